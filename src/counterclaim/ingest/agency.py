"""The news agency that a dateline or a credit line names: what shows later that two outlets printed one agency's words."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.span import Span
from counterclaim.vocabulary.loader import load_table, load_toml

_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]")
_PARTS = re.compile(r"\s*[/,;]\s*")
_LAST_LINE = re.compile(r"[(\[–—-]*\s*([^\n()\[\]–—]{2,40}?)\s*[)\]–—-]*\.?\s*\Z")
_CREDIT_ENDS = 200


def agency_of(text: str, dateline: Span | None) -> str | None:
    """The usual name of the agency in the brackets of the dateline, in a credit ("Source: AFP"), or alone in the last line.

    An agency that the text merely quotes ("told Reuters") is none: it is a source, not where the report is from.
    """
    return _of_dateline(text, dateline) or _of_credit(text) or _of_last_line(text)


def _of_dateline(text: str, dateline: Span | None) -> str | None:
    words = dateline.of(text) if dateline else ""
    marks = [mark for bracketed in _BRACKETED.findall(words) for mark in (bracketed, *_PARTS.split(bracketed))]
    return next(filter(None, map(_agency, [*marks, words.partition(" ")[0]])), None)


def _of_credit(text: str) -> str | None:
    for part in (text[:_CREDIT_ENDS], text[-_CREDIT_ENDS:]):
        if match := _credit().search(part):
            return _agency(match[1])
    return None


def _of_last_line(text: str) -> str | None:
    """ "REUTERS" in a line of its own, or after a dash at the end: "– AFP"."""
    line = text.rstrip()[-_CREDIT_ENDS:].rpartition("\n")[2]
    dashed = re.split(r"\s[-–—]{1,2}\s?|[.!?][\"”]? ?[-–—]{1,2}|(?<=[.!?\"”]) ?(?=\()", line)[-1]
    match = _LAST_LINE.fullmatch(dashed.strip())
    return _agency(match[1]) if match else None


def _agency(mark: str) -> str | None:
    return _exact_marks().get(mark.strip()) or _marks().get(_key(mark))


def _key(mark: str) -> str:
    """A mark without capitals and joints: telexes write "ACAN-EFE", "ACAN - EFE" and "ACAN EFE"."""
    return re.sub(r"[\s-]+", "", mark.casefold())


@cache
def _marks() -> dict[str, str]:
    return {_key(row["mark"]): row["name"] for row in load_table("agencies.tsv") if row["cased"] == "no"}


@cache
def _exact_marks() -> dict[str, str]:
    return {row["mark"]: row["name"] for row in load_table("agencies.tsv")}


@cache
def _credit() -> re.Pattern[str]:
    labels = "|".join(load_toml("en/head.toml")["source_labels"])
    marks = "|".join(sorted(map(re.escape, _exact_marks()), key=len, reverse=True))
    return re.compile(rf"\b(?i:{labels})(?::\s*|\s+)({marks})\b(?!\s+[a-z])")
