"""Whom a report credits or cites: the newsroom that its words or facts come from, by the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.linking.newsrooms import name_in, newsroom_names, newsroom_of
from counterclaim.model.repetition import Citation, Owing
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

_LANGUAGES = ("en", "fr", "ar")

# A cue stands beside the name; what is further off belongs to another sentence or to another speaker.
_BESIDE = 90

# "(With Reuters and AFP)": a bracket that holds newsrooms and nothing else. One name alone credits a picture, or stands in a
# dateline.
_BRACKETED = re.compile(r"[(\[][^()\[\]\n]{2,60}[)\]]")
_JOINERS = re.compile(r"\b(?:with|and|avec|et|agencies|agences|news)\b|[\s,;/&+()\[\]–—-]+", re.IGNORECASE)
_WITH = re.compile(r"[(\[]\s*(?:with|avec)\b", re.IGNORECASE)


def citations(text: str) -> Iterator[Citation]:
    """The newsrooms that the text credits or cites: first the credits, then the citations, each in the order of the text. Pure.

    English, French and Arabic. Monitors, ministries and residents are no newsrooms: they are the claimants of claims.
    """
    credited = [citation for bracket in _BRACKETED.finditer(text) for citation in _credits(bracket)]
    yield from credited
    for match in newsroom_names().finditer(text):
        if not any(citation.span.start <= match.start() < citation.span.end for citation in credited):
            yield from _citation(text, match)


def _credits(bracket: re.Match[str]) -> Iterator[Citation]:
    words = bracket.group()
    names = [name_in(match) for match in newsroom_names().finditer(words)]
    if (len(names) > 1 or names and _WITH.match(words)) and not _JOINERS.sub("", newsroom_names().sub("", words)):
        yield from (Citation(outlet, Span(*bracket.span()), Owing.CREDIT) for outlet in map(newsroom_of, names) if outlet)


def _citation(text: str, match: re.Match[str]) -> Iterator[Citation]:
    """The citation that the words around a name make of it, if they do."""
    outlet, start = newsroom_of(name_in(match)), match.end() - len(match.group()) + match.group().index(name_in(match))
    if outlet is None:
        return
    before = text[max(0, start - _BESIDE) : start]
    for owing, cue in ((Owing.TOLD, _before("told").search(before)), (Owing.CITED, _before("before").search(before))):
        if cue:
            yield Citation(outlet, Span(start - len(cue.group()), match.end()), owing)
            return
    after = _after().match(text[match.end() : match.end() + _BESIDE])
    if after:
        end = match.end() + len(after.group().rstrip())
        yield Citation(outlet, Span(start, end), Owing.TOLD if after["people"] else Owing.CITED)


@cache
def _before(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_any(key)})[\s“\"«(]*(?:(?:{_any('between')})[\s-]*){{0,5}}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    kinds, people = rf"(?:\s+(?:{_any('kinds')}))*", rf"(?P<people>\s+(?:{_any('people')}))?"
    return re.compile(rf"(?:['’]s)?{kinds}{people}{kinds}\s+(?:{_any('after')})(?![^\W_])", re.IGNORECASE)


def _any(key: str) -> str:
    """The alternatives of all languages, the longest first."""
    words = {word for language in _LANGUAGES for word in load_toml(f"{language}/citations.toml")[key]}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
