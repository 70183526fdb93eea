"""Where two sides differ on an incident that both hold: in the dead, the doers, the place, the days."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.comparison import Agreement, Entry, Finding, reach_of
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Standing
from counterclaim.model.place import Place

WHAT = ("killed", "parties", "place", "days")
# A point of a data set is that of its town; two this near are one place, as linking has it.
_ONE_PLACE_KM = 3.0
_UNSURE_KM = 10.0
Entries = Sequence[Entry]


def findings(ours: Entries, theirs: Entries) -> tuple[Finding, ...]:
    """One finding for each thing, in the order of WHAT. Several entries of a side count together."""
    return _killed(ours, theirs), _parties(ours, theirs), _place(ours, theirs), _days(ours, theirs)


def _silence(one: object, other: object) -> Agreement | None:
    if one is not None and other is not None:
        return None
    return Agreement.BOTH_SILENT if one is None and other is None else Agreement.ONE_SILENT


def _killed(ours: Entries, theirs: Entries) -> Finding:
    """By the figures of the rule, and by their bounds. A 0 says nothing: data sets write it where no number is known too."""
    one, other = reach_of(ours), reach_of(theirs)
    words = f"{_number(one)} and {_number(other)}"
    if one is None or other is None:
        return Finding("killed", _silence(one, other) or Agreement.BOTH_SILENT, words)
    size = max(one[1], other[1]) / min(one[1], other[1])
    if one[1] == other[1]:
        return Finding("killed", Agreement.SAME, words, size)
    meet = one[0] <= other[2] and other[0] <= one[2]
    return Finding("killed", Agreement.COMPATIBLE if meet else Agreement.DIFFERENT, words, size)


def _number(reach: tuple[int, int, int] | None) -> str:
    """ "9 (8–12)", "9", "no number"."""
    if reach is None:
        return "no number"
    low, best, high = reach
    return f"{best}" if low == high else f"{best} ({low}–{high})"


def _parties(ours: Entries, theirs: Entries) -> Finding:
    """By the keys under which linking compares parties; what is contested here may be coded as a fact there."""
    one, other = (sorted({key for entry in side for key in entry.parties}) for side in (ours, theirs))
    words = f"{standings(ours)} and {standings(theirs)}"
    if not one or not other:
        return Finding("parties", _silence(one or None, other or None) or Agreement.BOTH_SILENT, words)
    if not set(one) & set(other):
        return Finding("parties", Agreement.DIFFERENT, words)
    alike = one == other and _statuses(ours) == _statuses(theirs)
    return Finding("parties", Agreement.SAME if alike else Agreement.COMPATIBLE, words)


def standings(entries: Entries) -> str:
    """The parties of some entries, each with where the attribution stands."""
    told = dict.fromkeys(_standing(one) for entry in entries for one in entry.incident.attribution)
    return ", ".join(told) or "nobody"


def _standing(one: Standing) -> str:
    return f"{one.party} ({one.status.value})"


def _statuses(entries: Entries) -> set[bool]:
    """Whether some attribution is contested."""
    return {one.status.value == "contested" for entry in entries for one in entry.incident.attribution}


def _place(ours: Entries, theirs: Entries) -> Finding:
    """The nearest two places of both sides."""
    pairs = [(one, other) for one in _places(ours) for other in _places(theirs)]
    apart = [(km, one, other) for one, other in pairs if (km := one.km_from(other)) is not None]
    names = f"{_names(ours)} and {_names(theirs)}"
    if not apart:
        told = [_places(ours) or None, _places(theirs) or None]
        return Finding("place", _silence(*told) or Agreement.ONE_SILENT, names)
    km, one, other = min(apart, key=lambda each: each[0])
    if km <= _ONE_PLACE_KM:
        agreement = Agreement.SAME
    else:
        agreement = Agreement.COMPATIBLE if km <= _unsure(one) + _unsure(other) else Agreement.DIFFERENT
    return Finding("place", agreement, f"{names}, {km:.0f} km apart", round(km, 1))


def _places(entries: Entries) -> list[Place]:
    return [entry.incident.place for entry in entries if entry.incident.place is not None]


def _names(entries: Entries) -> str:
    return "; ".join(dict.fromkeys(place.name for place in _places(entries))) or "no place"


def _unsure(place: Place) -> float:
    if place.uncertainty_km is not None:
        return place.uncertainty_km
    return _UNSURE_KM if place.precision <= 2 else 50.0


def _days(ours: Entries, theirs: Entries) -> Finding:
    one, other = _stretch(ours), _stretch(theirs)
    words = f"{_written(one)} and {_written(other)}"
    if one is None or other is None:
        return Finding("days", _silence(one, other) or Agreement.BOTH_SILENT, words)
    gap = max(0, (other.start - one.end).days, (one.start - other.end).days)
    if (one.start, one.end) == (other.start, other.end):
        return Finding("days", Agreement.SAME, words, 0.0)
    return Finding("days", Agreement.COMPATIBLE if gap == 0 else Agreement.DIFFERENT, words, float(gap))


def _stretch(entries: Entries) -> DateRange | None:
    days = [entry.incident.date for entry in entries if entry.incident.date is not None]
    return DateRange.spanning(min(day.start for day in days), max(day.end for day in days)) if days else None


def _written(days: DateRange | None) -> str:
    if days is None:
        return "no day"
    return f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"
