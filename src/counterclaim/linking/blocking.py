"""Which pairs of accounts are worth comparing: those that share a key made of when, where, who, how many and the rarest words.

Two accounts of one event share a key even where one lacks the day or the place, puts it a day off, knows only the region, or is
written in another language. A key is a function of its card alone; how crowded it is (candidates.py), and whether its word is one
that the case is full of (common_words.py), decide only with whom a card is compared.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Set
from datetime import date, timedelta
from itertools import combinations

from counterclaim.linking.card import Card, Site
from counterclaim.linking.common_words import word_key
from counterclaim.linking.other_years import spans_of_year

# Cells of half a degree, about 55 km from north to south.
_CELL = 0.5
_KM_A_DEGREE = 111.2
_PAD_KM = 8.0
# A site known worse than this lies in too many cells to be kept by them.
_WIDEST_KM = 60.0
_LONGEST_DAYS = 7
_SPAN = 10
_WORDS_IN_TIME = 8
_WORDS_IN_PAIRS = 5
_WORDS_ALONE = 3
_WORDS_IN_YEARS = 4
_LARGE = 8
_MOST_PARTIES = 4
_MOST_NUMBERS = 3
_WORD_IN_TIME = "r"


def keys(card: Card) -> frozenset[str]:
    """The keys of a card: at most a hundred or so, whatever it holds."""
    return frozenset((*_day_keys(card), *_dayless_keys(card), *_word_keys(card), *_yearless_keys(card)))


def word_of(key: str) -> str | None:
    """The name of the word by which a key holds accounts of one time together; None for the other keys. It is in the key as
    common_words.py counts it, so that for all accounts of a key the word is common, or for none."""
    return key.partition("@")[2] if key.startswith(_WORD_IN_TIME) else None


def telling(found: Set[str], common: Set[str]) -> frozenset[str]:
    """Those of some keys that say anything where some words are common."""
    return frozenset(key for key in found if word_of(key) not in common)


def _day_keys(card: Card) -> Iterator[str]:
    """A day and a day on either side of it, with the cell, or with the country and something else that is rare."""
    for day in _days(card):
        for cell in _cells(card.site):
            yield f"d{day}c{cell}"
        for sign in _signs(card):
            yield f"d{day}{sign}"


def _days(card: Card) -> Iterator[int]:
    """The days to look under: those of the event, else (none told, or a long time) those before publication."""
    if card.date is not None and (card.date.end - card.date.start).days < _LONGEST_DAYS:
        first, last = card.date.start, card.date.end
    elif card.published is not None:
        first, last = card.published - timedelta(days=2), card.published
    else:
        return
    yield from range(_number(first) - 1, _number(last) + 2)


def _number(day: date) -> int:
    return day.toordinal()


def _cells(site: Site | None) -> Iterator[str]:
    """The cells that the site may lie in."""
    if site is None or site.latitude is None or site.longitude is None or site.uncertainty_km > _WIDEST_KM:
        return
    reach = (site.uncertainty_km + _PAD_KM) / _KM_A_DEGREE
    across = reach / max(0.2, math.cos(math.radians(site.latitude)))
    south, north = (math.floor((site.latitude + sign * reach) / _CELL) for sign in (-1, 1))
    west, east = (math.floor((site.longitude + sign * across) / _CELL) for sign in (-1, 1))
    yield from (f"{row},{column}" for row in range(south, north + 1) for column in range(west, east + 1))


def _signs(card: Card) -> Iterator[str]:
    """What, beside the day, two accounts share that do not agree on the town: the country with a number, a party or a region."""
    country = card.site.country if card.site else None
    land = country or "?"
    yield from (f"n{land}{number}" for number in _numbers(card))
    yield from (f"p{land}{party}" for party in card.parties[:_MOST_PARTIES] if not party.startswith("~"))
    if card.site is not None and card.site.admin1:
        yield f"a{land}{card.site.admin1}"
    if country is None or (card.site is not None and card.site.uncertainty_km > _WIDEST_KM):
        yield f"e{land}{card.event_type}"


def _numbers(card: Card, *, least: int = 1) -> Iterator[str]:
    for toll in card.tolls:
        yield from (f"{toll.kind[0]}{number}" for number in toll.numbers[:_MOST_NUMBERS] if number >= least)


def _dayless_keys(card: Card) -> Iterator[str]:
    """For accounts whose day is unknown, and those that they must meet: the cell with a large number, two rare words together."""
    for cell in _cells(card.site):
        yield from (f"c{cell}{number}" for number in _numbers(card, least=_LARGE))
    words = card.sketch.words
    yield from (f"w{one}.{other}" for one, other in combinations(sorted(words[:_WORDS_IN_PAIRS] if card.timed else words), 2))
    if not card.timed or card.whole:
        yield from (f"t{word}" for word in words)
    else:
        yield from (f"t{word}" for word in words[:_WORDS_ALONE])


def _word_keys(card: Card) -> Iterator[str]:
    """The rarest words of the text with the time; two accounts at most half a span apart share one of its two halves."""
    when = card.date.start if card.date is not None else card.published
    if when is not None:
        halves = {_number(when) // _SPAN * 2, (_number(when) + _SPAN // 2) // _SPAN * 2 + 1}
        yield from (
            f"{_WORD_IN_TIME}{half}@{word_key(card, word)}" for word in card.sketch.rare[:_WORDS_IN_TIME] for half in halves
        )


def _yearless_keys(card: Card) -> Iterator[str]:
    """The time of year with the cell, a number or a rare word: for accounts of which one bears a wrong year."""
    country = card.site.country if card.site else None
    for span in spans_of_year(card):
        yield from (f"y{span}c{cell}" for cell in _cells(card.site))
        yield from (f"y{span}n{country or '?'}{number}" for number in _numbers(card))
        yield from (f"y{span}w{word}" for word in card.sketch.rare[:_WORDS_IN_YEARS])
