"""What kind of event an incident is, when and where: what most lines of reporting agree on, as precisely as they say it.

What a person stated wins over all that was read: where anybody stated a fact of some accounts, these alone are asked for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.place import Place

RULE = "facts/2"

Value = TypeVar("Value", bound=Hashable)

# How far apart two points may be named for one place where the gazetteer does not say how large it is.
_KM = 10.0
_UNSPECIFIC = ("attack", "clash", "other")


@dataclass(frozen=True, slots=True)
class LinedAccount:
    """An account of an incident, with its key in the casefile and the independent line of reporting that it reached us by.

    settled: the facts of it that a person stated ("event_type", "date", "place").
    """

    key: AccountKey
    account: Account
    line: str
    settled: frozenset[str] = frozenset()


def event_type_of(accounts: Sequence[LinedAccount]) -> str:
    """The kind that most lines tell; of several the more specific ("airstrike" before "attack"), then the first by name."""
    lines: dict[str, set[str]] = defaultdict(set)
    for each in _asked(accounts, "event_type"):
        lines[each.account.event_type].add(each.line)
    vague = {kind: number for number, kind in enumerate(_UNSPECIFIC, 1)}
    return min(lines, key=lambda kind: (-len(lines[kind]), vague.get(kind, 0), kind), default="other")


def date_of(accounts: Sequence[LinedAccount]) -> DateRange | None:
    """The days that most lines allow; of several the most precise, then the earliest. None where no account has any."""
    asked = _asked(accounts, "date")
    dated = [(each.account.date.range, each.line) for each in asked if each.account.date and each.account.date.range]
    return _agreed(dated, DateRange.overlaps, lambda day: (day.precision, (day.end - day.start).days, day.start.toordinal()))


def place_of(accounts: Sequence[LinedAccount]) -> Place | None:
    """The place that most lines allow, within the uncertainty of each; of several the most precise, then by name and point.

    A town and its region may bear one name ("Gao"), and reports mean either by it: of two named alike the one is taken that is as
    precise as most lines are, and the more precise where as many are either.
    """
    asked = _asked(accounts, "place")
    lines = _lines((each.account.place.place, each.line) for each in asked if each.account.place and each.account.place.place)
    allowed = {place: len(_agreeing(place, lines, _same_place)) for place in lines}
    tied = [place for place in lines if allowed[place] == max(allowed.values())]
    if not tied:
        return None
    best = min(tied, key=_place_order)
    alike = [place for place in tied if place == best or (_named_alike(place, best) and _same_place(place, best))]
    telling = {
        place.precision: set().union(*(lines[one] for one in alike if one.precision == place.precision)) for place in alike
    }
    return min(alike, key=lambda place: (-len(telling[place.precision]), *_place_order(place)))


def _asked(accounts: Sequence[LinedAccount], fact: str) -> Sequence[LinedAccount]:
    """The accounts that a fact is taken from: those of which a person stated it, if any."""
    return [each for each in accounts if fact in each.settled] or accounts


def _agreed(
    values: Iterable[tuple[Value, str]], agree: Callable[[Value, Value], bool], order: Callable[[Value], tuple[Any, ...]]
) -> Value | None:
    """The value that the values of most lines agree with, by the given order among equals; None of no values."""
    lines = _lines(values)
    return min(lines, key=lambda value: (-len(_agreeing(value, lines, agree)), *order(value)), default=None)


def _lines(values: Iterable[tuple[Value, str]]) -> dict[Value, set[str]]:
    """By each value the lines that give it."""
    lines: dict[Value, set[str]] = defaultdict(set)
    for value, line in values:
        lines[value].add(line)
    return lines


def _agreeing(value: Value, lines: Mapping[Value, set[str]], agree: Callable[[Value, Value], bool]) -> set[str]:
    """The lines of which some value agrees with this one."""
    return set().union(*(own for other, own in lines.items() if agree(value, other)))


def _place_order(place: Place) -> tuple[Any, ...]:
    point = (place.latitude or 0.0, place.longitude or 0.0, place.country or "", place.admin1 or "", place.score or 0.0)
    return place.precision, _radius(place), place.name, place.gazetteer or "", *point


def _named_alike(one: Place, other: Place) -> bool:
    """Whether the name of one is in the other's: "Gao" and "Gao Region"."""
    words, others = (frozenset(place.name.casefold().split()) for place in (one, other))
    return words <= others or others <= words


def _same_place(one: Place, other: Place) -> bool:
    """Whether both may be one place: near enough for what each is unsure of, or one country where either has no point."""
    apart = one.km_from(other)
    if apart is None:
        return one.country is not None and one.country == other.country
    return apart <= _radius(one) + _radius(other)


def _radius(place: Place) -> float:
    return place.uncertainty_km if place.uncertainty_km is not None else _KM
