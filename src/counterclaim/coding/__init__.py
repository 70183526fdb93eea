"""Coding by hand: what a person reads in a report, in the scheme of the claims benchmark, and how far two people agree."""
