"""Contacts: the offices that answer for each party, kept for the secretariat alone."""
