"""Whether two coders' rows are one claim, as the guide of the claims benchmark has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from counterclaim.coding.coded import CodedAttribution, CodedCount
from counterclaim.model.claim import Stance
from counterclaim.model.count import Count, Group, Qualifier
from counterclaim.vocabulary.loader import load_toml

Row = TypeVar("Row")
_ACCUSING = frozenset({Stance.ACCUSES, Stance.SUSPECTS})
_HALF = 0.5


def same_count(one: CodedCount, other: CodedCount) -> float:
    """1 where both claim one number of the same people by the same source, else 0."""
    same = one.count.kind == other.count.kind and _same_number(one.count, other.count)
    grouped = _same_group(one.count.group, other.count.group)
    return float(same and grouped and same_party(one.saying.source, other.saying.source))


def same_attribution(one: CodedAttribution, other: CodedAttribution) -> float:
    """1 where both say the same of the same party by the same source; half where one accuses and the other suspects."""
    if not same_party(one.saying.source, other.saying.source) or not same_party(one.target, other.target):
        return 0.0
    if one.stance == other.stance:
        return 1.0
    return _HALF if {one.stance, other.stance} == _ACCUSING else 0.0


def same_words(one: CodedCount | CodedAttribution, other: CodedCount | CodedAttribution) -> float:
    """How much of the shorter of two quotes lies in the other: rows on the same words are rows of one place, agreeing or not."""
    left, right = one.saying.quote, other.saying.quote
    shared = min(left.end, right.end) - max(left.start, right.start)
    return max(0.0, shared / max(1, min(left.end - left.start, right.end - right.start)))


def same_place(one: CodedAttribution, other: CodedAttribution) -> float:
    """The same of attributions, those of one party before those of another that the same words accuse."""
    return same_words(one, other) * (1.0 if one.target == other.target else _HALF)


def same_party(one: str, other: str) -> bool:
    """Whether two wordings name one party: the words of one stand, nearly, among those of the other."""
    from rapidfuzz.fuzz import token_set_ratio
    from rapidfuzz.utils import default_process

    left, right = default_process(one), default_process(other)
    if not left or not right:
        return not left and not right
    return bool(token_set_ratio(left, right) >= load_toml("coding.toml")["alike_names"])


def paired(ones: Sequence[Row], others: Sequence[Row], likeness: Callable[[Row, Row], float]) -> list[tuple[int, int, float]]:
    """The rows that belong together, by their places, each in one pair, the likest first; ties in the order of the rows."""
    rated = [(-likeness(one, other), i, j) for i, one in enumerate(ones) for j, other in enumerate(others)]
    taken_ones: set[int] = set()
    taken_others: set[int] = set()
    pairs = []
    for unlike, i, j in sorted(rated):
        if unlike < 0 and i not in taken_ones and j not in taken_others:
            taken_ones.add(i)
            taken_others.add(j)
            pairs.append((i, j, -unlike))
    return pairs


def _same_number(one: Count, other: Count) -> bool:
    if Qualifier.VAGUE in (one.qualifier, other.qualifier):
        return one.qualifier == other.qualifier
    # "more than 9" is often coded 9 for 10.
    slack = 1 if {Qualifier.AT_LEAST, Qualifier.AT_MOST} & {one.qualifier, other.qualifier} else 0
    return _near(one.low, other.low, slack) and _near(one.high, other.high, slack)


def _near(one: int | None, other: int | None, slack: int) -> bool:
    return one == other if one is None or other is None else abs(one - other) <= slack


def _same_group(one: Group, other: Group) -> bool:
    alike = any({one, other} <= set(groups) for groups in load_toml("coding.toml")["alike_groups"])
    return one == other or Group.PEOPLE in (one, other) or alike
