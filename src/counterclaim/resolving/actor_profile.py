"""What the knowledge base says of one party, as people read it: its names, its years, and how it stands to other parties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Tie


@dataclass(frozen=True, slots=True)
class Kin:
    """Another party and how this one stands to it; of_other: how the other stands to this one ("the other is part of this")."""

    tie: Tie
    of_other: bool
    actor: str
    name: str
    start: date | None = None
    end: date | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A party of the knowledge base. aliases: other names, without those that need their country's reports to be understood."""

    actor: str
    name: str
    kind: str
    countries: tuple[str, ...]
    start: date | None
    end: date | None
    aliases: tuple[str, ...]
    kin: tuple[Kin, ...]


def profile_of(base: ActorBase, actor: str) -> Profile | None:
    """The profile of an actor; None for one that the knowledge base does not have."""
    entry = base.get(actor)
    if entry is None:
        return None
    aliases = tuple(dict.fromkeys(alias.removeprefix("=") for alias in entry.aliases if not alias.startswith("@")))
    return Profile(actor, entry.name, entry.kind, entry.countries, entry.start, entry.end, aliases, tuple(_kin(base, actor)))


def _kin(base: ActorBase, actor: str) -> Iterator[Kin]:
    """The dated relations of the file, then what follows from the order of a state's forces."""
    listed = set()
    for tie in base.lineage.of(actor):
        of_other = tie.object == actor
        other = tie.subject if of_other else tie.object
        listed.add(other)
        yield Kin(tie.tie, of_other, other, _name(base, other), tie.start, tie.end, tie.country)
    for of_other, others in ((False, base.wholes(actor)), (True, base.parts(actor))):
        for other in others:
            if other not in listed:
                yield Kin(Tie.PART_OF, of_other, other, _name(base, other))


def _name(base: ActorBase, actor: str) -> str:
    entry = base.get(actor)
    return actor if entry is None else entry.name
