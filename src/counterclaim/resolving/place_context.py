"""What the words beside a name say of it: that it is a province or a town, and in what it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.resolving.place_names import Name, unit_code
from counterclaim.resolving.place_words import Word, listed

_KINDS = ("settlements", "first_order", "second_order", "either_order", "areas")
# "Niono, in the Ségou region", "Ariha in northwestern Syria", "Babeska, a village in Idlib", "Paris, Texas", "Kidal (Mali)".
_FILL = r"(?:the\s+|l['’]|la\s+|le\s+|les\s+)?(?:[\w-]+(?:\s+|['’])){0,3}?"
_CONTAINED = re.compile(
    r"\s*(?:,\s*)?(?:(?:which is |lying |located |situated |situ[ée]e? |dans )?"
    rf"(?:(?:in|within|of|inside|dans|en|au|في|من)\s+|\bب){_FILL}"
    rf"|(?:an?|une?)\s+(?:[\w-]+\s+){{1,4}}?(?:in|of|dans|de)\s+{_FILL}|\(\s*)(?:of\s+)?"
)
_LISTED = re.compile(r"\s*,\s+")
_ADJACENT = re.compile(r"[ \u00a0]")
_FARTHEST = 48
_MOST_BETWEEN = 3


def contains(gap: str) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    return len(gap) <= _FARTHEST and bool(_CONTAINED.fullmatch(gap))


def described(names: Sequence[Name], words: Sequence[Word], cased: str) -> list[Name]:
    """The names with their kind, and with the numbers of the names that contain them."""
    kinds = [_kind(name, words) for name in names]
    within = [_within(names, kinds, number, cased) for number in range(len(names))]
    return [_with(name, kind, some) for name, kind, some in zip(names, kinds, within, strict=True)]


def _with(name: Name, kind: str | None, within: tuple[int, ...]) -> Name:
    return name if (name.kind, name.within) == (kind, within) else replace(name, kind=kind, within=within)


def _kind(name: Name, words: Sequence[Word]) -> str | None:
    """What a noun says that it is: "Idlib province", "the province of Idlib", "the town Sarmin"."""
    after = words[name.last] if name.last < len(words) and words[name.last].joined else None
    for word in (after, leading(words, name.first)):
        kind = next((kind for kind in _KINDS if word and word.lower in listed(kind)), None)
        if kind and not (word is after and after and after.arabic):
            return kind
    return None


def leading(words: Sequence[Word], first: int) -> Word | None:
    """The word before a name, over "of", "the", "de la" …; None where something else parts them."""
    number = first
    while number > 0 and words[number : number + 1] and words[number].joined and first - number <= _MOST_BETWEEN:
        number -= 1
        if words[number].lower not in listed("of_words"):
            return words[number]
    return None


def _within(names: Sequence[Name], kinds: Sequence[str | None], number: int, cased: str) -> tuple[int, ...]:
    """The names right after this one that it is said to lie in: one, or two in a row ("Paris, Lamar County, Texas")."""
    found: list[int] = []
    name = names[number]
    for other in range(number + 1, min(number + 3, len(names))):
        gap = cased[names[other - 1].span.end : names[other].span.start]
        if len(gap) > _FARTHEST or not _contains(gap, kinds[other]):
            break
        found.append(other)
    if unit_code(cased, name.span):
        return ()
    return tuple(found)


def _contains(gap: str, kind: str | None) -> bool:
    if _CONTAINED.fullmatch(gap) or _LISTED.fullmatch(gap):
        return True
    return bool(_ADJACENT.fullmatch(gap)) and kind in {"first_order", "second_order", "either_order"}
