"""How a report tells an incident: with a day, a place, parties and numbers that are right, nearly right, vague, missing or wrong.

Nine days in ten and nine places in ten are right where an outlet gives them, as when reports are well read; our reader on FA-KES
is worse (docs/benchmarks.md: 82 % of days, 70 % of sites), and benchmarks/linking.py measures that.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from benchmarks.synthetic.events import KINDS, Event
from benchmarks.synthetic.world import Outlet, Town, World

from counterclaim.model.daterange import DateRange
from counterclaim.model.place import Place, distance_km

T = TypeVar("T")

_TOWN_KM, _REGION_KM, _COUNTRY_KM = 5.0, 120.0, 400.0
_SPELLINGS = (("ou", "u"), ("aa", "a"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ai", "ay"), ("k", "q"))


@dataclass(frozen=True, slots=True)
class Telling:
    """One incident as one report tells it. numbers: of the dead, as each voice gives them."""

    event: Event
    date: DateRange | None
    place: Place | None
    place_words: str
    kind: str
    party: str | None
    killed: tuple[int, ...]
    injured: int | None
    words: tuple[str, ...]


def telling(world: World, rng: random.Random, event: Event, outlet: Outlet, published: date) -> Telling:
    """What an outlet that publishes on a day makes of an incident."""
    place, place_words = _place(world, rng, event, outlet)
    return Telling(
        event,
        _day(rng, event, published),
        place,
        place_words,
        _drawn(rng, ((0.84, event.kind), (0.1, "attack"), (0.06, rng.choice(KINDS)))),
        _drawn(rng, ((0.6, event.party), (0.08, rng.choice(world.parties[event.town.country])), (0.32, None))),
        _killed(rng, event, outlet),
        _about(rng, event.injured) if event.injured and rng.random() < 0.5 else None,
        tuple(word for word in event.words if rng.random() < 0.6),
    )


def _drawn(rng: random.Random, choices: tuple[tuple[float, T], ...]) -> T:
    return rng.choices([value for _, value in choices], [share for share, _ in choices])[0]


def _day(rng: random.Random, event: Event, published: date) -> DateRange | None:
    """90 % the day; else a day off, the day of publication, a week or a month around it, or none."""
    draw = rng.random()
    if draw < 0.9:
        return DateRange.spanning(event.day, event.day)
    if draw < 0.935:
        return DateRange.spanning(*[event.day + timedelta(days=rng.choice((-1, 1)))] * 2)
    if draw < 0.955:
        return DateRange.spanning(published, published)
    if draw < 0.975:
        first = event.day - timedelta(days=rng.randrange(6))
        return DateRange.spanning(first, first + timedelta(days=rng.choice((6, 29))))
    return None


def _place(world: World, rng: random.Random, event: Event, outlet: Outlet) -> tuple[Place | None, str]:
    """The town, in the outlet's spelling; else a neighbour, the region's seat, the region, the country, nothing, a namesake
    far away."""
    if rng.random() < outlet.vague:
        vague = rng.random()
        if vague < 0.7:
            return _region(event.town), event.town.region
        return (_country(event.town), "the country") if vague < 0.85 else (None, "an unnamed place")
    draw = rng.random()
    if draw < 0.91:
        return _town(event.town), _spelt(rng, event.town.name)
    if draw < 0.94:
        near = min(rng.sample(world.towns[event.region], 8), key=lambda town: _km(town, event.town) or 99)
        return _town(near), near.name
    if draw < 0.99:
        return _town(world.towns[event.region][0]), event.town.region
    elsewhere = rng.choice(world.towns[rng.choice(sorted(world.towns))])
    return _town(elsewhere), elsewhere.name


def _km(one: Town, other: Town) -> float:
    return distance_km((one.latitude, one.longitude), (other.latitude, other.longitude))


def _town(town: Town) -> Place:
    return Place(town.name, town.country, town.region, town.latitude, town.longitude, 1, town.id, "PPL", uncertainty_km=_TOWN_KM)


def _region(town: Town) -> Place:
    middle = (math.floor(town.latitude / 1.6) * 1.6 + 0.8, math.floor(town.longitude / 1.6) * 1.6 + 0.8)
    return Place(town.region, town.country, town.region, *middle, 4, f"made:{town.region}", "ADM1", uncertainty_km=_REGION_KM)


def _country(town: Town) -> Place:
    return Place(town.country, town.country, None, 10.0, 0.0, 6, f"made:{town.country}", "PCLI", uncertainty_km=_COUNTRY_KM)


def _spelt(rng: random.Random, name: str) -> str:
    written, other = rng.choice(_SPELLINGS)
    return name.replace(written, other) if rng.random() < 0.3 else name


def _killed(rng: random.Random, event: Event, outlet: Outlet) -> tuple[int, ...]:
    """The toll that most give; or an early one, a later one, one of the outlet's own; sometimes two voices; often none."""
    if event.killed == 0 or rng.random() < 0.07:
        return ()
    first = _about(rng, event.killed) if rng.random() < outlet.own_numbers else event.killed
    second = (_about(rng, event.killed),) if rng.random() < 0.2 else ()
    return tuple(number for number in dict.fromkeys((first, *second)) if number > 0)


def _about(rng: random.Random, number: int) -> int:
    return max(1, round(number * rng.choice((0.5, 0.7, 0.8, 0.9, 1.0, 1.0, 1.1, 1.2, 1.4))))
