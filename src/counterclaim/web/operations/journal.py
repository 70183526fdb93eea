"""The log of a service: a line of JSON for each request and each fault, without a word of what was asked or answered.

An address may hold a name (`/search?q=…`), and so may an error's message: a line has the route as it is declared
(`/incidents/{name}`), and of a fault its kind and where in our code it happened.
"""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

# Of a fault's way through the code, the last so many places are told.
_PLACES = 8


@dataclass(frozen=True, slots=True)
class Journal:
    """Writes lines; write is given each, without its end."""

    write: Callable[[str], None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request that was answered, or broken off (status 0)."""
        self._line(
            "info" if status < 500 else "error", "request", method=method, route=route, status=status, ms=round(seconds * 1000, 1)
        )

    def fault(self, method: str, route: str, error: BaseException) -> None:
        """A fault of ours: its kind and the places that it came through, never its message."""
        frames = traceback.extract_tb(error.__traceback__)[-_PLACES:]
        places = [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]
        self._line("error", "fault", method=method, route=route, error=type(error).__name__, at=places)

    def event(self, name: str, **told: str | int) -> None:
        """Something that happened to the service itself: it started, it stops."""
        self._line("info", name, **told)

    def _line(self, level: str, event: str, **told: object) -> None:
        self.write(json.dumps({"time": self.now().isoformat(timespec="milliseconds"), "level": level, "event": event, **told}))
