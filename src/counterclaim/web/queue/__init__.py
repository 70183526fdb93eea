"""The queue: what needs a look, by what matters, until somebody has had it."""
