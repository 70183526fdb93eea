"""What became of the inputs of one run, and what the casefile holds after it, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import func, select

from counterclaim.casefile.address import Address
from counterclaim.casefile.backlog import ReadReport
from counterclaim.casefile.receiving import Fate, Received
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents, reports

SOME_FAILED, NOTHING_TAKEN = 1, 2

_WORDS = {
    Fate.ADDED: "added",
    Fate.SET_ASIDE: "kept and set aside",
    Fate.KNOWN: "known already",
    Fate.REFUSED: "refused",
    Fate.LEFT_OUT: "left out",
}


class Tally:
    """Counts as the run goes."""

    def __init__(self) -> None:
        self.fates: Counter[Fate] = Counter()
        self.read = 0
        self.unread = 0
        self._held: tuple[int, int, int] | None = None

    @property
    def status(self) -> int:
        """The exit status: 0, 1 if something failed, 2 if something was given and nothing of it could be taken in."""
        taken = self.fates[Fate.ADDED] + self.fates[Fate.KNOWN] + self.fates[Fate.SET_ASIDE]
        if self.fates[Fate.REFUSED] and not taken:
            return NOTHING_TAKEN
        return SOME_FAILED if self.fates[Fate.REFUSED] or self.unread else 0

    def received(self, entry: Received) -> None:
        """Count an input."""
        self.fates[entry.fate] += 1

    def tried(self, report: ReadReport) -> None:
        """Count a report that an engine tried to read."""
        if report.reason is None:
            self.read += 1
        else:
            self.unread += 1

    def holds(self, casefile: Casefile) -> None:
        """Count what the casefile holds now."""
        tables = (reports, accounts, incidents)
        with casefile.reading() as connection:
            counted = [connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
        self._held = (counted[0], counted[1], counted[2])

    def summary(self, case: Address) -> Iterator[str]:
        """The run in words, and what to do about what was left."""
        yield ", ".join(f"{number} {_WORDS[fate]}" for fate in Fate if (number := self.fates[fate])) or "nothing new"
        if self.read or self.unread:
            yield f"{self.read} read" + (f", {self.unread} not read" if self.unread else "")
        if self._held is not None:
            names = ("report", "account", "incident")
            held = (f"{number} {name}{'' if number == 1 else 's'}" for number, name in zip(self._held, names, strict=True))
            yield f"{case} holds {', '.join(held)}"
        if self.fates[Fate.SET_ASIDE]:
            yield "set aside is what seems to tell of no violence against people: counterclaim reports --state set_aside"
        if self.fates[Fate.REFUSED] or self.unread:
            yield "why some were refused or not read: counterclaim reports --state refused, --state unread"
