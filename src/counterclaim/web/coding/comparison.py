"""Two codings of one report side by side, and what is taken of them to settle the differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.casefile.codings import Saved
from counterclaim.coding.coded import CodedAttribution, CodedCount, coding_of
from counterclaim.coding.likeness import Row, paired, same_attribution, same_count, same_place, same_words
from counterclaim.errors import BadCoding

Wire = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Half:
    """A row as one coder has it. name: by which it is taken, as "one:counts:3"."""

    name: str
    row: Wire


@dataclass(frozen=True, slots=True)
class Beside:
    """One claim as two coders have it; None where one has no such row. differs: the fields in which they differ."""

    kind: str
    one: Half | None
    other: Half | None
    differs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two codings of one report, the rows in the order of the text."""

    one: Saved
    other: Saved
    focus: frozenset[str]
    rows: tuple[Beside, ...]


def compared(one: Saved, other: Saved) -> Comparison:
    """Two finished codings: rows that are one claim stand beside each other, then those on the same words, then the others."""
    ours, theirs = coding_of(one.coding), coding_of(other.coding)
    rows = [
        *_beside("counts", one, other, _pairs(ours.counts, theirs.counts, _count_likeness)),
        *_beside("attributions", one, other, _pairs(ours.attributions, theirs.attributions, _attribution_likeness)),
    ]
    return Comparison(one, other, _differing(one.coding.get("focus"), other.coding.get("focus")), tuple(sorted(rows, key=_place)))


def taken(one: Saved, other: Saved, names: Iterable[str], focus: str) -> dict[str, Any]:
    """The coding that some rows of two make, with the incident of "one" or of the "other". BadCoding for what is no row."""
    codings = {"one": one.coding, "other": other.coding}
    made: dict[str, Any] = {"focus": codings.get(focus, one.coding).get("focus"), "counts": [], "attributions": [], "notes": ""}
    for name in names:
        who, _, place = name.partition(":")
        kind, _, number = place.partition(":")
        rows = codings.get(who, {}).get(kind, []) if kind in ("counts", "attributions") else []
        if not number.isdecimal() or int(number) >= len(rows):
            raise BadCoding([f"the codings have no row {name[:40]!r}: open the page again"])
        made[kind].append(rows[int(number)])
    return made


def _count_likeness(one: CodedCount, other: CodedCount) -> float:
    return 2 * same_count(one, other) + same_words(one, other)


def _attribution_likeness(one: CodedAttribution, other: CodedAttribution) -> float:
    return 2 * same_attribution(one, other) + same_place(one, other)


def _pairs(
    ones: Sequence[Row], others: Sequence[Row], likeness: Callable[[Row, Row], float]
) -> list[tuple[int | None, int | None]]:
    """The places of rows that belong together, and of those that stand alone."""
    found = paired(ones, others, likeness)
    lone = set(range(len(ones))) - {i for i, _, _ in found}
    lone_others = set(range(len(others))) - {j for _, j, _ in found}
    return [*((i, j) for i, j, _ in found), *((i, None) for i in sorted(lone)), *((None, j) for j in sorted(lone_others))]


def _beside(kind: str, one: Saved, other: Saved, pairs: Iterable[tuple[int | None, int | None]]) -> Iterator[Beside]:
    for i, j in pairs:
        left = None if i is None else Half(f"one:{kind}:{i}", one.coding[kind][i])
        right = None if j is None else Half(f"other:{kind}:{j}", other.coding[kind][j])
        yield Beside(kind, left, right, _differing(left.row if left else None, right.row if right else None))


def _differing(one: Wire | None, other: Wire | None) -> frozenset[str]:
    if one is None or other is None:
        return frozenset({"row"} if one != other else ())
    return frozenset(name for name in {*one, *other} - {"spans"} if one.get(name) != other.get(name))


def _place(beside: Beside) -> tuple[int, str]:
    return min(half.row["spans"]["quote"][0] for half in (beside.one, beside.other) if half is not None), beside.kind
