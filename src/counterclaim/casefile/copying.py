"""Who repeats whom in a casefile: each report's signature, and for every pair of near-copies what they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from counterclaim.casefile.pace import Pace
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, copy_bands, readings, reports, signatures
from counterclaim.casefile.tables import copies as copies_table
from counterclaim.casefile.wordings import Wordings
from counterclaim.linking.copies import shared
from counterclaim.linking.signature import bands, signature
from counterclaim.model.repetition import Copy
from counterclaim.wire.copy import copy_of, copy_wire

# Reports compared in one transaction.
_FEWEST_AT_ONCE, _MOST_AT_ONCE = 5, 200
# A report that comes after more than so many that are all alike (a daily bulletin) is compared with the nearest of these, and of
# those that are as near with the lowest numbers.
_MOST_NEAR = 200
# Less than this share of the shorter report's words is no copy for any rule (weighing/independence.py).
_LEAST = 0.05


def find_copies(casefile: Casefile, *, among: Collection[str] | None = None) -> Iterator[int]:
    """Compare every report that has been read since with those that share a band; gives how many were done, a page at a time.

    among: those of these names alone.
    """
    pace = Pace(least=_FEWEST_AT_ONCE, most=_MOST_AT_ONCE)
    wordings = Wordings()
    while page := _page(casefile, pace.size, among):
        signed = {id: b"" if coded else signature(text) for id, text, coded in page}
        casefile.give_way()
        with casefile.writing() as connection, pace.kept():
            found = list(_compared(connection, _signed(connection, signed), wordings))
            _keep(connection, found)
            _loosen(connection, signed.keys(), {(one, other) for one, other, _ in found})
        yield len(page)


def _page(casefile: Casefile, most: int, among: Collection[str] | None) -> list[tuple[int, str, bool]]:
    """Some reports that are to be compared, each with whether it is a row of a data set, all of whose rows read alike: these
    repeat nobody, and are one line by their publisher.
    """
    coded = readings.c.engine.like("dataset-%").label("coded")
    read = select(reports.c.id, reports.c.text, coded).outerjoin(readings, readings.c.id == reports.c.reading)
    read = read if among is None else read.where(reports.c.name.in_(among))
    with casefile.reading() as connection:
        rows = connection.execute(read.where(uncompared()).order_by(reports.c.id).limit(most))
        return [(row.id, row.text, bool(row.coded)) for row in rows]


def uncompared() -> ColumnElement[bool]:
    """Which reports are to be compared and are not yet: those that were read, and those of which a person made an account."""
    told = or_(reports.c.state == "read", select(accounts.c.key).where(accounts.c.report == reports.c.id).exists())
    return and_(told, ~select(signatures.c.report).where(signatures.c.report == reports.c.id).exists())


def _signed(connection: Connection, signed: Mapping[int, bytes]) -> dict[int, bytes]:
    """Keep the signatures of reports; gives those that another process has not compared since the page was made."""
    there = set(connection.scalars(select(signatures.c.report).where(signatures.c.report.in_(signed))))
    new = {id: sketch for id, sketch in signed.items() if id not in there}
    if new:
        connection.execute(signatures.insert(), [{"report": id, "signature": sketch} for id, sketch in new.items()])
    return {id: sketch for id, sketch in new.items() if sketch}


def _compared(connection: Connection, signed: Mapping[int, bytes], wordings: Wordings) -> Iterator[tuple[int, int, Copy]]:
    """What each report shares with those before it that share a band: so each pair is met once, however pages are cut."""
    for id, sketch in signed.items():
        keys = tuple(dict.fromkeys(bands(sketch)))
        near = _near(connection, keys)
        if keys:
            connection.execute(copy_bands.insert(), [{"band": band, "report": id} for band in keys])
        ready = wordings.of(connection, [id, *near])
        for one, other in ((min(id, other), max(id, other)) for other in near):
            if found := shared(ready[one], ready[other], least=_LEAST):
                yield one, other, found


def _keep(connection: Connection, found: Sequence[tuple[int, int, Copy]]) -> None:
    if found:
        rows = [{"one": one, "other": other, "copy": copy_wire(copy)} for one, other, copy in found]
        connection.execute(copies_table.insert(), rows)


def _loosen(connection: Connection, new: Collection[int], pairs: Set[tuple[int, int]]) -> None:
    """Let go of the incidents that both reports of a pair tell of already, as when another process linked them first: these have
    fewer lines than it was thought.
    """
    own = select(accounts.c.incident).where(accounts.c.report.in_(new), accounts.c.incident.is_not(None)).distinct()
    linked = select(accounts.c.incident, accounts.c.report).where(accounts.c.incident.in_(own))
    telling: dict[str, set[int]] = defaultdict(set)
    for row in connection.execute(linked):
        telling[row.incident].add(row.report)
    shared = [id for id, told in telling.items() if any(pair in pairs for pair in combinations(sorted(told), 2))]
    connection.execute(accounts.update().where(accounts.c.incident.in_(shared)).values(incident=None))


def _near(connection: Connection, keys: Sequence[str]) -> list[int]:
    among = select(copy_bands.c.report).where(copy_bands.c.band.in_(keys))
    ranked = among.group_by(copy_bands.c.report).order_by(func.count().desc(), copy_bands.c.report).limit(_MOST_NEAR)
    return sorted(connection.scalars(ranked))


def copies_among(connection: Connection, names: Iterable[str]) -> dict[tuple[str, str], Copy]:
    """What pairs of these reports share, by their names."""
    wanted = select(reports.c.id, reports.c.name).where(reports.c.name.in_(list(names)))
    ids = {row.id: row.name for row in connection.execute(wanted)}
    query = select(copies_table).where(copies_table.c.one.in_(ids), copies_table.c.other.in_(ids))
    return {(ids[row.one], ids[row.other]): copy_of(row.copy) for row in connection.execute(query)}
