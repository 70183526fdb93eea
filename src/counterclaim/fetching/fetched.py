"""What was fetched, with all that shows later where it came from and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """One address as its server gave it.

    address: as asked for; final_address: where it led, over `hops`, the addresses before it in order; at: when the answer was
    complete, UTC; status: 200, 203 or 304 (not changed, with an empty body); media_type: what the server says it is, or the empty
    string; body: unpacked; headers: in their order, names in lower case, without cookies.
    """

    address: str
    final_address: str
    at: datetime
    status: int
    media_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()
    hops: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """The first value under a name in lower case."""
        return next((value for key, value in self.headers if key == name), None)
