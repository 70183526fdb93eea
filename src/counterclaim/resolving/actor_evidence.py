"""What one clause of a phrase holds of parties, gathered word by word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from counterclaim.resolving.actor_index import Match
from counterclaim.resolving.actor_owners import OwnerName
from counterclaim.resolving.actor_words import Word


@dataclass(slots=True)
class Evidence:
    """What one clause of a phrase holds.

    several: two parties stand side by side. tied: a party stands there only as backer or leader of somebody else. spoken: the
    clause begins with who speaks for the party ("a spokesman for"). sides, units: fighters and arms, parts of a force. rest:
    words that are neither a party nor known to be harmless.
    """

    groups: list[Match] = field(default_factory=list)
    owners: list[tuple[OwnerName, ...]] = field(default_factory=list)
    forces: list[tuple[str, bool]] = field(default_factory=list)
    rest: list[Word] = field(default_factory=list)
    sides: list[Word] = field(default_factory=list)
    units: list[Word] = field(default_factory=list)
    several: bool = False
    tied: bool = False
    spoken: bool = False
    _last: tuple[str, int] = ("", -1)

    @property
    def end(self) -> int:
        """Where the last party ends, as the number of its next word; -1 before any."""
        return self._last[1]

    @property
    def empty(self) -> bool:
        """Whether no party is in it."""
        return not (self.groups or self.owners or self.forces)

    @property
    def local(self) -> bool:
        """Whether the last party is a group whose words mean another at home: "Islamic State" in a report from Mozambique."""
        return self._last[0] == "group" and any(form.local for form in self.groups[-1].forms)

    def take(self, found: str, end: int) -> None:
        """Remembers where the last party ends, so that a tie right behind it can take it out again."""
        self._last = (found, end)

    def untie(self, at: int) -> None:
        """Takes out the party that ends right before the word of a tie: "US-backed" names somebody else."""
        found, end = self._last
        if found and end == at:
            parties: dict[str, list[Any]] = {"group": self.groups, "owner": self.owners, "force": self.forces}
            parties[found].pop()
            self.tied, self._last = True, ("", -1)
