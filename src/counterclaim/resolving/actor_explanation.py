"""Why some words were resolved as they were, in sentences for a person (counterclaim actors find)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.resolving.actor_entry import Entry, Relation, Tie

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

_TIES = {
    Tie.PART_OF: ("is part of", "has as a part"),
    Tie.SPLITS_FROM: ("split from", "lost to a split"),
    Tie.MERGES_INTO: ("merged into", "took in"),
    Tie.RENAMED: ("is now called", "was called before"),
    Tie.OPERATES_WITH: ("operates with", "operates with"),
}


def explained(base: ActorBase, words: str, country: str | None, on: date | None) -> Iterator[str]:
    """Whom the words name and why, who else it might have been, and what is known of the actor: one sentence each."""
    found = base.resolve(words, country=country, on=on)
    setting = f"{f' in a report from {country}' if country else ''}{f' on {on}' if on else ''}"
    entry = base.get(found.actor_id) if found.actor_id else None
    if entry is None:
        yield f"“{words}”{setting} names nobody that is known: {found.why}."
    else:
        yield f"“{words}”{setting} is {entry.name} ({entry.id}): {found.why}."
        yield from _known(base, entry, on)
    for candidate in found.candidates:
        if candidate.actor_id != found.actor_id:
            yield f"Also considered: {candidate.name} ({candidate.actor_id}), {candidate.score:.2f}: {candidate.why}."


def _known(base: ActorBase, entry: Entry, on: date | None) -> Iterator[str]:
    where = f" of {', '.join(entry.countries)}" if entry.countries else ""
    since = f", from {entry.start.year}" if entry.start else ""
    until = f", until {entry.end.year}" if entry.end else ""
    yield f"It is {base.kinds[entry.kind]['words']}{where}{since}{until}."
    aliases = [alias.lstrip("@") for alias in entry.aliases]
    if aliases:
        yield f"It is also written {', '.join(aliases)}."
    for relation in base.lineage.of(entry.id):
        yield _relation(base, entry.id, relation)


def _relation(base: ActorBase, actor: str, relation: Relation) -> str:
    forward = relation.subject == actor
    other = base.get(relation.object if forward else relation.subject)
    name = other.name if other is not None else relation.object
    since = f" since {relation.start}" if relation.start else ""
    until = f" until {relation.end}" if relation.end else ""
    return f"It {_TIES[relation.tie][not forward]} {name}{f' (in {relation.country})' if relation.country else ''}{since}{until}."
