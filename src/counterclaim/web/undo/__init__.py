"""Undo and redo: the last thing that a person decided, taken back or decided again, from every page with one key."""
