"""One group under several names in the course of time: Wagner Group and Africa Corps, Jabhat al-Nusra and Hay'at Tahrir al-Sham.

The report's date decides under which of its names a group is kept, so that claims about it meet; groups that merely split or
merged stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from counterclaim.resolving.actor_entry import Relation, Tie


class Lineage:
    """The dated relations between actors, by actor."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._of: dict[str, list[Relation]] = defaultdict(list)
        self._to: dict[str, list[Relation]] = defaultdict(list)
        for relation in relations:
            self._of[relation.subject].append(relation)
            self._to[relation.object].append(relation)

    def of(self, actor: str) -> tuple[Relation, ...]:
        """The relations that an actor has to others, then those that others have to it."""
        return (*self._of.get(actor, ()), *self._to.get(actor, ()))

    def on(self, actor: str, on: date | None, country: str | None, *, unborn: bool = True) -> str:
        """The actor under the name that its group bore on a day; itself without a day or another name.

        unborn: whether the name was not there yet on that day, so that an earlier one is sought. A new name that is already
        borne elsewhere is nobody else (Africa Corps in Mali before it took Wagner's place there).
        """
        if on is None:
            return actor
        seen = {actor}
        while (following := self._renamed(actor, on, country)) is not None and following not in seen:
            seen.add(following)
            actor = following
        while unborn and (earlier := self._not_yet(actor, on, country)) is not None and earlier not in seen:
            seen.add(earlier)
            actor = earlier
        return actor

    def _renamed(self, actor: str, on: date, country: str | None) -> str | None:
        return next(
            (
                tie.object
                for tie in self._of.get(actor, ())
                if _renames(tie, country) and tie.start is not None and tie.start <= on
            ),
            None,
        )

    def _not_yet(self, actor: str, on: date, country: str | None) -> str | None:
        return next(
            (
                tie.subject
                for tie in self._to.get(actor, ())
                if _renames(tie, country) and tie.start is not None and on < tie.start
            ),
            None,
        )


def _renames(relation: Relation, country: str | None) -> bool:
    return relation.tie is Tie.RENAMED and relation.country in (None, country)
