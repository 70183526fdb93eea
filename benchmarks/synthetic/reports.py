"""Short invented reports as text, for an engine to read: told in many ways, some of one attack, among news of other things."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

TOWNS = ("Gao", "Kidal", "Mopti", "Niono", "Timbuktu", "Menaka", "Djenne", "Sikasso", "Kayes", "Bandiagara", "Tessalit", "Koro")
PARTIES = ("the army", "JNIM fighters", "the Wagner group", "Dozo hunters", "Islamic State fighters")
TARGETS = ("a market", "a bus", "a village", "a clinic", "a school", "a well", "a ferry", "a wedding")
_LEADS = (
    "At least {n} people were killed on {day} when gunmen attacked {target} near {town} in Mali, {who} said.",
    "Gunmen on motorcycles stormed {target} near {town}, Mali, on {day}, killing {n} civilians, according to {who}.",
    "{n} villagers died on {day} in an attack on {target} outside {town} in Mali, {who} told reporters.",
    "An attack on {target} in {town}, Mali, left {n} people dead on {day}, {who} said.",
    "{Who} said {n} bodies had been counted after attackers burned {target} near {town}, Mali, on {day}.",
)
_BLAMES = (
    "Residents accused {party} of the attack.",
    "{Who} blamed {party}.",
    "Survivors said that {party} had carried it out.",
    "No group has claimed responsibility.",
    "A rights group accused {party}, which denied it.",
)
_MORE = (
    "A doctor counted {m} wounded.",
    "The government has not commented.",
    "{m} people fled to the next town.",
    "The governor called for calm.",
    "Houses were burned.",
)
_SOURCES = ("the mayor", "officials", "a local councillor", "a security source", "two residents")
_OTHER = (
    "The price of {a} rose in the market of {town} this week as traders waited for {b}.",
    "The football club of {town} won its third match, with a goal by the captain after {a} and {b}.",
    "A new school of music opened in {town}; pupils learn {a} and {b} there.",
    "Rain is expected around {town}, farmers of {a} and {b} said.",
)
_SYLLABLES = ("ba", "ko", "mi", "ra", "tu", "se", "no", "la", "di", "fo", "ga", "we")


def reports(number: int, *, seed: int = 1, aside: float = 0.0) -> Iterator[dict[str, str]]:
    """So many reports, as lines of JSON lines have them; aside: the share of those that tell of no violence."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        if chance.random() < aside:
            made += 1
            yield _row(made, _other(chance), date(2023, 1, 1) + timedelta(days=chance.randrange(1000)), chance)
            continue
        day = date(2023, 1, 1) + timedelta(days=chance.randrange(1000))
        told = {"town": chance.choice(TOWNS), "target": chance.choice(TARGETS), "party": chance.choice(PARTIES)}
        toll = chance.randrange(3, 60)
        for _ in range(min(chance.choice((1, 1, 2, 3, 4)), number - made)):
            made += 1
            yield _row(made, _attack(chance, day, toll, told), day + timedelta(days=chance.randrange(1, 3)), chance)


def _row(number: int, text: str, day: date, chance: random.Random) -> dict[str, str]:
    return {"id": f"r{number}", "text": text, "published": day.isoformat(), "publisher": f"Outlet {chance.randrange(12)}"}


def _attack(chance: random.Random, day: date, toll: int, told: dict[str, str]) -> str:
    who = chance.choice(_SOURCES)
    words = {**told, "n": toll + chance.choice((0, 0, 0, 1)), "day": f"{day:%A}", "who": who, "Who": who[0].upper() + who[1:]}
    sentences = [chance.choice(_LEADS), chance.choice(_BLAMES), *chance.sample(_MORE, 2)]
    said = " ".join(sentence.format(**words, m=chance.randrange(2, 90)) for sentence in sentences)
    return f"{said[0].upper()}{said[1:]} People spoke of {_word(chance)}, {_word(chance)} and {_word(chance)}."


def _other(chance: random.Random) -> str:
    told = {"town": chance.choice(TOWNS), "a": _word(chance), "b": _word(chance)}
    return " ".join(sentence.format(**told) for sentence in chance.sample(_OTHER, 2)) + f" So it was in {_word(chance)}."


def _word(chance: random.Random) -> str:
    """A word that nothing means, so that reports are no more alike than those of a newspaper."""
    return "".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5)))
