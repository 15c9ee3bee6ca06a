"""Outputs: a view's rows or page, written for a terminal, a file or another program."""
