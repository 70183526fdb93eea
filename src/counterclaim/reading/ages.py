"""Ages in words for several people: "four of them under the age of 12", "two of the dead were under 18"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.count import Group
from counterclaim.reading.groups import shape
from counterclaim.vocabulary.loader import load_toml

# Whoever is younger is a child (Convention on the Rights of the Child, article 1).
OF_AGE = 18
# Nobody is older: a larger number is no age.
OLDEST = 110
_BOUNDS = ("under", "below")


def is_bound(words: Sequence[str], number: int) -> bool:
    """Whether the number at this token bounds an age: "under the age of 12", "were under 18", "children under 5"."""
    before = list(words[max(0, number - 2) : number])
    if before == ["age", "of"]:
        return True
    bounded = before[-1:] and before[-1] in _BOUNDS and words[number].isdigit() and int(words[number]) <= OF_AGE
    return bool(bounded) and len(before) == 2 and before[0] in shape("aged")


def aged(words: Sequence[str], start: int) -> tuple[Group, int] | None:
    """The class of people whose age is bounded from this token on, and the token behind the age; None where none is."""
    at = start + 1 if start < len(words) and words[start] in _BOUNDS else None
    if at is None:
        return None
    at += 3 if list(words[at : at + 3]) == ["the", "age", "of"] else 0
    if at >= len(words) or not words[at].isdigit() or int(words[at]) > OF_AGE:
        return None
    return Group.CHILDREN, at + 1


def between(words: Sequence[str], start: int) -> tuple[int, int] | None:
    """The oldest of "aged between 6 and 12", "between 7 and 12 years old" and the token behind the ages; None where none are."""
    at = start + 1 if start < len(words) and words[start] in ("aged", "ages") else start
    said = at > start
    at += at < len(words) and words[at] in ("between", "from")
    if at + 2 >= len(words) or words[at + 1] not in ("and", "to", "-", "–"):
        return None
    youngest, oldest = (_years(words[here]) for here in (at, at + 2))
    at += 3
    years = at < len(words) and words[at] in ("years", "year")
    if youngest is None or oldest is None or not youngest < oldest <= OLDEST or not (said or years):
        return None
    behind = at + years
    return oldest, behind + (years and behind < len(words) and words[behind] == "old")


def _years(word: str) -> int | None:
    years: int | None = int(word) if word.isdigit() else load_toml("en/numbers.toml")["words"].get(word)
    return years


def is_minor(words: Sequence[str]) -> bool:
    """ "Two-year-old", "12-year-old", as the tokens before a noun for one person: a child."""
    year = next((at for at, word in enumerate(words) if word == "year"), 0)
    age = words[year - 2] if year > 1 and words[year - 1] == "-" and "old" in words[year:] else ""
    years = _years(age)
    return years is not None and years < OF_AGE
