"""What the words beside a name say of it: that it is a province or a town, and in what it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.resolving.place_names import Name, unit_code
from counterclaim.resolving.place_words import Word, listed

_KINDS = ("settlements", "first_order", "second_order", "either_order", "areas")
# "Niono, in the Ségou region", "Ariha in northwestern Syria", "Babeska, a village in Idlib", "Paris, Texas", "Kidal (Mali)".
_CONTAINED = re.compile(
    r"\s*(?:,\s*)?(?:(?:which is |lying |located |situated )?(?:in|within|of|inside)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?"
    r"|an?\s+(?:[\w-]+\s+){1,4}?(?:in|of)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?|\(\s*)(?:of\s+)?"
)
_LISTED = re.compile(r"\s*,\s+")
_ADJACENT = re.compile(r"[ \u00a0]")
_FARTHEST = 48


def described(names: Sequence[Name], words: Sequence[Word], cased: str) -> list[Name]:
    """The names with their kind, and with the numbers of the names that contain them."""
    with_kind = [replace(name, kind=_kind(name, words)) for name in names]
    return [replace(name, within=_within(with_kind, number, cased)) for number, name in enumerate(with_kind)]


def _kind(name: Name, words: Sequence[Word]) -> str | None:
    """What a noun says that it is: "Idlib province", "the province of Idlib", "the town Sarmin"."""
    after = words[name.last] if name.last < len(words) and words[name.last].joined else None
    before = words[max(0, name.first - 2) : name.first]
    behind = [word for word in before if word.lower not in {"of", "the"}][-1:] if words[name.first : name.first + 1] else []
    for word in (*((after,) if after else ()), *behind):
        for kind in _KINDS:
            if word.lower in listed(kind) and (word is after or _leads(word, before)):
                return kind
    return None


def _leads(word: Word, before: Sequence[Word]) -> bool:
    return before[-1] is word or (before[-1].lower in {"of", "the"} and before[-1].joined)


def _within(names: Sequence[Name], number: int, cased: str) -> tuple[int, ...]:
    """The names right after this one that it is said to lie in: one, or two in a row ("Paris, Lamar County, Texas")."""
    found: list[int] = []
    name = names[number]
    for other in range(number + 1, min(number + 3, len(names))):
        gap = cased[names[other - 1].span.end : names[other].span.start]
        if len(gap) > _FARTHEST or not _contains(gap, names[other]):
            break
        found.append(other)
    if unit_code(cased, name.span):
        return ()
    return tuple(found)


def _contains(gap: str, other: Name) -> bool:
    if _CONTAINED.fullmatch(gap) or _LISTED.fullmatch(gap):
        return True
    return bool(_ADJACENT.fullmatch(gap)) and other.kind in {"first_order", "second_order", "either_order"}
