"""What people decided about accounts: which must be in one incident and which must not, whatever the scores say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, product

from counterclaim.model.decision import Decision, DecisionKind, standing
from counterclaim.model.incident import AccountKey


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A decision that could not be kept, since later ones say otherwise. pair: the accounts that it was about."""

    decision: str
    pair: tuple[AccountKey, AccountKey]


@dataclass(slots=True)
class Constraints:
    """groups: for each account that must be with others, the least of them, which names the group. apart: pairs of names of
    groups that must not meet, the smaller first (an account without a group names itself)."""

    groups: dict[AccountKey, AccountKey] = field(default_factory=dict)
    apart: set[tuple[AccountKey, AccountKey]] = field(default_factory=set)
    contradictions: list[Contradiction] = field(default_factory=list)

    def name(self, key: AccountKey) -> AccountKey:
        """The name of an account's group."""
        return self.groups.get(key, key)

    def pairs(self) -> Iterator[tuple[AccountKey, AccountKey]]:
        """Each account that must be with others, with the name of its group."""
        return ((key, name) for key, name in sorted(self.groups.items()) if key != name)


def constraints(decisions: Iterable[Decision]) -> Constraints:
    """The constraints that decisions make, in any order: the later wins over the earlier, which is then reported as a
    contradiction.

    A decision falls pair by pair: of "these five are the same" only the pairs that later decisions part are lost.
    """
    found = Constraints()
    about = [one for one in standing(list(decisions)) if one.kind in (DecisionKind.SAME, DecisionKind.NOT_SAME)]
    for decision in reversed(about):
        apply = _join if decision.kind is DecisionKind.SAME else _part
        for one, other in _pairs(decision):
            if not apply(found, one, other):
                found.contradictions.append(Contradiction(decision.id, (one, other)))
    return found


def _pairs(decision: Decision) -> Iterator[tuple[AccountKey, AccountKey]]:
    about = sorted({AccountKey.parse(text) for text in decision.about})
    others = sorted({AccountKey.parse(text) for text in decision.others})
    pairs = product(about, others) if decision.kind is DecisionKind.NOT_SAME and others else combinations(about, 2)
    yield from ((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])


def _join(found: Constraints, one: AccountKey, other: AccountKey) -> bool:
    a, b = found.name(one), found.name(other)
    if a == b:
        return True
    if (min(a, b), max(a, b)) in found.apart:
        return False
    kept = min(a, b)
    members = [key for key, name in found.groups.items() if name in (a, b)]
    found.groups.update(dict.fromkeys([*members, one, other], kept))
    found.apart = {_renamed(pair, {a, b}, kept) for pair in found.apart}
    return True


def _renamed(pair: tuple[AccountKey, AccountKey], names: set[AccountKey], kept: AccountKey) -> tuple[AccountKey, AccountKey]:
    one, other = (kept if name in names else name for name in pair)
    return min(one, other), max(one, other)


def _part(found: Constraints, one: AccountKey, other: AccountKey) -> bool:
    a, b = found.name(one), found.name(other)
    if a == b:
        return False
    found.apart.add((min(a, b), max(a, b)))
    return True
