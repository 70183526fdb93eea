"""Accounts → incidents: cards, candidate pairs, scores, clusters, and what holds the parts of a whole."""
