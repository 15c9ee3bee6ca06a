"""Consular posts and lists: the registry of consuls (Vienna Convention on Consular Relations)."""
