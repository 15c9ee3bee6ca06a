"""The data directory: files on disk or in a commit, git, saving, output files."""
