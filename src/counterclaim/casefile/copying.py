"""Who repeats whom in a casefile: each report's signature, and for every pair of near-copies what they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.pace import Pace
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, copy_bands, readings, reports, signatures
from counterclaim.casefile.tables import copies as copies_table
from counterclaim.linking.copies import copies
from counterclaim.linking.signature import bands, signature
from counterclaim.model.repetition import Copy
from counterclaim.wire.copy import copy_of, copy_wire

# Reports compared in one transaction.
_FEWEST_AT_ONCE, _MOST_AT_ONCE = 5, 200
# Of reports whose hundred nearest are all alike (a daily bulletin), more than so many are not compared: the lowest numbers are.
_MOST_NEAR = 200
# Less than this share of the shorter report's words is no copy for any rule (weighing/independence.py).
_LEAST = 0.05


def find_copies(casefile: Casefile) -> Iterator[int]:
    """Compare every report that has been read since with those that share a band; gives how many were done, a page at a time."""
    pace = Pace(least=_FEWEST_AT_ONCE, most=_MOST_AT_ONCE)
    while page := _page(casefile, pace.size):
        signed = [(id, text, b"" if coded else signature(text)) for id, text, coded in page]
        with casefile.writing() as connection, pace.kept():
            indexed = [entry for entry in signed if _index(connection, entry[0], entry[2]) and entry[2]]
            for id, text, sketch in indexed:
                _compare(connection, id, text, sketch)
        yield len(page)


def _page(casefile: Casefile, most: int) -> list[tuple[int, str, bool]]:
    """Some reports that are to be compared, each with whether it is a row of a data set, all of whose rows read alike: these
    repeat nobody, and are one line by their publisher.
    """
    coded = readings.c.engine.like("dataset-%").label("coded")
    read = select(reports.c.id, reports.c.text, coded).outerjoin(readings, readings.c.id == reports.c.reading)
    with casefile.reading() as connection:
        rows = connection.execute(read.where(uncompared()).order_by(reports.c.id).limit(most))
        return [(row.id, row.text, bool(row.coded)) for row in rows]


def uncompared() -> ColumnElement[bool]:
    """Which reports are to be compared and are not yet: those that were read, and those of which a person made an account."""
    told = or_(reports.c.state == "read", select(accounts.c.key).where(accounts.c.report == reports.c.id).exists())
    return and_(told, ~select(signatures.c.report).where(signatures.c.report == reports.c.id).exists())


def _index(connection: Connection, id: int, sketch: bytes) -> bool:
    """Keep a report's signature and bands; false where another process has done so, and compared it, since the page was made."""
    row = {"report": id, "signature": sketch}
    if not connection.execute(insert_into(connection, signatures).values(row).on_conflict_do_nothing()).rowcount:
        return False
    rows = [{"band": band, "report": id} for band in dict.fromkeys(bands(sketch))] if sketch else []
    if rows:
        connection.execute(copy_bands.insert(), rows)
    return True


def _compare(connection: Connection, id: int, text: str, sketch: bytes) -> None:
    """Keep what a report shares with each that shares a band; a pair within one page is met twice and kept once."""
    for other, words in _near(connection, id, sketch):
        if other > id and _kept(connection, id, other):
            continue
        found = copies(text, words)
        if found is not None and found.containment >= _LEAST:
            kept = found if id < other else found.turned()
            one, later = sorted((id, other))
            row = {"one": one, "other": later, "copy": copy_wire(kept)}
            if connection.execute(insert_into(connection, copies_table).values(row).on_conflict_do_nothing()).rowcount:
                _loosen(connection, one, later)


def _loosen(connection: Connection, one: int, other: int) -> None:
    """Let go of an incident that both reports tell of already, as when another process linked them first: its lines are fewer."""
    beside = accounts.alias()
    shared = select(accounts.c.incident).join(beside, accounts.c.incident == beside.c.incident)
    ids = list(connection.scalars(shared.where(accounts.c.report == one, beside.c.report == other)))
    connection.execute(accounts.update().where(accounts.c.incident.in_(ids)).values(incident=None))


def _kept(connection: Connection, one: int, other: int) -> bool:
    query = select(copies_table.c.one).where(copies_table.c.one == one, copies_table.c.other == other)
    return connection.scalar(query) is not None


def _near(connection: Connection, id: int, sketch: bytes) -> list[tuple[int, str]]:
    shared = select(copy_bands.c.report).where(copy_bands.c.band.in_(bands(sketch)), copy_bands.c.report != id)
    ranked = shared.group_by(copy_bands.c.report).order_by(func.count().desc(), copy_bands.c.report).limit(_MOST_NEAR)
    near = list(connection.scalars(ranked))
    rows = connection.execute(select(reports.c.id, reports.c.text).where(reports.c.id.in_(near)).order_by(reports.c.id))
    return [(row.id, row.text) for row in rows]


def copies_among(connection: Connection, names: Iterable[str]) -> dict[tuple[str, str], Copy]:
    """What pairs of these reports share, by their names."""
    wanted = select(reports.c.id, reports.c.name).where(reports.c.name.in_(list(names)))
    ids = {row.id: row.name for row in connection.execute(wanted)}
    query = select(copies_table).where(copies_table.c.one.in_(ids), copies_table.c.other.in_(ids))
    return {(ids[row.one], ids[row.other]): copy_of(row.copy) for row in connection.execute(query)}
