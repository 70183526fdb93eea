"""A language model's answer as rows. It comes from outside: whatever is not of the promised form is dropped and counted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from counterclaim.errors import BadAnswer
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.reading.llm.answer_schema import event_types

# What models that think aloud write before they answer.
_THOUGHTS = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_MOST_ROWS = 500  # of one window; a model that has lost its way repeats itself for ever
_LONGEST_WORDS = 2000

Name = TypeVar("Name", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident as the model answers it: words, not yet looked for in the report."""

    key: int
    event: str
    when: str | None
    where: str | None
    news: bool
    victims: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim as the model answers it: words, not yet looked for in the report."""

    kind: ClaimKind
    quote: str
    incident: int | None = None
    claimant: str | None = None
    claimant_kind: ClaimantKind = ClaimantKind.UNKNOWN
    via: str | None = None
    cue: str | None = None
    harm: Harm | None = None
    group: Group | None = None
    number: str | None = None
    bound: Qualifier | None = None
    stance: Stance | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows that could be understood. malformed: how many could not."""

    incidents: tuple[IncidentRow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    malformed: int = 0


def parse_answer(content: str) -> Answer:
    """The rows of an answer, also where it stands in a code fence or among other words. BadAnswer where there is no object."""
    found = _object(content)
    incidents = [_incident(row) for row in _rows(found, "incidents")]
    claims = [_claim(row) for row in _rows(found, "claims")]
    malformed = incidents.count(None) + claims.count(None)
    return Answer(tuple(row for row in incidents if row), tuple(row for row in claims if row), malformed)


def _object(content: str) -> dict[str, Any]:
    plain = _THOUGHTS.sub("", content)
    start, end = plain.find("{"), plain.rfind("}")
    try:
        found = json.loads(plain[start : end + 1]) if 0 <= start < end else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BadAnswer("the model answers with something else than the JSON that it was asked for: try a larger one")
    return found


def _rows(found: dict[str, Any], name: str) -> Iterator[Any]:
    rows = found.get(name)
    yield from rows[:_MOST_ROWS] if isinstance(rows, list) else ()


def _incident(row: Any) -> IncidentRow | None:
    key = row.get("key") if isinstance(row, dict) else None
    if not isinstance(key, int):
        return None
    event = row.get("event")
    return IncidentRow(
        key,
        event if event in event_types() else "other",
        _words(row, "when"),
        _words(row, "where"),
        row.get("news") is not False,
        **{name: _several(row, name) for name in ("victims", "weapons", "objects")},
    )


def _claim(row: Any) -> ClaimRow | None:
    """The row, if it holds what a claim of its kind cannot be without."""
    kind, quote = (_name(ClaimKind, row, "kind"), _words(row, "quote")) if isinstance(row, dict) else (None, None)
    if kind is None or quote is None:
        return None
    key = row.get("incident")
    found = ClaimRow(
        kind,
        quote,
        key if isinstance(key, int) else None,
        _words(row, "claimant"),
        _name(ClaimantKind, row, "claimant_kind") or ClaimantKind.UNKNOWN,
        _words(row, "via"),
        _words(row, "cue"),
        _name(Harm, row, "harm"),
        _name(Group, row, "group"),
        _words(row, "number"),
        _name(Qualifier, row, "bound"),
        _name(Stance, row, "stance"),
        _words(row, "target"),
    )
    return found if _whole(found) else None


def _whole(row: ClaimRow) -> bool:
    if row.kind is ClaimKind.COUNT:
        return row.harm is not None and row.number is not None
    return row.kind is not ClaimKind.ATTRIBUTION or row.stance is not None


def _words(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)  # a number that was asked for in words
    kept = isinstance(value, str) and len(value) <= _LONGEST_WORDS and value.strip().lower() not in ("", "null", "none")
    return str(value) if kept else None


def _several(row: dict[str, Any], name: str) -> tuple[str, ...]:
    values = row.get(name)
    listed = values[:_MOST_ROWS] if isinstance(values, list) else []
    return tuple(value for value in listed if isinstance(value, str) and 0 < len(value) <= _LONGEST_WORDS)


def _name(kind: type[Name], row: dict[str, Any], name: str) -> Name | None:
    value = row.get(name)
    return kind(value) if isinstance(value, str) and value in set(kind) else None
