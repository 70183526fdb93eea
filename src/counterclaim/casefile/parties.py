"""The parties of a casefile: what each is accused of, by status, and who says so; from indexes alone, however many incidents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from counterclaim.casefile.folding import folded
from counterclaim.casefile.mapped import Listed, listing
from counterclaim.casefile.tables import incidents, parties, standings, voices
from counterclaim.model.account import Status

# In words. The longest names of groups have six; what is longer is a description that nobody resolved.
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class PartyTally:
    """A party with the number of incidents at which it is spoken of, in all and by status. actor: None for report-local words."""

    key: str
    name: str
    actor: str | None
    incidents: int
    by_status: dict[str, int]
    last: date | None


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says so, or of whom it is said, with the number of incidents."""

    name: str
    incidents: int


@dataclass(frozen=True, slots=True)
class Accused:
    """An incident at which a party is spoken of: how the attribution to it stands, and who says what of it."""

    incident: Listed
    status: str
    voices: dict[str, tuple[str, ...]]


def list_parties(
    connection: Connection,
    *,
    words: str = "",
    actors: Iterable[str] = (),
    phrases: bool = False,
    known: bool = False,
    after: tuple[int, str] | None = None,
    most: int = 50,
) -> Iterator[PartyTally]:
    """The parties, those spoken of at most incidents first. words: of their names; actors: found by other names of theirs.

    known: those of the base of actors alone. phrases: instead of the parties the words that were resolved to none and are too
    long to be the name of one. after: the number of incidents and the key of the last that was shown, whose followers are wanted.
    """
    query = select(parties).where(_is_phrase() if phrases else ~_is_phrase())
    if known:
        query = query.where(parties.c.actor.is_not(None))
    if words:
        named = parties.c.folded.contains(folded(words), autoescape=True)
        query = query.where(or_(named, parties.c.party.in_(list(actors))))
    number = parties.c.incidents
    if after is not None:
        query = query.where(or_(number < after[0], (number == after[0]) & (parties.c.party > after[1])))
    return (_tally(row) for row in connection.execute(query.order_by(number.desc(), parties.c.party).limit(most)))


def find_party(connection: Connection, key: str) -> PartyTally | None:
    """The party of a key; None where no incident speaks of it."""
    row = connection.execute(select(parties).where(parties.c.party == key)).first()
    return _tally(row) if row is not None else None


def _is_phrase() -> ColumnElement[bool]:
    """Whether a party is more words than a name has ("the men who came on motorcycles from the north"); no key of an actor is."""
    return func.length(parties.c.party) - func.length(func.replace(parties.c.party, " ", "")) >= _LONGEST_NAME


def _tally(row: Any) -> PartyTally:
    by_status = {status.value: getattr(row, status.value) for status in Status}
    return PartyTally(row.party, row.name, row.actor, row.incidents, by_status, row.last)


def names_of(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The names of those of the parties that are spoken of."""
    rows = connection.execute(select(parties.c.party, parties.c.name).where(parties.c.party.in_(sorted(set(keys)))))
    return {row.party: row.name for row in rows}


def party_days(connection: Connection, key: str) -> dict[tuple[date, str], int]:
    """At how many incidents that began on a day a party is spoken of, by day and status."""
    start, status = standings.c.start, standings.c.status
    query = select(start, status, func.count().label("number")).where(standings.c.party == key, start.is_not(None))
    return {(row.start, row.status): row.number for row in connection.execute(query.group_by(start, status))}


def voices_on(connection: Connection, key: str, *, most: int = 12) -> dict[str, list[Voice]]:
    """Who says what of a party, by stance, those who say it at most incidents first."""
    return _voices(connection, voices.c.party == key, voices.c.claimant, most)


def voices_of(connection: Connection, name: str, *, most: int = 12) -> dict[str, list[Voice]]:
    """Of which other parties a claimant says what, by stance; in the place of the claimant stands the party that it speaks of."""
    return _voices(connection, voices.c.claimant == name, voices.c.party, most)


def _voices(connection: Connection, where: ColumnElement[bool], other: Any, most: int) -> dict[str, list[Voice]]:
    number = func.count()
    place = func.row_number().over(partition_by=voices.c.stance, order_by=(number.desc(), other)).label("place")
    grouped = select(voices.c.stance, other.label("who"), number.label("number"), place)
    some = grouped.where(where).group_by(voices.c.stance, other).subquery()
    found: dict[str, list[Voice]] = defaultdict(list)
    for row in connection.execute(select(some).where(some.c.place <= most).order_by(some.c.place)):
        found[row.stance].append(Voice(row.who, row.number))
    return dict(found)


def accused_at(
    connection: Connection,
    key: str,
    *,
    status: str | None = None,
    voice: tuple[str, str] | None = None,
    after: tuple[date | None, str] | None = None,
    most: int = 25,
) -> list[Accused]:
    """The incidents at which a party is spoken of, the newest first.

    voice: a stance and a claimant, where that one says so. after: the first day and the id of the last that was shown.
    """
    start, incident = standings.c.start, standings.c.incident
    query = select(incident, standings.c.status).where(standings.c.party == key)
    if status is not None:
        query = query.where(standings.c.status == status)
    if voice is not None:
        said = select(voices.c.incident).where(voices.c.party == key, voices.c.stance == voice[0], voices.c.claimant == voice[1])
        query = query.where(incident.in_(said.correlate(None)))
    if after is not None:
        day, id = after
        query = query.where(
            start.is_(None) & (incident < id)
            if day is None
            else or_(start < day, (start == day) & (incident < id), start.is_(None))
        )
    rows = connection.execute(query.order_by(start.desc().nulls_last(), incident.desc()).limit(most)).all()
    ids = [row.incident for row in rows]
    told = {row.id: Listed(*row) for row in connection.execute(listing().where(incidents.c.id.in_(ids)))}
    heard = _said(connection, key, ids)
    return [Accused(told[row.incident], row.status, heard.get(row.incident, {})) for row in rows if row.incident in told]


def _said(connection: Connection, key: str, ids: list[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    where = (voices.c.incident.in_(ids), voices.c.party == key)
    for row in connection.execute(select(voices).where(*where).order_by(voices.c.stance, voices.c.claimant)):
        found[row.incident][row.stance].append(row.claimant)
    return {id: {stance: tuple(who) for stance, who in by.items()} for id, by in found.items()}


def own_incidents(connection: Connection, key: str, name: str, stance: str, *, most: int) -> list[str]:
    """The newest incidents at which a party says so of itself."""
    query = select(voices.c.incident).where(voices.c.party == key, voices.c.stance == stance, voices.c.claimant == name)
    return list(connection.scalars(query.order_by(voices.c.start.desc().nulls_last(), voices.c.incident).limit(most)))
