"""The scheme of the claims benchmark: its events, how numbers are written, and the half that a report falls into."""

from __future__ import annotations

import hashlib
import re

from corpora.words import BadCoding

from counterclaim.model.count import Qualifier

EVENTS = (
    *("attack", "airstrike", "drone_strike", "shelling", "explosion", "chemical_attack", "abduction", "massacre", "clash"),
    *("execution", "sexual_violence", "arson", "arrest", "other"),
)
HALVES = ("look", "score")
# The guide: "at most 14 words".
MOST_WORDS = 14

_NUMBER = re.compile(r"(?P<sign>>=|<=|~|vague:)?(?P<low>\d+)(?:-(?P<high>\d+))?")
_SIGNS = {">=": Qualifier.AT_LEAST, "<=": Qualifier.AT_MOST, "~": Qualifier.ABOUT, "vague:": Qualifier.VAGUE}


def parse_number(written: str) -> tuple[int | None, int | None, Qualifier]:
    """`9`, `>=9`, `<=9`, `~9`, `9-12` and `vague:24` as low, high and qualifier."""
    match = _NUMBER.fullmatch(written)
    if match is None or (match["sign"] and match["high"]):
        raise BadCoding(f"{written!r} is no number here: write 9, >=9, <=9, ~9, 9-12 or vague:24")
    number = int(match["low"])
    if match["high"]:
        return number, int(match["high"]), Qualifier.RANGE
    qualifier = _SIGNS.get(match["sign"], Qualifier.EXACT)
    low = None if qualifier is Qualifier.AT_MOST else number
    high = None if qualifier in (Qualifier.AT_LEAST, Qualifier.VAGUE) else number
    return low, high, qualifier


def words_of(quote: str) -> list[str]:
    """The words of a quote as the guide counts them: what stands between spaces and is not a mark alone."""
    return [word for word in quote.split() if any(character.isalnum() for character in word)]


def half_of(id: str) -> str:
    """The half of a report: the benchmark's scorer tells it by the hash of the id."""
    return HALVES[int(hashlib.sha256(id.encode()).hexdigest(), 16) % 2]


def id_of(name: str, half: str) -> str:
    """The name with the least number after it that puts it into this half."""
    return next(id for number in range(1, 1000) if half_of(id := f"{name}-{number}") == half)
