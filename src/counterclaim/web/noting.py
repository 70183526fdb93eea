"""Small writes that many requests make at once: those that wait are kept in one transaction, in the order of asking."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future

from sqlalchemy import Connection

from counterclaim.casefile.store import Casefile

Note = Callable[[Connection], None]
_AT_ONCE = 200


class Noting:
    """One thread, which begins with the first note. Whoever must know that theirs is kept waits for its future."""

    def __init__(self, casefile: Casefile) -> None:
        self._casefile = casefile
        self._waiting: queue.SimpleQueue[tuple[Note, Future[None]] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def note(self, note: Note) -> Future[None]:
        """Have something written; done when it is on disk, or with the error that kept it from being."""
        done: Future[None] = Future()
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="noting", daemon=True)
                self._thread.start()
        self._waiting.put((note, done))
        return done

    def close(self) -> None:
        """Write what waits, and end."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is not None:
            self._waiting.put(None)
            thread.join()

    def _run(self) -> None:
        while (first := self._waiting.get()) is not None:
            some, ended = [first], False
            while len(some) < _AT_ONCE and not self._waiting.empty():
                following = self._waiting.get()
                if following is None:
                    ended = True
                    break
                some.append(following)
            self._write(some)
            if ended:
                return

    def _write(self, some: list[tuple[Note, Future[None]]]) -> None:
        try:
            with self._casefile.writing() as connection:
                for note, _ in some:
                    note(connection)
        except Exception as exc:  # whatever it was, somebody waits for it
            for _, done in some:
                done.set_exception(exc)
        else:
            for _, done in some:
                done.set_result(None)
