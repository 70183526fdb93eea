"""Search over everything: reports, claims and incidents, with the words marked in their place, and searches that are kept."""
