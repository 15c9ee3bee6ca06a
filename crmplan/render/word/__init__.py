"""A page as a Word document."""
