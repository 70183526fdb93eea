"""Towns that no gazetteer has, of a country that the words beside them name: "the Lebanese town of X", "بلدة X اللبنانية"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.model.mention import PlaceMention
from counterclaim.model.span import Span
from counterclaim.resolving.place_words import is_called, stands_behind

# What parts a people's name from the town's: "Lebanese border town of X", "localité libanaise de X", "البلدة اللبنانية X".
_BETWEEN = re.compile(r"\s+(?P<words>(?:[\w-]+\s+){0,3}?)(?:of\s+|de\s+|du\s+|d['’]\s?)?")
_FARTHEST = 40
_ARTICLES = frozenset({"the", "a", "an", "this", "le", "la", "les", "un", "une", "cette"})


def lying_in(cased: str, mentions: Sequence[PlaceMention], peoples: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    """Every unknown town with the code of its country; the span is that of both, in the order of the text.

    cased: the report's text. peoples: where it names the people of a country.
    """
    for mention in mentions:
        if mention.place is None and not mention.candidates:
            for people, country in peoples:
                if country and (_names_before(cased, people, mention.span) or _names_behind(cased, people, mention.span)):
                    yield Span(min(people.start, mention.span.start), max(people.end, mention.span.end)), country
                    break


def _names_before(cased: str, people: Span, town: Span) -> bool:
    """ "The Lebanese town of X": a noun of settlement between the two, or right before the people's name."""
    if not 0 < town.start - people.end <= _FARTHEST:
        return False
    between = _BETWEEN.fullmatch(cased[people.end : town.start])
    if between is None:
        return False
    words = between["words"].split()
    if not _ARTICLES.isdisjoint(word.lower() for word in words):
        return False  # "jets believed to be Russian struck the town of X"
    return (
        any(is_called(word, "settlements") for word in words) or not words and stands_behind(cased, people.start, "settlements")
    )


def _names_behind(cased: str, people: Span, town: Span) -> bool:
    """ "بلدة X اللبنانية": the people's name right behind the town's, as Arabic has it."""
    adjacent = people.start > town.end and not cased[town.end : people.start].strip(" \u00a0")
    return adjacent and "\u0600" <= cased[town.start] <= "\u06ff" and stands_behind(cased, town.start, "settlements")
