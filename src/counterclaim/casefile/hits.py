"""What a search finds: reports and claims by the index of words, incidents by places and parties; the newest first, by pages.

By the order of their coming and not by a measure of relevance: so a page begins where the last one ended whatever has come since,
what is new since somebody looked is at the top, and a word that 100,000 reports hold costs no more than a rare one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.database.database import words_in
from counterclaim.casefile.database.term import CLAIMS, REPORTS
from counterclaim.casefile.marking import Piece, marked, passages, words_of
from counterclaim.casefile.search import terms_of
from counterclaim.casefile.tables import accounts, claims, incidents, looks, reports
from counterclaim.model.incident import Incident
from counterclaim.model.work import What
from counterclaim.wire.incident import incident_of

# More than so many are "more than": nobody pages through them.
COUNTED = 1_000


class Kind(StrEnum):
    """What is searched."""

    INCIDENT = "incident"
    REPORT = "report"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is searched for; None asks nothing.

    words: all of them; "two words" in quotes beside each other, one with * at its end as a beginning. publisher: of its name.
    language: as ISO 639-1. since, until: days of publication, of an incident its own days.
    """

    words: str
    publisher: str | None = None
    language: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found. number: in the order of its coming. title: of the report; pieces: words in their place, marked.

    incident: the id of that of a claim; told: an incident itself.
    """

    kind: Kind
    number: int
    name: str
    title: str
    publisher: str | None
    published: date | None
    pieces: tuple[tuple[Piece, ...], ...]
    incident: str | None = None
    claimant: str | None = None
    told: Incident | None = None


def hits(
    connection: Connection, sought: Sought, kind: Kind, *, behind: str | None = None, most: int = 20
) -> tuple[list[Hit], str | None]:
    """The next so many behind a mark, the newest first, and the mark behind which there are more, if there are."""
    terms_of(sought.words)
    find = {Kind.REPORT: _reports, Kind.CLAIM: _claims, Kind.INCIDENT: _incidents}[kind]
    found = find(connection, sought, behind, most + 1)
    return found[:most], _mark(found[most - 1]) if len(found) > most else None


def _mark(hit: Hit) -> str:
    day = hit.told.date.start.isoformat() if hit.told is not None and hit.told.date else ""
    return f"{day}.{hit.name}" if hit.kind is Kind.INCIDENT else str(hit.number)


def number_of(connection: Connection, sought: Sought, kind: Kind, *, since: int = 0) -> int:
    """How many there are, at most one more than COUNTED; since: only reports or claims with higher numbers."""
    of_incidents = select(looks.c.name).where(*_of_incidents(sought))
    found = of_incidents if kind is Kind.INCIDENT else _matching(connection, sought, kind, since=since)
    return connection.scalar(select(func.count()).select_from(found.limit(COUNTED + 1).subquery())) or 0


def newest(connection: Connection) -> dict[Kind, int]:
    """The highest numbers that there are now."""
    return {
        Kind.REPORT: connection.scalar(select(func.max(reports.c.id))) or 0,
        Kind.CLAIM: connection.scalar(select(func.max(claims.c.id))) or 0,
    }


def _matching(connection: Connection, sought: Sought, kind: Kind, *, since: int = 0, before: int = LARGEST) -> Select[tuple[int]]:
    """The numbers of the reports or claims that are found, the highest first."""
    words, index = words_in(connection.dialect.name), {Kind.REPORT: REPORTS, Kind.CLAIM: CLAIMS}[kind]
    number = words.number(index)
    query = words.matching(index, terms_of(sought.words)).where(number > since, number < before)
    narrowed = list(_of_reports(sought))
    if narrowed and kind is Kind.REPORT:
        query = query.join(reports, reports.c.id == number).where(*narrowed)
    elif narrowed:
        query = query.join(claims, claims.c.id == number).join(reports, reports.c.id == claims.c.report).where(*narrowed)
    return query.order_by(number.desc())


def _of_reports(sought: Sought) -> Iterator[ColumnElement[bool]]:
    if sought.publisher:
        yield reports.c.publisher.icontains(sought.publisher, autoescape=True)
    if sought.language:
        yield reports.c.language == sought.language
    if sought.since:
        yield reports.c.published >= sought.since
    if sought.until:
        yield reports.c.published <= sought.until


def _of_incidents(sought: Sought) -> Iterator[ColumnElement[bool]]:
    yield looks.c.what == What.INCIDENT.value
    yield from (looks.c.words.contains(word, autoescape=True) for word in words_of(sought.words))
    if sought.since:
        yield looks.c.end >= sought.since
    if sought.until:
        yield looks.c.start <= sought.until
    if sought.publisher or sought.language:
        own = select(accounts.c.key).join(reports, reports.c.id == accounts.c.report)
        yield own.where(accounts.c.incident == looks.c.name, *_of_reports(replace(sought, since=None, until=None))).exists()


def _before(behind: str | None) -> int:
    return int(behind) if behind is not None and behind.isdecimal() and len(behind) < 18 else LARGEST


def _reports(connection: Connection, sought: Sought, behind: str | None, most: int) -> list[Hit]:
    numbers = list(connection.scalars(_matching(connection, sought, Kind.REPORT, before=_before(behind)).limit(most)))
    rows = connection.execute(select(reports).where(reports.c.id.in_(numbers)).order_by(reports.c.id.desc()))
    return [
        Hit(Kind.REPORT, row.id, row.name, row.title or row.name, row.publisher, row.published, passages(row.text, sought.words))
        for row in rows
    ]


def _claims(connection: Connection, sought: Sought, behind: str | None, most: int) -> list[Hit]:
    numbers = list(connection.scalars(_matching(connection, sought, Kind.CLAIM, before=_before(behind)).limit(most)))
    columns = (claims, reports.c.name, reports.c.title, reports.c.publisher, reports.c.published, accounts.c.incident)
    rows = connection.execute(
        select(*columns)
        .join_from(claims, reports, reports.c.id == claims.c.report)
        .join(accounts, accounts.c.key == claims.c.account, isouter=True)
        .where(claims.c.id.in_(numbers))
        .order_by(claims.c.id.desc())
    )
    return [_claim(row, sought) for row in rows]


def _claim(row: Any, sought: Sought) -> Hit:
    said = (marked(row.quote, sought.words),)
    title = row.title or row.name
    return Hit(Kind.CLAIM, row.id, row.key, title, row.publisher, row.published, said, row.incident, row.claimant or None)


def _incidents(connection: Connection, sought: Sought, behind: str | None, most: int) -> list[Hit]:
    day, _, name = (behind or "").partition(".")
    start = func.coalesce(looks.c.start, date.min)
    last = _day(day)
    after = [or_(start < last, and_(start == last, looks.c.name > name))] if name else []
    query = select(looks.c.name).where(*_of_incidents(sought), *after).order_by(start.desc(), looks.c.name).limit(most)
    ids = list(connection.scalars(query))
    told = {row.id: row.incident for row in connection.execute(select(incidents).where(incidents.c.id.in_(ids)))}
    return [_incident(incident_of(told[id]), sought) for id in ids if id in told]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


def _incident(incident: Incident, sought: Sought) -> Hit:
    place = incident.place.name if incident.place else ""
    parties = " · ".join(standing.party for standing in incident.attribution)
    said = (marked(" – ".join(words for words in (place, parties) if words), sought.words),)
    return Hit(Kind.INCIDENT, 0, incident.id, place, None, None, said, incident.id, told=incident)
