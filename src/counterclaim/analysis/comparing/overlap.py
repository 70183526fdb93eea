"""What both sides cover: outside of it nothing can be said to be missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.analysis.comparing.side import Side
from counterclaim.model.comparison import Entry, Overlap


def overlap(ours: Side, theirs: Side) -> Overlap:
    """From the later of the first days to the earlier of the last ones, in the countries in which both have an incident."""
    first, last = zip(*(_extent(side.entries.values()) for side in (ours, theirs)), strict=True)
    start, end = max(filter(None, first), default=None), min(filter(None, last), default=None)
    if start is None or end is None or None in (*first, *last) or start > end:
        start = end = None
    both = _countries(ours.entries.values()) & _countries(theirs.entries.values())
    return Overlap(start, end, tuple(sorted(both)))


def excuse(entry: Entry, both: Overlap, other: Side) -> str:
    """Why an entry that the other side lacks says nothing about it; "" where it is missing there."""
    days, place = entry.incident.date, entry.incident.place
    if days is None:
        return "its day is not known"
    if place is None or place.country is None:
        return "its country is not known"
    if both.start is None or both.end is None or days.end < both.start or days.start > both.end:
        return "it lies outside the days that both cover"
    if place.country not in both.countries:
        return "it lies outside the countries that both cover"
    if entry.incident.part_of is not None:
        return "it is counted within another"
    if other.fatal and not (entry.killed and any((entry.killed.low, entry.killed.best, entry.killed.high))):
        return f"nobody is said to be killed, and {other.name} records only what killed"
    return ""


def _extent(entries: Iterable[Entry]) -> tuple[date | None, date | None]:
    days = [entry.incident.date for entry in entries if entry.incident.date is not None]
    return min((day.start for day in days), default=None), max((day.end for day in days), default=None)


def _countries(entries: Iterable[Entry]) -> set[str]:
    return {entry.incident.place.country for entry in entries if entry.incident.place and entry.incident.place.country}
