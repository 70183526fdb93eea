"""Searches that people keep under a name, for themselves or for all, and what of each a person has seen already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.hits import Kind, Sought, newest, number_of
from counterclaim.casefile.search import terms_of
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import searches, searches_seen
from counterclaim.errors import CasefileError, UnknownName

_LONGEST = 120
_KINDS = (Kind.REPORT, Kind.CLAIM)


@dataclass(frozen=True, slots=True)
class Saved:
    """A search under a name. seen: the highest numbers of reports and claims that the person who asks has seen of it."""

    id: int
    name: str
    by: str
    shared: bool
    sought: Sought
    seen: tuple[int, int]


def save(casefile: Casefile, name: str, sought: Sought, *, by: str, shared: bool) -> int:
    """Keep a search; all that it finds now counts as seen. Gives its number."""
    if not name.strip() or len(name) > _LONGEST:
        raise CasefileError(f"a saved search needs a name of at most {_LONGEST} characters")
    terms_of(sought.words)
    with casefile.writing() as connection:
        row = {"name": name.strip(), "by": by, "shared": shared, "made": datetime.now(UTC), "sought": _packed(sought)}
        id: int = connection.execute(searches.insert().values(row).returning(searches.c.id)).scalar_one()
        _mark_seen(connection, id, by)
        return id


def saved(connection: Connection, by: str) -> Iterator[Saved]:
    """The searches that a person keeps, and those that others share, by name."""
    seen = and_(searches_seen.c.search == searches.c.id, searches_seen.c.person == by)
    query = select(searches, searches_seen.c.report, searches_seen.c.claim).join(searches_seen, seen, isouter=True)
    mine = or_(searches.c.by == by, searches.c.shared)
    for row in connection.execute(query.where(mine, searches.c.ended.is_(None)).order_by(searches.c.name, searches.c.id)):
        yield _saved(row)


def new_hits(connection: Connection, one: Saved) -> int:
    """How many reports and claims it finds that came since the person last looked; at most about hits.COUNTED of each."""
    return sum(number_of(connection, one.sought, kind, since=seen) for kind, seen in zip(_KINDS, one.seen, strict=True))


def look_at(casefile: Casefile, id: int, *, by: str) -> Saved:
    """Take all that a search finds now as seen; gives it as it was. UnknownName where the person has none of this number."""
    with casefile.writing() as connection:
        found = _mine(connection, id, by)
        _mark_seen(connection, id, by)
        return found


def forget(casefile: Casefile, id: int, *, by: str) -> None:
    """End a search of one's own; it is kept, and shown no more."""
    with casefile.writing() as connection:
        if _mine(connection, id, by).by != by:
            raise CasefileError("this search is shared by somebody else: ask them to end it")
        connection.execute(searches.update().where(searches.c.id == id).values(ended=datetime.now(UTC)))


def _mine(connection: Connection, id: int, by: str) -> Saved:
    found = next((one for one in saved(connection, by) if one.id == id), None)
    if found is None:
        raise UnknownName("saved search", str(id), "the page of search lists those that there are")
    return found


def _mark_seen(connection: Connection, id: int, by: str) -> None:
    at = newest(connection)
    values = {"report": at[Kind.REPORT], "claim": at[Kind.CLAIM]}
    row = insert_into(connection, searches_seen).values(search=id, person=by, **values)
    connection.execute(row.on_conflict_do_update(index_elements=["search", "person"], set_=values))


def _packed(sought: Sought) -> dict[str, str | None]:
    day = (sought.since.isoformat() if sought.since else None, sought.until.isoformat() if sought.until else None)
    return dict(zip(("words", "publisher", "language", "since", "until"), (*_plain(sought), *day), strict=True))


def _plain(sought: Sought) -> tuple[str, str | None, str | None]:
    return sought.words, sought.publisher, sought.language


def _saved(row: Any) -> Saved:
    kept = dict(row.sought)
    days = {name: date.fromisoformat(kept[name]) if kept[name] else None for name in ("since", "until")}
    sought = Sought(kept["words"], kept["publisher"], kept["language"], **days)
    return Saved(row.id, row.name, row.by, row.shared, sought, (row.report or 0, row.claim or 0))
