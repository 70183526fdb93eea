"""Whom a report credits or cites: the newsroom that its words or facts come from, by the words that say so."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache

from counterclaim.linking.newsrooms import is_unnamed, name_in, newsroom_names, newsroom_of
from counterclaim.model.repetition import Citation, Owing
from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_toml

_LANGUAGES = ("en", "fr", "ar")

# A cue stands beside the name; what is further off belongs to another sentence or to another speaker.
_BESIDE = 90

# What may hold newsrooms and nothing else: a bracket, or a line of its own.
_APART = (re.compile(r"[(\[][^()\[\]\n]{2,60}[)\]]"), re.compile(r"^[^()\[\]\n]{2,60}$", re.MULTILINE))
_MARKS = re.compile(r"[\s,;:.،/&+()\[\]–—-]+")


def citations(text: str) -> Iterator[Citation]:
    """The newsrooms that the text credits or cites: first the credits, then the citations, each in the order of the text. Pure.

    English, French and Arabic. Monitors, ministries and residents are no newsrooms: they are the claimants of claims.
    """
    found = (citation for form in _APART for apart in form.finditer(text) for citation in _credits(apart))
    credited = sorted(found, key=lambda citation: citation.span)
    yield from credited
    for match in newsroom_names().finditer(text):
        at = bisect(credited, match.start(), key=lambda citation: citation.span.start)
        if at == 0 or credited[at - 1].span.end <= match.start():
            yield from _citation(text, match)


def _credits(apart: re.Match[str]) -> Iterator[Citation]:
    """The newsrooms of a credit: several names, or one after "with". One alone credits a picture, or stands in a dateline."""
    words = apart.group()
    names = [name_in(match) for match in newsroom_names().finditer(words)]
    begun = _credit().match(words)
    if (len(names) > 1 or (names and begun)) and not _MARKS.sub("", _joining().sub("", newsroom_names().sub("", words))):
        yield from (Citation(outlet, Span(*apart.span()), Owing.CREDIT) for outlet in map(newsroom_of, names) if outlet)


def _citation(text: str, match: re.Match[str]) -> Iterator[Citation]:
    """The citation that the words around a name make of it, if they do."""
    outlet, start = newsroom_of(name_in(match)), match.end() - len(match.group()) + match.group().index(name_in(match))
    if outlet is None or (is_unnamed(outlet) and newsroom_names().match(text, match.end() + 1)):
        return  # "state news agency SANA": the next name is the one.
    before = text[max(0, start - _BESIDE) : start]
    for owing, cue in ((Owing.TOLD, _before("told").search(before)), (Owing.CITED, _before("before").search(before))):
        if cue:
            yield Citation(outlet, Span(start - len(cue.group()), match.end()), owing)
            return
    after = _after().match(text[match.end() : match.end() + _BESIDE])
    if after:
        end = match.end() + len(after.group().rstrip())
        yield Citation(outlet, Span(start, end), Owing.TOLD if after["people"] or after["works"] else Owing.CITED)


@cache
def _before(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{_any(key)})[\s“\"«(]*(?:(?:{_any('between')})[\s-]*){{0,5}}\Z", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    kinds, people = rf"(?:\s+(?:{_any('kinds')}))*", rf"(?P<people>\s+(?:{_any('people')}))?"
    said = rf"(?:(?P<works>{_any('works')})|{_any('after')})"
    return re.compile(rf"(?:['’]s)?{kinds}{people}{kinds}\s+{said}(?![^\W_])", re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"[(\[\s]*(?:{_any('credit')})\b", re.IGNORECASE)


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any('credit')}|{_any('joining')})\b", re.IGNORECASE)


def _any(key: str) -> str:
    """The alternatives of all languages, the longest first."""
    words = {word for language in _LANGUAGES for word in load_toml(f"{language}/citations.toml")[key]}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
