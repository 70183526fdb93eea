"""What kind of event an incident is, when and where: what most lines of reporting agree on, as precisely as they say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.place import Place

RULE = "facts/1"

Value = TypeVar("Value", bound=Hashable)

# How far apart two points may be named for one place where the gazetteer does not say how large it is.
_KM = 10.0
_UNSPECIFIC = ("attack", "clash", "other")


@dataclass(frozen=True, slots=True)
class LinedAccount:
    """An account of an incident, with its key in the casefile and the independent line of reporting that it reached us by."""

    key: AccountKey
    account: Account
    line: str


def event_type_of(accounts: Sequence[LinedAccount]) -> str:
    """The kind that most lines tell; of several the more specific ("airstrike" before "attack"), then the first by name."""
    lines: dict[str, set[str]] = defaultdict(set)
    for each in accounts:
        lines[each.account.event_type].add(each.line)
    vague = {kind: number for number, kind in enumerate(_UNSPECIFIC, 1)}
    return min(lines, key=lambda kind: (-len(lines[kind]), vague.get(kind, 0), kind), default="other")


def date_of(accounts: Sequence[LinedAccount]) -> DateRange | None:
    """The days that most lines allow; of several the most precise, then the earliest. None where no account has any."""
    dated = [(each.account.date.range, each.line) for each in accounts if each.account.date and each.account.date.range]
    return _agreed(dated, DateRange.overlaps, lambda day: (day.precision, (day.end - day.start).days, day.start.toordinal()))


def place_of(accounts: Sequence[LinedAccount]) -> Place | None:
    """The place that most lines allow, within the uncertainty of each; of several the most precise, then by name and point."""
    placed = [(each.account.place.place, each.line) for each in accounts if each.account.place and each.account.place.place]
    return _agreed(placed, _same_place, _place_order)


def _agreed(
    values: Iterable[tuple[Value, str]], agree: Callable[[Value, Value], bool], order: Callable[[Value], tuple[Any, ...]]
) -> Value | None:
    """The value that the values of most lines agree with, by the given order among equals; None of no values."""
    lines: dict[Value, set[str]] = defaultdict(set)
    for value, line in values:
        lines[value].add(line)

    def rank(value: Value) -> tuple[Any, ...]:
        return (-len(set().union(*(own for other, own in lines.items() if agree(value, other)))), *order(value))

    return min(lines, key=rank, default=None)


def _place_order(place: Place) -> tuple[Any, ...]:
    point = (place.latitude or 0.0, place.longitude or 0.0, place.country or "", place.admin1 or "", place.score or 0.0)
    return place.precision, _radius(place), place.name, place.gazetteer or "", *point


def _same_place(one: Place, other: Place) -> bool:
    """Whether both may be one place: near enough for what each is unsure of, or one country where either has no point."""
    apart = one.km_from(other)
    if apart is None:
        return one.country is not None and one.country == other.country
    return apart <= _radius(one) + _radius(other)


def _radius(place: Place) -> float:
    return place.uncertainty_km if place.uncertainty_km is not None else _KM
