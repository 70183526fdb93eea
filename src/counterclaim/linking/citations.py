"""Whom a report credits or cites: the newsroom that its words or facts come from, by the words that say so."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache

from counterclaim.linking.newsrooms import Named, newsrooms_in
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
    names = list(newsrooms_in(text))
    for number, named in enumerate(names):
        follows = number + 1 < len(names) and names[number + 1].span.start == named.end + 1
        # "State news agency SANA": the next name is the one.
        if not (named.unnamed and follows) and not _within(named, credited):
            yield from _citation(text, named)


def _within(named: Named, credited: list[Citation]) -> bool:
    at = bisect(credited, named.span.start, key=lambda citation: citation.span.start)
    return at > 0 and credited[at - 1].span.end > named.span.start


def _credits(apart: re.Match[str]) -> Iterator[Citation]:
    """The newsrooms of a credit: several names, or one after "with". One alone credits a picture, or stands in a dateline."""
    words = apart.group()
    names = list(newsrooms_in(words))
    if len(names) > 1 or (names and _credit().match(words)):
        ends = [0, *(named.end for named in names)]
        between = "".join(words[end : named.span.start] for end, named in zip(ends, names, strict=False)) + words[ends[-1] :]
        if not _MARKS.sub("", _joining().sub("", between)):
            yield from (Citation(named.outlet, Span(*apart.span()), Owing.CREDIT) for named in names)


def _citation(text: str, named: Named) -> Iterator[Citation]:
    """The citation that the words around a name make of it, if they do."""
    start = named.span.start
    before = text[max(0, start - _BESIDE) : start]
    for owing, cue in ((Owing.TOLD, _before("told").search(before)), (Owing.CITED, _before("before").search(before))):
        if cue:
            yield Citation(named.outlet, Span(start - len(cue.group()), named.end), owing)
            return
    after = _after().match(text[named.end : named.end + _BESIDE])
    if after:
        owing = Owing.TOLD if after["people"] or after["works"] else Owing.CITED
        yield Citation(named.outlet, Span(start, named.end + len(after.group().rstrip())), owing)


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
