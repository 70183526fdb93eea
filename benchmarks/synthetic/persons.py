"""A made-up people, and the lists that others made of its dead: with slips of the pen, in two scripts, each list with its own
habits. No name in it is anybody's."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.model.daterange import DateRange
from counterclaim.model.person import Listing

_START, _DAYS = date(2031, 3, 1), 120
_HEADS = ("b", "d", "dj", "f", "gh", "h", "k", "kh", "l", "m", "n", "r", "s", "sh", "t", "z")
_VOWELS = ("a", "i", "ou", "a", "e")
_TAILS = ("", "n", "r", "l", "m", "d", "")
# How one sound is written by another hand, and in another script.
_HANDS = (("ou", "u"), ("dj", "j"), ("sh", "ch"), ("k(?!h)", "q"), ("e", "i"), ("gh", "g"))
_SCRIPT = {
    "kh": "خ",
    "sh": "ش",
    "gh": "غ",
    "dj": "ج",
    "ou": "و",
    "a": "ا",
    "b": "ب",
    "d": "د",
    "f": "ف",
    "h": "ه",
    "k": "ك",
    "l": "ل",
    "m": "م",
    "n": "ن",
    "r": "ر",
    "s": "س",
    "t": "ت",
    "z": "ز",
    "i": "ي",
    "e": "ي",
}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who never was."""

    id: int
    given: str
    family: str
    day: date
    place: str
    age: int
    sex: str
    # How readily any list has them: the known are on more lists than the unknown.
    seen: float


@dataclass(frozen=True, slots=True)
class Habits:
    """Of a list: the chance that it has somebody; that a name has a slip, is written by another hand, or in another script; that
    the day is off; that a cell is empty; that somebody is entered twice."""

    has: float
    slip: float = 0.06
    hand: float = 0.2
    script: float = 0.0
    day_off: float = 0.1
    empty: float = 0.1
    twice: float = 0.02


def people(rng: random.Random, number: int, *, unequal: float = 0.0) -> list[Person]:
    """So many persons, who share some hundred given names, the frequent ones often, and some hundred families and places.

    unequal: how much some are likelier to be on any list than others; 0 makes all alike.
    """
    given = [_invented(rng, 2) for _ in range(120)]
    families = [_invented(rng, rng.choice((2, 3))) for _ in range(260)]
    places = [_invented(rng, 3) for _ in range(40)]
    return [
        Person(
            id,
            given[min(int(rng.expovariate(1 / 30)), len(given) - 1)],
            families[min(int(rng.expovariate(1 / 70)), len(families) - 1)],
            _START + timedelta(days=int(rng.triangular(0, _DAYS, 40))),
            places[min(int(rng.expovariate(1 / 9)), len(places) - 1)],
            min(95, max(0, round(rng.gauss(31, 16)))),
            rng.choices("mf", (7, 3))[0],
            rng.choice((1 - unequal, 1 + unequal)),
        )
        for id in range(number)
    ]


def listed(rng: random.Random, persons: Sequence[Person], name: str, habits: Habits) -> list[tuple[int, Listing]]:
    """The entries of one list, each with the number of who it is."""
    found: list[tuple[int, Listing]] = []
    for person in persons:
        if rng.random() < habits.has * person.seen:
            for _ in range(2 if rng.random() < habits.twice else 1):
                found.append((person.id, _entry(rng, person, name, len(found) + 2, habits)))
    return found


def _entry(rng: random.Random, person: Person, name: str, row: int, habits: Habits) -> Listing:
    written = " ".join(_written(rng, word, habits) for word in (person.given, person.family))
    day = person.day + timedelta(days=rng.choice((-2, -1, 1, 1, 3))) if rng.random() < habits.day_off else person.day
    age = max(0, person.age + rng.choice((-2, -1, 1, 5))) if rng.random() < 0.2 else person.age
    entry = Listing(name, row, written, DateRange.spanning(day, day), person.place.capitalize(), age, person.sex)
    left = {field: None for field in ("days", "place", "age", "sex") if rng.random() < habits.empty}
    return replace(entry, **left)  # type: ignore[arg-type]


def _written(rng: random.Random, word: str, habits: Habits) -> str:
    if rng.random() < habits.script:
        return _in_script(word)
    if rng.random() < habits.hand:
        for one, other in _HANDS:
            word = re.sub(one, other, word)
    return (_slipped(rng, word) if rng.random() < habits.slip else word).capitalize()


def _slipped(rng: random.Random, word: str) -> str:
    """One letter left out, doubled or changed for another, or two changed about."""
    at = rng.randrange(1, len(word)) if len(word) > 2 else 0
    return rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + rng.choice("aeilnrst") + word[at + 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word,
        )
    )


def _in_script(word: str) -> str:
    """In Arabic script, which leaves short vowels out: those within a word, here."""
    letters, at = "", 0
    while at < len(word):
        sound = word[at : at + 2] if word[at : at + 2] in _SCRIPT else word[at]
        short = sound in ("a", "i", "e") and 0 < at < len(word) - 1
        letters += "" if short else _SCRIPT.get(sound, "")
        at += len(sound)
    return letters


def _invented(rng: random.Random, syllables: int) -> str:
    return "".join(rng.choice(_HEADS) + rng.choice(_VOWELS) for _ in range(syllables)) + rng.choice(_TAILS)
