"""The countries, regions, towns, parties and outlets of the made-up war. Everything in it is invented, down to the country
codes."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import count

# Codes that ISO 3166-1 leaves to users, so that no country of the world is meant.
COUNTRIES = ("XA", "XB", "XC", "XD", "XE", "XF")
REGIONS = 8
TOWNS = 40
GROUPS = 4
_REGION_DEGREES = 1.6
_HEADS = ("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "z", "br", "dj", "gh", "kh", "sh", "tr")
_HEARTS = ("a", "e", "i", "o", "u", "aa", "ou", "ai")
_TAILS = ("", "", "n", "r", "l", "s", "m", "ba", "ko", "ri")


@dataclass(frozen=True, slots=True)
class Town:
    """A town or village. seat: it gives its region its name."""

    id: str
    name: str
    region: str
    country: str
    latitude: float
    longitude: float
    seat: bool


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet with its habits: how often it names the region alone, gives numbers of its own, copies a wire, and how late
    it is."""

    name: str
    vague: float
    own_numbers: float
    copies: float
    late: float


@dataclass(frozen=True, slots=True)
class World:
    """towns by region; parties by country; words: rare ones that incidents are told with."""

    towns: dict[str, list[Town]]
    parties: dict[str, list[str]]
    outlets: list[Outlet]
    words: list[str]
    boilerplate: dict[str, list[str]]


def invented(rng: random.Random, syllables: int = 2) -> str:
    """A word that no language has, as far as we know."""
    return "".join(rng.choice(_HEADS) + rng.choice(_HEARTS) for _ in range(syllables)) + rng.choice(_TAILS)


def world_of(rng: random.Random) -> World:
    """The same world for the same state of rng."""
    towns: dict[str, list[Town]] = {}
    numbers = count(1)
    for at, country in enumerate(COUNTRIES):
        for square in range(REGIONS):
            corner = (8 + 12 * (at // 3) + _REGION_DEGREES * (square // 4), -10 + 14 * (at % 3) + _REGION_DEGREES * (square % 4))
            region = invented(rng).capitalize()
            towns[f"{country}/{region}"] = [_town(rng, region, country, corner, next(numbers), first) for first in range(TOWNS)]
    parties = {
        country: [f"{country.lower()}-military", *(f"{invented(rng, 3)}-front" for _ in range(GROUPS))] for country in COUNTRIES
    }
    outlets = [
        Outlet(
            invented(rng).capitalize() + " News",
            rng.uniform(0.02, 0.15),
            rng.uniform(0.1, 0.4),
            rng.uniform(0, 0.35),
            rng.uniform(0, 0.2),
        )
        for _ in range(12)
    ]
    words = [invented(rng, rng.choice((2, 3))) for _ in range(6000)]
    # What every report on a country repeats, whatever it is about: it makes the texts of different incidents alike.
    boilerplate = {country: [_sentence(rng, rng.sample(words[:800], 9)) for _ in range(6)] for country in COUNTRIES}
    return World(towns, parties, outlets, words[800:], boilerplate)


def _town(rng: random.Random, region: str, country: str, corner: tuple[float, float], number: int, first: int) -> Town:
    name = region if first == 0 else invented(rng, rng.choice((2, 3))).capitalize()
    return Town(
        f"made:{number}",
        name,
        region,
        country,
        corner[0] + rng.uniform(0, _REGION_DEGREES),
        corner[1] + rng.uniform(0, _REGION_DEGREES),
        first == 0,
    )


def _sentence(rng: random.Random, words: list[str]) -> str:
    return " ".join(words).capitalize() + "."
