"""The map: where incidents were, as far as that is known, how many were killed, and how far the attribution stands."""
