"""The root of the tree."""

from __future__ import annotations


class CounterclaimError(Exception):
    """The root: catch this to catch whatever the package raises on purpose."""
