"""How often one host is asked: with pauses, and not at all while it asks to be left alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

MOST_SECONDS = 86_400.0  # no site is waited for longer than a day, whatever it says
ONE_MINUTE = 60.0


class Pace:
    """When each host may be asked again. clock and sleep: in seconds, as `time.monotonic` and `time.sleep`."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep) -> None:
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._held: dict[str, float] = {}

    def wait(self, host: str, interval: float) -> None:
        """Sleep until a host may be asked, and count the request that follows as made."""
        pause = self._next.get(host, 0.0) - self._clock()
        if pause > 0:
            self._sleep(pause)
        self._next[host] = self._clock() + interval

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for that long."""
        self._held[host] = self._clock() + seconds

    def held(self, host: str) -> float:
        """For how many seconds a host still asks to be left alone."""
        return max(0.0, self._held.get(host, 0.0) - self._clock())


def retry_after(value: str | None, *, now: float) -> float:
    """The seconds that a header Retry-After gives, as a number or a date; a minute, where it gives none that can be read.

    now: seconds since 1970, as `time.time`.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), MOST_SECONDS)
    try:
        seconds = parsedate_to_datetime(text).timestamp() - now
    except (ValueError, OverflowError):
        return ONE_MINUTE
    return min(max(seconds, 0.0), MOST_SECONDS)
