"""Parties: what each is accused of, by whom, and what it says of it."""
