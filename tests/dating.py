"""Builders of one line for the tests of dates: a text in, its times out, written so that a table of cases can be read."""

from __future__ import annotations

from datetime import date

from counterclaim.model.mention import DateMention
from counterclaim.resolving.date_sense import Phrase, Setting
from counterclaim.resolving.date_words import Word, date_words
from counterclaim.resolving.dates import find_dates

# A Sunday.
PUBLISHED = date(2025, 1, 5)


def days(mention: DateMention) -> str | None:
    """The days of a mention: "2025-01-02", "2025-01-04..2025-01-05", or None."""
    if mention.range is None:
        return None
    start, end = mention.range.start.isoformat(), mention.range.end.isoformat()
    return start if start == end else f"{start}..{end}"


def times(text: str, *, published: date | None = PUBLISHED, language: str = "en") -> dict[str, str | None]:
    """The words of every time in a text, with its days."""
    return {mention.span.of(text): days(mention) for mention in find_dates(text, published=published, language=language)}


def only(text: str, *, published: date | None = PUBLISHED, language: str = "en") -> DateMention:
    """The one time that a text names."""
    mentions = find_dates(text, published=published, language=language)
    assert len(mentions) == 1, [mention.span.of(text) for mention in mentions]
    return mentions[0]


def kinds(text: str, *, language: str = "en") -> list[str]:
    """The kinds of the date words of a text."""
    return [word.kind for word in date_words(text, language)]


def phrase(text: str, *, language: str = "en") -> Phrase:
    """The date words of a text as one phrase."""
    return Phrase(tuple(word for word in date_words(text, language) if word.kind not in ("gap", "stop")))


def word(kind: str, value: int | str = 0) -> Word:
    """A word of that kind that stands anywhere."""
    return Word(kind, value, 0, 1)


def at(published: date | None = PUBLISHED, *, told: date | None = None, told_exact: bool = False, ahead: bool = False) -> Setting:
    """Where the teller stands."""
    return Setting(published, told, told_exact, ahead)
