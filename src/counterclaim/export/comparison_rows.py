"""A comparison as rows of a table: one for each match, missing incident and near miss; and as one object for programs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from counterclaim.export import comparison_words as words
from counterclaim.export.cells import BETWEEN, Cell, Sheet
from counterclaim.model.comparison import Comparison, Entry, Match, NearMiss, Shares
from counterclaim.model.incident import Estimate

SCHEMA = "counterclaim/comparison/1"
_SIDE = ("id", "start", "end", "country", "place", "latitude", "longitude", "event_type", "low", "best", "high", "parties")
COLUMNS = (
    "found",
    "kind",
    "weight",
    "why",
    *(f"{thing}_agreement" for thing in words.THINGS),
    *(f"{thing}_difference" for thing in ("killed", "place", "days")),
    "reasons",
    *(f"ours_{name}" for name in _SIDE),
    *(f"theirs_{name}" for name in _SIDE),
)


def comparison_csv(found: Comparison) -> str:
    """All rows as CSV, in the order of the report; formulas are defused."""
    stream = io.StringIO()
    sheet = Sheet(stream, COLUMNS)
    for row in rows(found):
        sheet.row(row[column] for column in COLUMNS)
    return stream.getvalue()


def rows(found: Comparison) -> Iterator[dict[str, Cell]]:
    """The rows, each with every column; what does not apply is empty."""
    for match in found.matches:
        yield _match(match)
    for side, missing in (("ours", found.theirs_alone), ("theirs", found.ours_alone)):
        for one in missing:
            entries = ((), (one.entry,)) if side == "ours" else ((one.entry,), ())
            label = "outside" if one.excused else f"missing in {side}"
            yield _row(label, *entries, why=one.excused)
    for near in found.near_misses:
        yield _row("near miss", (near.ours,), (near.theirs,), weight=near.weight, why=near.why, reasons=near.reasons)


def _match(match: Match) -> dict[str, Cell]:
    row = _row("match", match.ours, match.theirs, weight=match.weight, why=match.split, reasons=match.reasons)
    row["kind"] = match.kind
    if match.held:
        row["found"] = "held as a report"
    for one in match.findings:
        row[f"{one.what}_agreement"] = one.agreement.value
        if one.what != "parties":
            row[f"{one.what}_difference"] = None if one.size is None else round(one.size, 2)
    return row


def _row(
    label: str,
    ours: tuple[Entry, ...],
    theirs: tuple[Entry, ...],
    *,
    weight: float | None = None,
    why: str = "",
    reasons: tuple[str, ...] = (),
) -> dict[str, Cell]:
    row: dict[str, Cell] = dict.fromkeys(COLUMNS)
    row |= {"found": label, "weight": None if weight is None else round(weight, 2), "why": why, "reasons": BETWEEN.join(reasons)}
    for prefix, entries in (("ours", ours), ("theirs", theirs)):
        row |= {f"{prefix}_{name}": value for name, value in _side(entries).items()}
    return row


def _side(entries: tuple[Entry, ...]) -> dict[str, Cell]:
    """The columns of one side; several entries stand in one cell, their numbers summed."""
    if not entries:
        return {}
    days = [one.incident.date for one in entries if one.incident.date]
    place = next((one.incident.place for one in entries if one.incident.place), None)
    killed = [one.killed for one in entries if one.killed]
    return {
        "id": BETWEEN.join(one.name for one in entries),
        "start": min((day.start for day in days), default=None),
        "end": max((day.end for day in days), default=None),
        "country": place.country if place else None,
        "place": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "event_type": BETWEEN.join(dict.fromkeys(one.incident.event_type for one in entries)),
        **{bound: _sum(killed, bound) for bound in ("low", "best", "high")},
        "parties": BETWEEN.join(
            dict.fromkeys(f"{party.party} ({party.status.value})" for one in entries for party in one.incident.attribution)
        ),
    }


def _sum(killed: list[Estimate], bound: str) -> int | None:
    numbers = [number for one in killed if (number := getattr(one, bound)) is not None]
    return sum(numbers) if numbers else None


def comparison_object(found: Comparison) -> dict[str, Any]:
    """The comparison as a plain object, its keys always in one order."""
    return {
        "schema": SCHEMA,
        "ours": found.ours,
        "theirs": found.theirs,
        "rule": found.rule,
        "threshold": found.threshold,
        "overlap": {
            "start": f"{found.overlap.start}" if found.overlap.start else None,
            "end": f"{found.overlap.end}" if found.overlap.end else None,
            "countries": list(found.overlap.countries),
        },
        "shares": _shares(found.shares),
        "by_month": {name: _shares(shares) for name, shares in found.by_month},
        "by_region": {name: _shares(shares) for name, shares in found.by_region},
        "agreement": {thing: dict(words.agreement(found, thing)) for thing in words.THINGS},
        "matches": [_match_object(match) for match in found.matches],
        "missing_in_ours": [_named(one.entry) for one in found.theirs_alone if not one.excused],
        "missing_in_theirs": [_named(one.entry) for one in found.ours_alone if not one.excused],
        "outside": [
            {**_named(one.entry), "of": side, "why": one.excused}
            for side, missing in (("ours", found.ours_alone), ("theirs", found.theirs_alone))
            for one in missing
            if one.excused
        ],
        "near_misses": [_near_object(one) for one in found.near_misses],
        "unread": [{"origin": origin, "reason": reason} for origin, reason in found.unread],
    }


def _shares(shares: Shares) -> dict[str, float | int | None]:
    return {
        "ours": shares.ours,
        "ours_matched": shares.ours_matched,
        "theirs": shares.theirs,
        "theirs_matched": shares.theirs_matched,
        "f1": None if shares.f1 is None else round(shares.f1, 4),
    }


def _match_object(match: Match) -> dict[str, Any]:
    return {
        "kind": match.kind,
        "ours": [_named(one) for one in match.ours],
        "theirs": [_named(one) for one in match.theirs],
        "weight": round(match.weight, 2),
        "reasons": list(match.reasons),
        "held": match.held,
        "split": match.split,
        "findings": {
            one.what: {"agreement": one.agreement.value, "words": one.words, "difference": one.size} for one in match.findings
        },
    }


def _near_object(one: NearMiss) -> dict[str, Any]:
    return {
        "ours": _named(one.ours),
        "theirs": _named(one.theirs),
        "weight": round(one.weight, 2),
        "reasons": list(one.reasons),
        "why": one.why,
    }


def _named(entry: Entry) -> dict[str, Cell]:
    return {name: f"{value}" if name in ("start", "end") and value else value for name, value in _side((entry,)).items()}
