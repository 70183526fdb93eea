"""A report of a public set, with the incident that the set says it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.ingest.text import read_text
from counterclaim.model.report import Report

_BEFORE = re.compile(r" +([.,;:!?%)\]}”’]|'(?:s|m|d|ll|re|ve)?\b|n't\b|'')")
_AFTER = re.compile(r"([(\[{$“‘]|``) +")
_SPLIT = re.compile(r"(?<=\w) ?([’']) (?=(?:s|m|d|ll|re|ve|t)\b)")
_QUOTES = re.compile(r"``|''")
_QUOTED = re.compile(r'" ?([^"]*?) ?"')


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report and the name of its incident within the set."""

    report: Report
    incident: str


def report_of(id: str, title: str, text: str, published: date | None, publisher: str | None) -> Report:
    """The report as our own intake gives it; title: its first line, where the set has one."""
    whole = f"{title}\n\n{text}" if title else text
    return replace(
        read_text(whole, id=id, published=published, publisher=publisher), published_from="given" if published else None
    )


def running(tokens: Iterable[str]) -> str:
    """A text from its tokens, set as it is printed: sets keep tokens apart that stand together."""
    joined = _AFTER.sub(r"\1", _BEFORE.sub(r"\1", _SPLIT.sub(r"\1", " ".join(tokens))))
    return _QUOTED.sub(r'"\1"', _QUOTES.sub('"', joined))
