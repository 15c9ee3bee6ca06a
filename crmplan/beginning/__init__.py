"""What a repository for a plan begins with: its files, in the language of the office."""
