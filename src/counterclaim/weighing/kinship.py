"""Which actors are one group under two names, and which act together, by the dated relations of the knowledge base."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from counterclaim.vocabulary.loader import load_table
from counterclaim.weighing.labels import state_of

_ALLIED = frozenset({"part_of", "operates_with"})
_DAYS = 1024


def group_of(actor: str, on: date | None) -> str:
    """The group that an actor is by then: the one that it was renamed to or merged into, else itself.

    Names hold backwards too, since reports use old and new ones; a merger holds from its day on, and on no day that is not known.
    """
    return _groups(on).get(actor, actor)


def act_together(one: str, other: str, on: date | None) -> bool:
    """Whether two actors are one group, or one is part of the other or operates with it: naming one acquits not the other.

    Who operates with a state's army operates with its government and its jets.
    """
    first, second = _in_full(group_of(one, on)), _in_full(group_of(other, on))
    allied = _allies(on)
    return bool(first & second) or any((a, b) in allied or (b, a) in allied for a in first for b in second)


def _in_full(actor: str) -> frozenset[str]:
    """The actor, and the army of the state whose arm it is."""
    state = state_of(actor)
    return frozenset({actor} if state is None else {actor, f"{state}-military"})


@lru_cache(maxsize=_DAYS)
def _groups(on: date | None) -> dict[str, str]:
    groups: dict[str, str] = {}
    for row in load_table("actors/relations.tsv"):
        if row["relation"] == "renamed" or (row["relation"] == "merges_into" and on is not None and _holds(row, on)):
            groups[row["subject"]] = row["object"]
    return {actor: _last(actor, groups) for actor in groups}


def _last(actor: str, groups: dict[str, str]) -> str:
    """The end of a chain of names; one that comes back to itself is called by the first in the alphabet."""
    seen = [actor]
    while (following := groups.get(seen[-1])) is not None:
        if following in seen:
            return min(seen[seen.index(following) :])
        seen.append(following)
    return seen[-1]


@lru_cache(maxsize=_DAYS)
def _allies(on: date | None) -> frozenset[tuple[str, str]]:
    return frozenset(_pairs(on))


def _pairs(on: date | None) -> Iterator[tuple[str, str]]:
    for row in load_table("actors/relations.tsv"):
        if row["relation"] in _ALLIED and _holds(row, on):
            yield group_of(row["subject"], on), group_of(row["object"], on)


def _holds(row: dict[str, str], on: date | None) -> bool:
    """Whether the relation held on that day; a year or month alone holds as a whole."""
    day = "9999" if on is None else on.isoformat()
    ended = bool(row["to"]) and on is not None and day[: len(row["to"])] > row["to"]
    return day >= row["from"] and not ended
