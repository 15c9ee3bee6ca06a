"""The commands: each reads its options, asks for a view, and hands it to the session."""
