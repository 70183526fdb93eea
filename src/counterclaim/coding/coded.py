"""What one person coded in one report: values that can be compared, from the JSON in which codings are kept and exchanged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class CodedFocus:
    """The incident that the report is about. start, end: ISO dates; site: its words and, where sure, a point and how far off."""

    event: str
    date: str
    start: str | None
    end: str | None
    country: str | None
    site: str
    latitude: float | None = None
    longitude: float | None = None
    within_km: float | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it, in which words. source: empty for the report's own voice."""

    source: str
    source_kind: ClaimantKind
    quote: Span


@dataclass(frozen=True, slots=True)
class CodedCount:
    """A claim of a number."""

    count: Count
    saying: Saying


@dataclass(frozen=True, slots=True)
class CodedAttribution:
    """A claim about a party's part. target: empty for a dispute that names no party."""

    stance: Stance
    target: str
    saying: Saying


@dataclass(frozen=True, slots=True)
class Coding:
    """One person's coding of one report. focus: None for a report of no violence, which has no rows."""

    focus: CodedFocus | None
    counts: tuple[CodedCount, ...] = ()
    attributions: tuple[CodedAttribution, ...] = ()
    notes: str = ""


def coding_of(wire: Mapping[str, Any]) -> Coding:
    """The coding that a JSON object holds which `problems` found nothing wrong with."""
    focus = wire.get("focus")
    return Coding(
        None if focus is None else _focus(focus),
        tuple(CodedCount(_count(row), _saying(row)) for row in wire.get("counts", ())),
        tuple(CodedAttribution(Stance(row["stance"]), row["target"], _saying(row)) for row in wire.get("attributions", ())),
        wire.get("notes", ""),
    )


def _focus(focus: Mapping[str, Any]) -> CodedFocus:
    date, site = focus.get("date") or {}, focus.get("site") or {}
    return CodedFocus(
        focus["event"],
        date.get("text", ""),
        date.get("start"),
        date.get("end"),
        focus.get("country"),
        site.get("text", ""),
        site.get("lat"),
        site.get("lon"),
        site.get("within_km"),
    )


def _count(row: Mapping[str, Any]) -> Count:
    return Count(Harm(row["kind"]), Group(row["group"]), row["low"], row["high"], Qualifier(row["qualifier"]))


def _saying(row: Mapping[str, Any]) -> Saying:
    return Saying(row["source"], ClaimantKind(row["source_kind"]), Span(*row["spans"]["quote"]))
