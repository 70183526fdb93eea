"""How much is done in one transaction: as much as takes a third of a second, since nobody else can write meanwhile."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

# Whoever decides in the workbench waits about so long; a writer that waits for a minute gives up (casefile/turns.py).
_SECONDS = 0.3
_MOST_GROWTH = 2.0


class Pace:
    """A size that follows how long the last transaction took, between least and most."""

    def __init__(self, *, least: int, most: int) -> None:
        self._least, self._most = least, most
        self._size = float(least)

    @property
    def size(self) -> int:
        """How much the next transaction may take on."""
        return int(self._size)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Around one transaction: the next is larger where this one was short, and smaller where it was long."""
        began = time.monotonic()
        yield
        self.follow(time.monotonic() - began)

    def follow(self, seconds: float) -> None:
        """Take on more or less after a transaction that took so long."""
        growth = min(_MOST_GROWTH, _SECONDS / seconds) if seconds > 0 else _MOST_GROWTH
        self._size = min(float(self._most), max(float(self._least), self._size * growth))
