"""A coding as a page or a program sends it: of the scheme's form, and as incomplete as somebody's work may be."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

from pydantic import Field

from counterclaim.casefile.columns import LARGEST

_MOST_ROWS = 500
_Words = Annotated[str, Field(max_length=2_000)]
_Word = Annotated[str, Field(max_length=40)]
_Number = Annotated[int, Field(ge=0, le=LARGEST)]
_Spans = Annotated[dict[_Word, tuple[_Number, _Number]], Field(max_length=8)]


@dataclass(frozen=True, slots=True)
class DraftDate:
    """When: the words, and the first and last day as ISO dates."""

    text: _Words = ""
    start: _Word | None = None
    end: _Word | None = None


@dataclass(frozen=True, slots=True)
class DraftSite:
    """Where: the words, and a point in degrees with how far off an answer may lie in km."""

    text: _Words = ""
    lat: float | None = None
    lon: float | None = None
    within_km: float | None = None


@dataclass(frozen=True, slots=True)
class DraftFocus:
    """The incident that the report is about."""

    event: _Word = ""
    date: DraftDate = DraftDate()
    country: Annotated[str, Field(max_length=2)] | None = None
    site: DraftSite = DraftSite()


@dataclass(frozen=True, slots=True)
class DraftCount:
    """A claim of a number; spans: by the name of a field, where its words stand, [start, end) in Unicode characters."""

    kind: _Word = ""
    group: _Word = ""
    low: _Number | None = None
    high: _Number | None = None
    qualifier: _Word = ""
    source: _Words = ""
    source_kind: _Word = ""
    quote: _Words = ""
    spans: _Spans = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftAttribution:
    """A claim about a party's part."""

    stance: _Word = ""
    source: _Words = ""
    source_kind: _Word = ""
    target: _Words = ""
    quote: _Words = ""
    spans: _Spans = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole coding. focus: null for a report of no violence."""

    focus: DraftFocus | None = None
    counts: Annotated[list[DraftCount], Field(max_length=_MOST_ROWS)] = field(default_factory=list)
    attributions: Annotated[list[DraftAttribution], Field(max_length=_MOST_ROWS)] = field(default_factory=list)
    notes: Annotated[str, Field(max_length=20_000)] = ""

    def wire(self) -> dict[str, Any]:
        """The coding as it is kept, with lists for pairs."""
        made = asdict(self)
        for row in (*made["counts"], *made["attributions"]):
            row["spans"] = {name: list(span) for name, span in row["spans"].items()}
        return made


@dataclass(frozen=True, slots=True)
class Sent:
    """A coding that is sent to be kept. seen: the number of the state that it was made from, null for the first."""

    coding: Draft
    seen: int | None = None
    finished: bool = False
