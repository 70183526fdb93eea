"""Patterns of the words that give a place by others, put together from each language's words (vocabulary/en|fr|ar/places.toml).

All but the patterns of what stands between two names or behind one end where a name begins. An elided word ("d", "l") stands for
itself and its apostrophe; a word of one Arabic letter, or none, is joined to the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache
from typing import Any, NamedTuple

from counterclaim.resolving.place_folding import key_of
from counterclaim.vocabulary.loader import load_toml

Pattern = re.Pattern[str]
_ELIDED = re.compile(r"(?:^|\s)(?:d|l)$")
_SPACE = r"[\s\u00a0]+"
_TOKEN = re.compile(r"[\w-]+")
_PART = re.compile(r"\w+")
_NEVER = re.compile(r"(?!)")
# Words written small that may stand between the pattern and the name ("between the besieged towns of").
# What joins or places another name belongs to no such words ("entre police et manifestants à Tunis").
_SMALL = rf"(?!(?:and|et|at|in|à|au|dans|en)\b)[a-zà-ÿ][\w-]*{_SPACE}|[dl]['’]\s?"
_MOST_SMALL = 4
# The vowel signs that Arabic print may set.
_VOWELS = "[\u064b-\u0652]*"
# Letters that Arabic print writes in more than one way.
_VARIANTS = ("اأإآ", "هة", "يى")


class Patterns(NamedTuple):
    """The patterns of one language. Named groups: number, unit, way, noun. triggers: words without one of which none matches;
    needs: the same for each of those that stand right before a name.
    """

    between: Pattern
    border: Pattern
    border_with: Pattern
    road: Pattern
    road_name: Pattern
    offset: Pattern
    towards: Pattern
    outskirts: Pattern
    near: Pattern
    part: Pattern
    unit: Pattern
    joined: Pattern
    road_after: Pattern
    border_after: Pattern
    countryside: Pattern
    quarter: Pattern
    lying: Pattern
    here: Pattern
    triggers: frozenset[str]
    needs: Mapping[str, frozenset[str]]

    def may_match(self, before: str) -> bool:
        """Whether the words before a name hold any that a pattern begins with."""
        return not self.triggers.isdisjoint(_words(before))

    def before_name(self, which: str, before: str, said: Set[str]) -> re.Match[str] | None:
        """Where the words before a name end in this pattern; said: those words, as words_said gives them."""
        if self.needs[which].isdisjoint(said):
            return None
        pattern: Pattern = getattr(self, which)
        return pattern.search(before)


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language, English for one that has none."""
    words: dict[str, Any] = load_toml(f"{language if language in ('en', 'fr', 'ar') else 'en'}/places.toml")
    relative = words["relative"]
    fill = _fill(language, relative["fill"])
    way, nouns, roads = _one_of(words["directions"]), _one_of(relative["part_nouns"]), _one_of(relative["road"])
    article = "(?:ال)?" if language == "ar" else ""
    number = rf"\d+(?:[.,]\d+)?|{_one_of(words['numbers'])}"
    borders = _one_of(relative["border"])
    of_part = rf"(?P<noun>{nouns}){_SPACE}{_before(relative['part_links'])}" if nouns else "(?!)(?P<noun>)"
    directly = "" if language == "fr" else rf"(?P<way>{article}(?:{way})){_SPACE}|"
    return Patterns(
        between=_ending(rf"\b{_before(relative['between'])}{fill}"),
        border=_ending(rf"\b(?:{borders}){_SPACE}{_before(relative['border_between'])}{fill}"),
        border_with=_ending(rf"\b(?:{borders}){_SPACE}{_before(relative['border_with'])}{fill}"),
        road=_ending(
            rf"(?:\bthe{_SPACE})?\b(?:main{_SPACE})?(?:{roads}){_SPACE}(?:[^\W\d_]+{_SPACE}){{0,2}}?{_before(relative['road_links'])}{fill}"
        ),
        road_name=_ending(rf"\b(?:{roads}){_SPACE}"),
        offset=_ending(
            rf"\b(?P<number>{number})[\s\u00a0-]*(?P<unit>{_one_of(relative['units'])})\b{_VOWELS}(?:\s*\([^)]*\))?[,،]?{_SPACE}"
            rf"(?:{_before(relative['to_way'])})?(?:(?P<way>{article}(?:{way})){_SPACE})?{_before(relative['links'])}{fill}"
        ),
        towards=_ending(
            rf"\b(?:{_before(relative['towards'])})?(?P<way>{article}(?:{way})){_SPACE}{_before(_plain(relative['links']))}{fill}"
        ),
        outskirts=_ending(rf"\b(?:(?:the|[a-z]+ern){_SPACE})?{_before(relative['outskirts'])}{fill}"),
        near=_ending(rf"\b{_before(relative['near'])}{fill}"),
        part=_ending(rf"\b(?:{directly}(?:the{_SPACE})?{of_part})(?:(?:the|la|le|les){_SPACE}|l['’])?"),
        unit=_ending(
            rf"\b(?:{_one_of(words['unit_types'])}){_SPACE}(?:{_before(relative['part_links'])})?(?:(?:the|la|le){_SPACE}|l['’])?"
        ),
        joined=_whole(rf"['’]?s?[\s\u00a0]+{_before(relative['and'])}{fill}"),
        road_after=_starting(rf"{_SPACE}(?:{_one_of(relative['road_after'])})\b", relative["road_after"]),
        border_after=_starting(rf"{_SPACE}(?:{borders})\b", relative["road_after"]),
        countryside=_starting(
            rf"['’]?s?{_SPACE}(?:(?P<way>{way}){_SPACE})?(?:{_one_of(relative['countryside'])})\b", relative["countryside"]
        ),
        quarter=_whole(
            rf"['’]?s?{_SPACE}(?:{_one_of(relative['quarter'])}){_SPACE}(?:{_one_of(relative['quarter_links'])}){_SPACE}(?:the{_SPACE})?"
            rf"(?:[a-z][\w-]*{_SPACE}){{0,3}}?"
        )
        if relative["quarter"]
        else _NEVER,
        lying=_whole(rf"[,،]?{_SPACE}{article}(?:{way}){_SPACE}{fill}"),
        here=re.compile(rf"\b(?:{_one_of(relative['here'])})\b", re.IGNORECASE) if relative["here"] else _NEVER,
        triggers=_triggers(words),
        needs=_needs(words),
    )


