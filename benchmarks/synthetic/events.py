"""What happened in the made-up war: incidents, many of them near misses of each other."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from benchmarks.synthetic.world import Town, World

START = date(2031, 1, 1)
DAYS = 3 * 365
# Shares of incidents that have a near miss: the same town and parties a day to four days later; the same day, parties and kind
# elsewhere in the region; the same town and day, another kind and toll.
NEXT_DAY, OTHER_TOWN, OTHER_DEED = 0.1, 0.08, 0.02
KINDS = ("airstrike", "shelling", "attack", "explosion", "clash", "execution", "abduction", "drone_strike", "suicide_bombing")
_OFTEN = (24, 20, 22, 12, 10, 4, 3, 4, 1)


@dataclass(frozen=True, slots=True)
class Event:
    """One incident as it was. words: what it was told with: the street, the trade of the victims, what was hit."""

    id: str
    day: date
    town: Town
    region: str
    kind: str
    party: str
    killed: int
    injured: int
    words: tuple[str, ...]


def events(world: World, rng: random.Random) -> Iterator[Event]:
    """Incidents without end, in no order of time; few towns see most of them."""
    number = 0
    regions = sorted(world.towns)
    while True:
        region = regions[min(int(rng.expovariate(1 / 10)), len(regions) - 1)]
        event = _event(world, rng, region, f"e{number}")
        number += 1
        yield event
        for near in _near_misses(world, rng, event):
            yield replace(near, id=f"e{number}")
            number += 1


def _event(world: World, rng: random.Random, region: str, id: str) -> Event:
    towns = world.towns[region]
    town = towns[min(int(rng.expovariate(1 / 9)), len(towns) - 1)]
    killed = max(0, round(math.exp(rng.gauss(1.2, 1.1)) - 0.5))
    return Event(
        id,
        START + timedelta(days=rng.randrange(DAYS)),
        town,
        region,
        rng.choices(KINDS, _OFTEN)[0],
        rng.choice(world.parties[town.country]),
        killed,
        round(killed * rng.uniform(0, 3)),
        tuple(rng.sample(world.words, 6)),
    )


def _near_misses(world: World, rng: random.Random, event: Event) -> Iterator[Event]:
    """Incidents that share much with one and are others; some of the words, too, since reports on a town repeat its streets."""
    fresh = _event(world, rng, event.region, "")
    words = (*event.words[:2], *fresh.words[2:])
    draw = rng.random()
    if draw < NEXT_DAY:
        later = event.day + timedelta(days=rng.choice((1, 1, 2, 3, 4)))
        yield replace(fresh, day=later, town=event.town, party=event.party, kind=event.kind, words=words)
    elif draw < NEXT_DAY + OTHER_TOWN and fresh.town != event.town:
        yield replace(fresh, day=event.day, party=event.party, kind=event.kind, words=words)
    elif draw < NEXT_DAY + OTHER_TOWN + OTHER_DEED:
        yield replace(fresh, day=event.day, town=event.town, words=words)
