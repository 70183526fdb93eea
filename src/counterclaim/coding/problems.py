"""What is still wrong with a coding, in words for the person who codes: it can be kept so, but not finished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.vocabulary.loader import load_toml

# A party speaks of itself in these: silent, admitting.
_NAMED = frozenset(Stance) - {Stance.DISPUTES}


def problems(wire: Mapping[str, Any], text: str) -> list[str]:
    """Each thing that keeps a coding of this text from being finished; none where it follows the guide's form."""
    focus = wire.get("focus")
    if focus is None:
        rows = bool(wire.get("counts") or wire.get("attributions"))
        return ["a report that tells of no violence has no rows: name its incident, or take them out"] if rows else []
    found = [*_of_focus(focus)]
    for number, row in enumerate(wire.get("counts", ()), 1):
        found += [f"count {number}: {words}" for words in (*_of_count(row), *_of_saying(row, text))]
    for number, row in enumerate(wire.get("attributions", ()), 1):
        found += [f"attribution {number}: {words}" for words in (*_of_attribution(row), *_of_saying(row, text))]
    return found


def _of_focus(focus: Mapping[str, Any]) -> Iterator[str]:
    if focus.get("event") not in load_toml("coding.toml")["events"]:
        yield "incident: choose its kind"
    days = focus.get("date") or {}
    start, end = _day(days.get("start")), _day(days.get("end"))
    if (start is None) != (end is None) or (start and end and start > end):
        yield "incident: give its first and last day, in this order, or neither"
    site = focus.get("site") or {}
    point = [value for name in ("lat", "lon", "within_km") if (value := site.get(name)) is not None]
    if len(point) not in (0, 3):
        yield "incident: a point has a latitude, a longitude, and how far off an answer may lie in km"
    elif point and not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180 and point[2] > 0):
        yield "incident: its point lies nowhere on Earth"


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def _of_count(row: Mapping[str, Any]) -> Iterator[str]:
    for name, values in (("kind", Harm), ("group", Group), ("qualifier", Qualifier)):
        if row.get(name) not in set(values):
            yield f"choose its {name}"
    low, high = row.get("low"), row.get("high")
    if low is None and high is None:
        yield "give the lowest or the highest number that the words bear"
    elif low is not None and high is not None and low > high:
        yield "the lowest number is above the highest"


def _of_attribution(row: Mapping[str, Any]) -> Iterator[str]:
    if row.get("stance") not in set(Stance):
        yield "choose its stance"
    elif row["stance"] in _NAMED and not row.get("target"):
        yield "say of which party it speaks"


def _of_saying(row: Mapping[str, Any], text: str) -> Iterator[str]:
    kind = row.get("source_kind")
    if kind not in set(ClaimantKind):
        yield "choose what the source is"
    elif kind != ClaimantKind.UNKNOWN and bool(row.get("source")) == (kind == ClaimantKind.REPORT):
        yield "a source has words, and the report's own voice has none"
    spans = row.get("spans") or {}
    if "quote" not in spans:
        yield "mark the words that hold the claim"
    for name, (start, end) in spans.items():
        if not 0 <= start < end <= len(text) or text[start:end] != row.get(name, text[start:end]):
            yield f"the words of its {name} do not stand there in the text: mark them again"
    most = load_toml("coding.toml")["most_words_of_a_quote"]
    if len(str(row.get("quote", "")).split()) > most:
        yield f"quote at most {most} words"
