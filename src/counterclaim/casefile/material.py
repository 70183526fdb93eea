"""What incidents are made from, fetched for many at once: the newest ledger of each report, and what pairs of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection

from counterclaim.casefile.copying import copies_among
from counterclaim.casefile.newest import ledgers
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import Ledger
from counterclaim.model.repetition import Copy

T = TypeVar("T")
# Of so many incidents at once: a page is in memory.
_PAGE = 100


@dataclass(frozen=True, slots=True)
class Material:
    """Ledgers by the names of their reports, and copies by the names of both; of reports that nobody read there is none."""

    ledgers: Mapping[str, Ledger]
    copies: Mapping[tuple[str, str], Copy]

    def of(self, reports: Iterable[str]) -> Material:
        """That of some of the reports, in their order."""
        found = {name: self.ledgers[name] for name in dict.fromkeys(reports) if name in self.ledgers}
        return Material(found, {pair: copy for pair, copy in self.copies.items() if found.keys() >= {*pair}})


def material(connection: Connection, reports: Iterable[str]) -> Material:
    """That of the reports of these names: a page of incidents costs few queries instead of some for each."""
    found = {ledger.report.id: ledger for ledger in ledgers(connection, dict.fromkeys(reports))}
    return Material(found, copies_among(connection, found))


def materials(
    connection: Connection, incidents: Iterable[T], members: Callable[[T], Iterable[AccountKey]]
) -> Iterator[tuple[T, Material]]:
    """Each of some incidents, given as anything that its accounts can be told from, with its material; fetched a page at once."""
    remaining = iter(incidents)
    while page := list(islice(remaining, _PAGE)):
        found = material(connection, (key.report for incident in page for key in members(incident)))
        yield from ((incident, found) for incident in page)