def folded_way(words: str) -> str:
    """A direction as it stands in a report, as the vocabulary's directions are keyed (see place_words.directions)."""
    lower = " ".join(words.lower().split())
    return (
        lower if lower.isascii() or not key_of(lower)[:1] >= "\u0600" else " ".join(_bare(key_of(word)) for word in lower.split())
    )


def _bare(word: str) -> str:
    return word.removeprefix("ال") or word


def _triggers(words: dict[str, Any]) -> frozenset[str]:
    relative = words["relative"]
    some = [relative[name] for name in ("between", "border", "road", "near", "outskirts", "part_nouns")]
    found = {word for phrases in (*some, relative["units"], words["directions"]) for phrase in phrases for word in _words(phrase)}
    return frozenset(found - set(words["context"]["of_words"]) - {"في", "من"})


def _needs(words: dict[str, Any]) -> dict[str, frozenset[str]]:
    """For each pattern that stands right before a name, a word of every phrase that it may begin with."""
    relative = words["relative"]
    begin = {
        "between": relative["between"],
        "offset": relative["units"],
        "border_with": relative["border"],
        "towards": words["directions"],
        "outskirts": relative["outskirts"],
        "near": relative["near"],
        "part": [*words["directions"], *relative["part_nouns"]],
    }
    return {which: frozenset(max(sorted(words_said(phrase)), key=len) for phrase in phrases) for which, phrases in begin.items()}


def words_said(text: str) -> set[str]:
    """The words of a text, parted at hyphens and apostrophes, as the patterns' needs are kept."""
    words = _PART.findall(text.lower())
    return set(words) if text.isascii() else {_bare(key_of(word)) if word[0] >= "\u0600" else word for word in words}


def _words(text: str) -> list[str]:
    """The words of a text, in small letters; Arabic ones folded and without their article."""
    words = _TOKEN.findall(text.lower())
    return words if text.isascii() else [_bare(key_of(word)) if word[0] >= "\u0600" else word for word in words]


def _ending(source: str) -> Pattern:
    return re.compile(rf"(?i:{source})$")


def _whole(source: str) -> Pattern:
    return re.compile(rf"(?i:{source})")


def _starting(source: str, words: Iterable[str]) -> Pattern:
    return re.compile(source, re.IGNORECASE) if list(words) else _NEVER


def _fill(language: str, words: Iterable[str]) -> str:
    if language == "ar":
        return rf"(?:{_before(words)}){{0,2}}?"
    return rf"(?:{_before(words)})?(?-i:(?:{_SMALL}){{0,{_MOST_SMALL}}}?)"


def _plain(links: Iterable[str]) -> list[str]:
    """The links without those that only follow a distance ("20 km from", but not "north from")."""
    return [link for link in links if link in {"of", "de", "du", "des", "d", "من", ""}]


def _before(words: Iterable[str]) -> str:
    """One of the words, with what parts it from the next."""
    return "(?:" + "|".join(_spelled(word) + _gap(word) for word in sorted(words, key=len, reverse=True)) + ")"


def _gap(word: str) -> str:
    if not word:
        return ""
    if _ELIDED.search(word):
        return r"['’]\s?"
    return "" if word == "و" or word.endswith(" ال") else _SPACE


def _one_of(words: Iterable[str]) -> str:
    return "|".join(_spelled(word) for word in sorted(words, key=len, reverse=True))


def _spelled(word: str) -> str:
    source = re.escape(word).replace(r"\ ", _SPACE).replace(r"\-", "[-‐‑]").replace("'", "['’]")
    for letters in _VARIANTS:
        source = re.sub(f"[{letters}]", f"[{letters}]", source)
    return source
