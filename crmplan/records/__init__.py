"""Reading: a file's text into nodes with their places, and nodes into records."""
