"""Why some words were resolved as they were, in sentences for a person (counterclaim actors find)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.resolving.actor_codes import codes_of
from counterclaim.resolving.actor_entry import Entry, Relation, Tie
from counterclaim.resolving.actor_generic import is_generic

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# What a relation says of its subject, and of its object; {other} is the other one.
_TIES = {
    Tie.PART_OF: ("It is part of {other}", "{other} is part of it"),
    Tie.SPLITS_FROM: ("It split from {other}", "{other} split from it"),
    Tie.MERGES_INTO: ("It merged into {other}", "{other} merged into it"),
    Tie.RENAMED: ("It is called {other}", "It was called {other}"),
    Tie.OPERATES_WITH: ("It operates with {other}", "It operates with {other}"),
}
_MOMENTS = {Tie.SPLITS_FROM, Tie.MERGES_INTO}
_MOST_NAMES, _MOST_CANDIDATES = 12, 5
_YEAR = 4


def explained(base: ActorBase, words: str, country: str | None, on: date | None) -> Iterator[str]:
    """Whom the words name and why, who else it might have been, and what is known of the actor: one sentence each."""
    found = base.resolve(words, country=country, on=on)
    setting = f"{f' in a report from {base.states.name(country)}' if country else ''}{f' on {on}' if on else ''}"
    entry = base.get(found.actor_id) if found.actor_id else None
    if entry is not None:
        yield f"“{words}”{setting} is {entry.name} ({entry.id}): {found.why}."
        yield from _known(base, entry, on, country)
    elif not found.candidates and is_generic(base, words):
        yield f"“{words}”{setting} names nobody in particular."
    else:
        yield f"“{words}”{setting} names nobody that is known: {found.why}."
    others = [candidate for candidate in found.candidates if candidate.actor_id != found.actor_id]
    for candidate in others[:_MOST_CANDIDATES]:
        yield f"Also considered: {candidate.name} ({candidate.actor_id}), {candidate.score:.2f}: {candidate.why}."
    if len(others) > _MOST_CANDIDATES:
        yield f"Considered too, and less likely: {len(others) - _MOST_CANDIDATES} more."


def _known(base: ActorBase, entry: Entry, on: date | None, country: str | None) -> Iterator[str]:
    where = f" of {', '.join(base.states.name(code) for code in entry.countries)}" if entry.countries else ""
    since = f", from {entry.start.year}" if entry.start else ""
    until = f", until {entry.end.year}" if entry.end else ""
    yield f"It is {base.kinds[entry.kind]['words']}{where}{since}{until}."
    if entry.aliases:
        yield f"It is also written {_some(tuple(alias.lstrip('@') for alias in entry.aliases))}."
    for relation in base.lineage.of(entry.id):
        yield _relation(base, entry.id, relation)
    if on is not None:
        codes = codes_of(base, entry.id, on, country=country)
        yield from (f"{scheme} calls it “{name}”." for scheme, name in (("ACLED", codes.acled), ("UCDP", codes.ucdp)) if name)


def _some(names: tuple[str, ...]) -> str:
    more = len(names) - _MOST_NAMES
    return f"{', '.join(names[:_MOST_NAMES])} and in {more} other ways" if more > 1 else ", ".join(names)


def _relation(base: ActorBase, actor: str, relation: Relation) -> str:
    forward = relation.subject == actor
    other = base.get(relation.object if forward else relation.subject)
    name = other.name if other is not None else relation.object
    told = _TIES[relation.tie][not forward].format(other=name)
    where = f" in {base.states.name(relation.country)}" if relation.country else ""
    return f"{told}{where}{_when(relation, forward=forward)}."


def _when(relation: Relation, *, forward: bool) -> str:
    """The days of a relation: a merger or split has one, and an old name was borne until the new one came."""
    if relation.tie is Tie.RENAMED and not forward:
        return f" until {_day(relation.start)}" if relation.start else ""
    since = "since"
    if relation.tie in _MOMENTS:
        since = "in" if len(_day(relation.start)) == _YEAR else "on"
    begun = f" {since} {_day(relation.start)}" if relation.start else ""
    return f"{begun} until {_day(relation.end)}" if relation.end else begun


def _day(day: date | None) -> str:
    """A day as far as the file tells it: the first or last day of a year stands for the year."""
    if day is None:
        return ""
    return str(day.year) if (day.month, day.day) in ((1, 1), (12, 31)) else str(day)
