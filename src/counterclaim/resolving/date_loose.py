"""Words of time that name no day: "now", "recently"; "since the war began", which an event fixes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.resolving.date_sense import BY_AN_EVENT, NO_DAY, NO_NUMBER
from counterclaim.resolving.date_words import any_of
from counterclaim.vocabulary.loader import load_toml

# How many words may stand between "since" and "began".
_BETWEEN = 6


def event_stretches(text: str, language: str) -> Iterator[DateMention]:
    """Stretches that begin with an event whose date the words do not give: they speak of history."""
    for match in _events(language).finditer(text):
        yield DateMention(Span(*match.span()), None, BY_AN_EVENT, historic=True, duration=True)


def vague_stretches(text: str, language: str) -> Iterator[DateMention]:
    """Stretches of days or months that do not say how long they are ("in recent weeks"): what led up to the news."""
    for match in _listed("vague_stretches", language).finditer(text):
        yield DateMention(Span(*match.span()), None, NO_NUMBER, historic=True, duration=True)


def vague_times(text: str, language: str) -> Iterator[DateMention]:
    """Words that point to the present, the past or the future and name no day."""
    for match in _listed("vague", language).finditer(text):
        yield DateMention(Span(*match.span()), None, NO_DAY)


def direction(words: str, language: str) -> str | None:
    """Where such words point: present, past or future."""
    vocabulary = load_toml(f"{language}/dates.toml")
    vague = [*vocabulary["vague"].items(), *vocabulary["vague_stretches"].items()]
    return next((name for name, listed in vague if " ".join(words.lower().split()) in listed), None)


@cache
def _events(language: str) -> re.Pattern[str]:
    events = load_toml(f"{language}/dates.toml")["events"]
    since, began = any_of(events["since"]), any_of(events["began"])
    return re.compile(rf"\b(?:{since})\s+(?:[\w'’-]+\s+){{1,{_BETWEEN}}}?(?:{began})(?:\s+(?:{began}))?\b", re.IGNORECASE)


@cache
def _listed(table: str, language: str) -> re.Pattern[str]:
    words = any_of(word for words in load_toml(f"{language}/dates.toml")[table].values() for word in words)
    return re.compile(rf"(?<![\w-])(?:{words or '(?!)'})(?![\w-])", re.IGNORECASE)
