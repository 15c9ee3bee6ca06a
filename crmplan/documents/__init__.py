"""A work plan handed in as a document, read back into the values of a plan."""
