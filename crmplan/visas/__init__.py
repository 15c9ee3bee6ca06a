"""Visa requirements by destination, and the thirty days for a reply."""
