"""What is shown of parties: an index, and a page of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Connection

from counterclaim.casefile.folding import folded
from counterclaim.casefile.parties import (
    Accused,
    PartyTally,
    Voice,
    accused_at,
    find_party,
    list_parties,
    names_of,
    party_days,
    voices_of,
    voices_on,
)
from counterclaim.casefile.periods import Unit
from counterclaim.casefile.statements import Statement, statements
from counterclaim.casefile.toll import Toll
from counterclaim.errors import UnknownName, WorkbenchError
from counterclaim.model.account import Status
from counterclaim.resolving.actor_profile import Profile, profile_of
from counterclaim.resolving.actors import actor_base
from counterclaim.web.bars import Bar, filled
from counterclaim.web.position import position, written_position

PAGE, INCIDENTS = 50, 25
_MOST_BARS = 120


@dataclass(frozen=True, slots=True)
class PartyIndex:
    """Some parties; after: what an address asks by for those that follow, None at the end.

    unresolved: of the first page, words that stand for a doer, were resolved to no party, and are too long to be the name of one.
    """

    parties: list[PartyTally]
    after: str | None
    unresolved: list[PartyTally]


@dataclass(frozen=True, slots=True)
class StatusLine:
    """The incidents of one status along time."""

    status: str
    incidents: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party with all that is said of it, and by it. known: what the knowledge base has, None for report-local words.

    accused_of: a page of its incidents; after: what an address asks by for those that follow. voices: on it, by stance;
    speaks_of: of whom it says what itself, by stance; names: what these are called. statements: on its own part, in its words, by
    stance.
    """

    key: str
    name: str
    known: Profile | None
    tally: PartyTally | None
    unit: Unit
    lines: list[StatusLine]
    accused_of: list[Accused]
    after: str | None
    voices: dict[str, list[Voice]]
    speaks_of: dict[str, list[Voice]]
    names: dict[str, str]
    statements: dict[str, list[Statement]]


def party_index(connection: Connection, words: str = "", after: str = "", *, private: bool) -> PartyIndex:
    """A page of the index, the parties spoken of most first. WorkbenchError for an "after" that no page has given.

    private: whether private persons may be named in it; else it has those parties alone that the base of actors knows.
    """
    actors, place = _called(words) if words else (), _place(after) if after else None
    found = list(list_parties(connection, words=words, actors=actors, known=not private, after=place, most=PAGE + 1))
    last = found[PAGE - 1] if len(found) > PAGE else None
    unresolved = [] if after or not private else list(list_parties(connection, words=words, phrases=True, most=PAGE))
    return PartyIndex(found[:PAGE], f"{last.incidents}~{last.key}" if last is not None else None, unresolved)


def party(
    connection: Connection, key: str, *, status: Status | None = None, voice: tuple[str, str] | None = None, after: str = ""
) -> Party:
    """The page of a party; UnknownName where neither a report nor the knowledge base speaks of it."""
    tally, known = find_party(connection, key), profile_of(actor_base(), key)
    if tally is None and known is None:
        raise UnknownName("party", key, "look for it on the page of all parties")
    name = tally.name if tally is not None else known.name if known is not None else key
    found = accused_at(connection, key, status=status, voice=voice, after=position(after), most=INCIDENTS + 1)
    last = found[INCIDENTS - 1].incident if len(found) > INCIDENTS else None
    unit, lines = _lines(connection, key)
    speaks_of = voices_of(connection, name)
    return Party(
        key,
        name,
        known,
        tally,
        unit,
        lines,
        found[:INCIDENTS],
        written_position(last.start, last.id) if last is not None else None,
        voices_on(connection, key),
        speaks_of,
        names_of(connection, (one.name for voices in speaks_of.values() for one in voices)),
        statements(connection, key, name),
    )


def _lines(connection: Connection, key: str) -> tuple[Unit, list[StatusLine]]:
    """The incidents of each status along time; by months, or by years where these are too many."""
    days = party_days(connection, key)
    if not days:
        return Unit.MONTH, []
    first, last = (end(day for day, _ in days) for end in (min, max))
    unit = Unit.fitting(first, last, most=_MOST_BARS)
    lines = []
    for status in Status:
        tolls: dict[date, Toll] = {}
        for (day, of), number in days.items():
            if of == status.value:
                start = unit.first(day)
                tolls[start] = Toll(tolls.get(start, Toll()).incidents + number)
        if tolls:
            bars = tuple(filled(tolls, unit, first, last))
            lines.append(StatusLine(status.value, sum(toll.incidents for toll in tolls.values()), bars))
    return unit, lines[::-1]


def _called(words: str) -> list[str]:
    """The actors of which a name or another name holds the words."""
    wanted = folded(words)
    return [id for id, names in names_of_actors() if any(wanted in name for name in names)]


@cache
def names_of_actors() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All names of each actor as they are searched: they are many, and the same as long as the program runs."""
    return tuple((one.id, tuple(folded(name) for name in (one.name, *one.aliases))) for one in actor_base().entries())


def _place(words: str) -> tuple[int, str]:
    number, _, key = words.partition("~")
    if not number.isdecimal() or len(number) > 12:
        raise WorkbenchError("this page of the list is not from this workbench: go back to the first")
    return int(number), key
