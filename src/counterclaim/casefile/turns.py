"""Whoever wants to write does so in the order of asking.

SQLite alone lets in who happens to ask at the right moment, so that under load somebody may wait for a minute, and in vain.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """The queue of the threads of one process; between processes SQLite's own lock remains."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asking: deque[threading.Event] = deque()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for one's turn, and have it until the block ends."""
        mine = threading.Event()
        with self._lock:
            self._asking.append(mine)
            self._asking[0].set()
        try:
            mine.wait()
            yield
        finally:
            with self._lock:
                self._asking.remove(mine)
                if self._asking:
                    self._asking[0].set()
