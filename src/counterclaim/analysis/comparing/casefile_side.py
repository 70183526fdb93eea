"""A casefile as a side: its incidents as they stand, and the cards of their accounts."""

from __future__ import annotations

import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, select

from counterclaim.analysis.comparing.side import Side, entry_of, full_rule
from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.material import materials
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, reports
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.casefile.weighed import recounted
from counterclaim.errors import CasefileError
from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json
from counterclaim.model.comparison import Entry
from counterclaim.model.incident import AccountKey
from counterclaim.weighing.rules import DEFAULT

_SQLITE = b"SQLite format 3\x00"


def casefile_side(connection: Connection, name: str) -> Side:
    """The incidents of a casefile, weighed under the rule that it shows."""
    cards: dict[str, list[Card]] = defaultdict(list)
    hashes: dict[AccountKey, str] = {}
    query = select(accounts.c.card, accounts.c.incident, reports.c.sha256).join(reports, reports.c.id == accounts.c.report)
    for row in connection.execute(query.where(accounts.c.focus, accounts.c.incident.is_not(None)).order_by(accounts.c.key)):
        card = from_json(row.card)
        cards[row.incident].append(card)
        hashes[card.key] = row.sha256
    entries = {one.id: entry_of(one, cards[one.id]) for one in list_incidents(connection, Selection())}
    return Side(name, entries, {id: tuple(cards[id]) for id in entries}, hashes, DEFAULT)


def weighed_again(connection: Connection, entries: Iterable[Entry], rule: str) -> Iterator[Entry]:
    """The entries with their numbers under another rule than a casefile shows."""
    if full_rule(rule) == full_rule(DEFAULT):
        yield from entries
        return
    decisions = bound(connection).decisions
    for entry, found in materials(connection, entries, lambda entry: entry.incident.accounts):
        again = recounted(found, entry.incident, decisions, rule=rule)
        yield Entry(entry.name, entry.incident, dict(again.counts).get("killed"), entry.parties)


def is_casefile(path: Path) -> bool:
    """Whether a file is one of SQLite, as casefiles are."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(len(_SQLITE)) == _SQLITE


@contextmanager
def copied(path: Path) -> Iterator[Casefile]:
    """A copy of somebody else's casefile, brought up to date; the file itself is only read."""
    with tempfile.TemporaryDirectory(prefix="counterclaim-") as folder:
        copy = Path(folder) / "other.db"
        try:
            read = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            with closing(read) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
        except sqlite3.Error as exc:
            raise CasefileError(f"{path} cannot be read as a casefile: {exc}") from exc
        with Casefile.open(copy) as casefile:
            bring_up_to_date(casefile)
            yield casefile
