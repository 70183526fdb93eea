"""Entering and leaving, and the language that one reads in."""
