"""Which actors two reports may mean by one party on a day: other names, mergers, wholes and parts.

What compares reports cannot import this room: it is given the kin or the family of an actor as data, or a function that was bound
to the knowledge base (actors.actor_kin, actors.actor_family).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.model.kinship import Kinship
from counterclaim.resolving.actor_entry import Relation, Tie

if TYPE_CHECKING:
    from counterclaim.resolving.actor_base import ActorBase

# An alliance has members, no men of its own: two of its members are two parties.
_NO_COMMAND = {"alliance", "coalition"}
_OFFICIAL = {"government", "state_force"}


def kin_of(base: ActorBase, actor: str, on: date | None = None) -> dict[str, Kinship]:
    """The other actors that belong to this one on a day, each with its closest kinship; without a day, on any.

    Symmetric: whoever is kin of an actor has it as kin, a whole where the other is a part. Members of one whole are not kin.
    """
    found = dict.fromkeys(_reached(base, actor, (Tie.RENAMED,), None), Kinship.RENAMED)
    for how, others in (
        (Kinship.MERGED, _reached(base, actor, (Tie.RENAMED, Tie.MERGES_INTO), on)),
        (Kinship.WHOLE, _climbed(base, actor, lambda one: base.wholes(one, on))),
        (Kinship.PART, _climbed(base, actor, lambda one: base.parts(one, on))),
    ):
        for other in others:
            found.setdefault(other, how)
    return found


def family_of(base: ActorBase, actor: str, on: date | None = None) -> str:
    """One id for all that an actor continues, became, or is commanded by on a day; its own where there is nothing of the kind.

    Wagner Group and Africa Corps have one family, so have the CMA and the FLA, Katiba Macina and JNIM. Members of an alliance
    and the provinces of a network in different countries keep their own; a group that serves a state does not become it.
    """
    seen = {actor}
    while (above := _above(base, actor, on)) is not None and above not in seen:
        seen.add(above)
        actor = above
    return actor


def _above(base: ActorBase, actor: str, on: date | None) -> str | None:
    ties = base.lineage.of(actor)
    for kind in (Tie.RENAMED, Tie.MERGES_INTO):
        for tie in ties:
            if (
                tie.subject == actor
                and tie.tie is kind
                and _is_listed(base, tie.object)
                and (kind is Tie.RENAMED or _begun(tie, on))
            ):
                return tie.object
    whole = base.part_of(actor, on)
    return whole if whole is not None and _commands(base, whole, actor) else None


def _commands(base: ActorBase, whole: str, part: str) -> bool:
    """Whether the whole is one force with its part: no alliance, no state, and in a country of the part's."""
    above, below = base.get(whole), base.get(part)
    if above is None or below is None or not _is_listed(base, whole) or above.kind in _NO_COMMAND:
        return False
    if above.kind in _OFFICIAL and below.kind not in _OFFICIAL:
        return False
    return bool({*above.countries} & {*below.countries})


def _is_listed(base: ActorBase, actor: str) -> bool:
    return base.states.entry(actor) is None and base.get(actor) is not None


def _begun(tie: Relation, on: date | None) -> bool:
    return on is None or tie.start is None or tie.start <= on


def _reached(base: ActorBase, actor: str, over: tuple[Tie, ...], on: date | None) -> Iterator[str]:
    """The actors that renamings and mergers lead to, in both directions; a state's force is an end, since many go into it."""
    seen, waiting = {actor}, [actor]
    while waiting:
        current = waiting.pop()
        if current != actor and not _is_listed(base, current):
            continue
        for tie in base.lineage.of(current):
            other = tie.object if tie.subject == current else tie.subject
            if tie.tie in over and other not in seen and (tie.tie is Tie.RENAMED or _begun(tie, on)):
                seen.add(other)
                waiting.append(other)
                yield other


def _climbed(base: ActorBase, actor: str, step: Callable[[str], Iterable[str]]) -> Iterator[str]:
    """Where steps from whole to whole, or from part to part, lead; every actor under all its names."""
    waiting = [actor, *_reached(base, actor, (Tie.RENAMED,), None)]
    seen = set(waiting)
    while waiting:
        for other in step(waiting.pop()):
            for one in (other, *_reached(base, other, (Tie.RENAMED,), None)):
                if one not in seen:
                    seen.add(one)
                    waiting.append(one)
                    yield one
