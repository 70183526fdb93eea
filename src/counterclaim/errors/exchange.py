"""What is wrong with what comes in from elsewhere and goes out: fetched pages, tables, exports, releases."""

from __future__ import annotations

from counterclaim.errors.root import CounterclaimError


class FetchError(CounterclaimError):
    """An address that gives nothing that can be kept: unreachable, too slow, too large, of the wrong kind, in error.

    address: as it was asked for, or where it led.
    """

    def __init__(self, address: str, why: str) -> None:
        self.address = address
        super().__init__(f"{address[:300]}: {why}")


class RefusedAddress(FetchError):
    """An address that is not fetched: no web address, or one inside the own network."""


class RefusedByRobots(FetchError):
    """An address whose site asks programs to leave it alone."""


class Busy(FetchError):
    """A site that asks to be left alone for a while.

    seconds: how long, as it says itself, or a minute.
    """

    def __init__(self, address: str, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(address, f"the site asks to come back later: try again in {seconds:,.0f} seconds")


class LeftOut(CounterclaimError):
    """An input that is left out on purpose, such as an event that its data set has deleted: no fault of anybody's."""


class BadMapping(CounterclaimError):
    """A mapping of columns that names a column which is not there, or a use that no column has.

    name: what was named; known: what could have been.
    """

    def __init__(self, name: str, known: list[str]) -> None:
        self.name = name
        self.known = known
        super().__init__(
            f"the mapping of columns cannot use {name[:80]!r}; known here are: {', '.join(known[:60])}. "
            "Write it as text=COLUMN,published=COLUMN"
        )


class ExportError(CounterclaimError):
    """An export that cannot be written as it was asked for, or where."""


class UnknownFormat(ExportError):
    """A format of export that does not exist; names: those that do."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name = name
        self.names = names
        super().__init__(f"there is no format '{name}'; there are: {', '.join(names)}")


class ReleaseStopped(ExportError):
    """A release that its checks found something wrong with, which nobody has accepted.

    found: how much each check found; lines: what, each with where it stands.
    """

    def __init__(self, found: dict[str, int], lines: list[str]) -> None:
        self.found = found
        self.lines = lines
        told = ", ".join(f"{check} ({number})" for check, number in found.items())
        super().__init__(f'the release is stopped by its checks: {told}. Mend it, or accept: --accept CHECK --because "…"')
