"""What the knowledge base knows of a party: its names, its kind, its countries, its years, and how it stands to other parties."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.errors import BadVocabulary


class Tie(StrEnum):
    """How one actor stands to another; renamed alone means that both are one group under two names."""

    PART_OF = "part_of"
    SPLITS_FROM = "splits_from"
    MERGES_INTO = "merges_into"
    RENAMED = "renamed"
    OPERATES_WITH = "operates_with"


@dataclass(frozen=True, slots=True)
class Entry:
    """One party as the knowledge base lists it.

    countries: ISO 3166-1 codes of where it is at home or known to act; none for a worldwide body. start and end are None where
    unknown or open. aliases: as they stand in the file, with their marks (see Form).
    """

    id: str
    name: str
    kind: str
    countries: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    aliases: tuple[str, ...] = ()
    source: str = ""

    def ended(self, on: date | None) -> bool:
        """Whether it is known to have been gone on that day."""
        return on is not None and self.end is not None and on > self.end

    def unborn(self, on: date | None) -> bool:
        """Whether it is known not to have been there yet on that day."""
        return on is not None and self.start is not None and on < self.start


@dataclass(frozen=True, slots=True)
class Relation:
    """A dated relation between two actors; country limits it to one theatre (Wagner became Africa Corps in Mali, not
    everywhere).
    """

    subject: str
    tie: Tie
    object: str
    start: date | None = None
    end: date | None = None
    country: str | None = None

    def holds(self, on: date | None) -> bool:
        """Whether it is not known to be outside its dates on that day."""
        return on is None or ((self.start is None or self.start <= on) and (self.end is None or on <= self.end))


def entry_of(row: dict[str, str], kinds: frozenset[str]) -> Entry:
    """The entry of one line of an actors' file. Raises BadVocabulary for a line without id, name or known kind."""
    if not row["id"] or not row["name"] or row["kind"] not in kinds:
        raise BadVocabulary(
            f"actor '{row['id'] or row['name']}': needs an id, a name and one of the kinds {', '.join(sorted(kinds))}"
        )
    years = first_day(row["from"]), last_day(row["to"])
    return Entry(row["id"], row["name"], row["kind"], parts(row["country"]), *years, parts(row["aliases"]), row["source"])


def relation_of(row: dict[str, str]) -> Relation:
    """The relation of one line of the relations' file. Raises BadVocabulary for a relation of an unknown name."""
    try:
        tie = Tie(row["relation"])
    except ValueError as exc:
        raise BadVocabulary(f"relation of '{row['subject']}': '{row['relation']}' is none of {', '.join(Tie)}") from exc
    return Relation(row["subject"], tie, row["object"], first_day(row["from"]), last_day(row["to"]), row["country"] or None)


def parts(field: str) -> tuple[str, ...]:
    """The values of a field that holds several, separated by '|'."""
    return tuple(part.strip() for part in field.split("|") if part.strip())


def first_day(words: str) -> date | None:
    """The first day of "2024", "2024-11" or "2024-11-30"; None for an empty field."""
    if not words:
        return None
    year, month, day = _numbers(words)
    return date(year, month or 1, day or 1)


def last_day(words: str) -> date | None:
    """The last day of "2024", "2024-11" or "2024-11-30"; None for an empty field."""
    if not words:
        return None
    year, month, day = _numbers(words)
    return date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])


def _numbers(words: str) -> tuple[int, int, int]:
    try:
        year, month, day = (*map(int, words.split("-")), 0, 0)[:3]
        date(year, month or 1, day or 1)
    except ValueError as exc:
        raise BadVocabulary(f"'{words}' is no date of an actor: write YYYY, YYYY-MM or YYYY-MM-DD") from exc
    return year, month, day
