"""What proves that a casefile holds what was received: the original bytes, the log of what happened, and seals on that log."""
