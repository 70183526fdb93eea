"""How well templates of incidents are filled: each found one is paired with at most one of the key, so that most fills agree.

The metric of MUC-4's neural systems (Du and others 2021, GTT): micro precision and recall of fills over paired templates; fills
of a template that has no pair are wrong, those of one that nobody found are missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks.sets.muc4 import SLOTS, Fill, Template

Same = Callable[[str, Fill, Fill], bool]


def tallied(pairs: Iterable[tuple[Sequence[Template], Sequence[Template]]], same: Same) -> dict[str, Counter[str]]:
    """For each slot how many fills are right ("both"), given ("found") and in the key ("key"), over reports of key and found."""
    tally: dict[str, Counter[str]] = {slot: Counter() for slot in SLOTS}
    for key, found in pairs:
        paired = _paired(key, found, same)
        for number, template in enumerate(found):
            partner = key[paired[number]] if number in paired else Template()
            for slot in SLOTS:
                tally[slot] += _slot(partner.of(slot), template.of(slot), slot, same)
        for number, template in enumerate(key):
            if number not in paired.values() and not template.optional:
                for slot in SLOTS:
                    tally[slot]["key"] += sum(not fill.optional for fill in template.of(slot))
    return tally


def f1(tally: Mapping[str, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 of a tally."""
    precision = tally["both"] / tally["found"] if tally["found"] else 0.0
    recall = tally["both"] / tally["key"] if tally["key"] else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def f1_line(name: str, tally: Mapping[str, int], of: str) -> str:
    """A tally as a line, with how many the key has of what is counted (of)."""
    precision, recall, both = f1(tally)
    return f"{name} precision {precision:.3f}  recall {recall:.3f}  f1 {both:.3f}  {of} {tally['key']}"


def _paired(key: Sequence[Template], found: Sequence[Template], same: Same) -> dict[int, int]:
    """Which of the key each found template is paired with: the pair that agrees in most first, none that agrees in nothing."""
    scored = sorted(
        (
            (sum(_slot(k.of(slot), f.of(slot), slot, same)["both"] for slot in SLOTS), -a, -b)
            for a, f in enumerate(found)
            for b, k in enumerate(key)
        ),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for score, a, b in scored:
        if score and -a not in paired and -b not in paired.values():
            paired[-a] = -b
    return paired


def _slot(key: Sequence[Fill], found: Sequence[Fill], slot: str, same: Same) -> Counter[str]:
    left, both = list(key), 0
    for fill in found:
        match = next((one for one in left if same(slot, one, fill)), None)
        if match is not None:
            left.remove(match)
            both += 1
    missed = sum(not fill.optional for fill in left)
    return Counter({"both": both, "found": len(found), "key": both + missed})
