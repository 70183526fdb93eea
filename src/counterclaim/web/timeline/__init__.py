"""The line of time: when incidents were, how many were killed, and how far the attribution stands."""
