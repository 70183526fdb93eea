"""The day of the week that an account names, known even where a report without a date leaves open which week's it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from counterclaim.linking.folding import folded
from counterclaim.model.mention import DateMention
from counterclaim.model.report import Report
from counterclaim.vocabulary.loader import load_toml

_LANGUAGES = ("en", "fr", "ar")


def weekday_of(mention: DateMention | None, report: Report) -> int | None:
    """The weekday on which an account puts its event, Monday as 0; None where it names none, or several days."""
    if mention is None:
        return None
    if mention.range is not None:
        return mention.range.start.weekday() if mention.range.start == mention.range.end else None
    named = set(_named(mention.span.of(report.text)))
    return named.pop() if len(named) == 1 else None


def _named(words: str) -> Iterator[int]:
    known = _weekdays()
    yield from (known[word] for word in folded(words).split() if word in known)


@cache
def _weekdays() -> dict[str, int]:
    """The weekdays of all languages that are read, by their folded names in full: "sat" and "mar" are other words too."""
    listed = (load_toml(f"{language}/dates.toml")["words"]["weekday"] for language in _LANGUAGES)
    return {folded(name): int(day) for names in listed for name, day in names.items()}
