"""What two entries of lists are compared in, as the terms of a model of Fellegi and Sunter, with where estimation starts from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from counterclaim.analysis.persons.spelling import spelling
from counterclaim.linking.folding import folded
from counterclaim.model.person import Listing

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of agreement. sql: its condition, tried after those before it; None for the rest. m, u: how often entries of one
    person and of two show it, as far as nothing is known of the lists. words: for who reviews. rare: whether a rare name counts
    for more."""

    sql: str | None
    words: str
    m: float
    u: float
    rare: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """name; missing: the condition under which there is nothing to compare; levels, the best first."""

    name: str
    missing: str
    levels: tuple[Level, ...]


_GAP = "greatest(first_l, first_r) - least(last_l, last_r)"
_EXACT = "first_l = last_l and first_r = last_r"

COMPARISONS = (
    Comparison(
        "name",
        "sounded_l is null or sounded_r is null",
        (
            Level("folded_l = folded_r", "the same name", 0.55, 0.0004, rare=True),
            Level("sounded_l = sounded_r", "the same name, spelt otherwise", 0.15, 0.0002),
            Level("bare_l = bare_r and len(bare_l) >= 4", "the same consonants", 0.08, 0.0003),
            Level(
                "jaro_winkler_similarity(sounded_l, sounded_r) >= 0.93 or jaro_winkler_similarity(bare_l, bare_r) >= 0.95",
                "names that are nearly the same",
                0.12,
                0.001,
            ),
            Level("jaro_winkler_similarity(sounded_l, sounded_r) >= 0.86", "names that are much alike", 0.06, 0.008),
            Level("list_has_any(words_l, words_r)", "one name in common", 0.03, 0.08),
            Level(None, "other names", 0.01, 0.91),
        ),
    ),
    Comparison(
        "date",
        "first_l is null or first_r is null",
        (
            Level(f"{_EXACT} and first_l = first_r", "the same day", 0.7, 0.005),
            Level(f"{_GAP} <= 0", "one names a month or year that holds the other's day", 0.1, 0.05),
            Level(f"{_GAP} <= 1", "a day apart", 0.08, 0.01),
            Level(f"{_GAP} <= 7", "up to a week apart", 0.06, 0.04),
            Level(f"{_GAP} <= 31", "up to a month apart", 0.04, 0.12),
            Level(None, "farther apart", 0.02, 0.775),
        ),
    ),
    Comparison(
        "place",
        "place_l is null or place_r is null",
        (
            Level("place_l = place_r", "the same place", 0.75, 0.05),
            Level("jaro_winkler_similarity(place_l, place_r) >= 0.9", "places spelt nearly alike", 0.1, 0.01),
            Level(None, "other places", 0.15, 0.94),
        ),
    ),
    Comparison(
        "age",
        "age_l is null or age_r is null",
        (
            Level("age_l = age_r", "the same age", 0.7, 0.025),
            Level("abs(age_l - age_r) <= 2", "ages two years apart", 0.17, 0.08),
            Level("abs(age_l - age_r) <= 5", "ages five years apart", 0.08, 0.12),
            Level(None, "other ages", 0.05, 0.775),
        ),
    ),
    Comparison(
        "sex",
        "sex_l is null or sex_r is null",
        (Level("sex_l = sex_r", "the same sex", 0.97, 0.6), Level(None, "different sexes", 0.03, 0.4)),
    ),
)


def table_of(listings: Sequence[Listing]) -> pa.Table:
    """One row an entry, in their order; unique_id is the row's number. Names are in it as they are compared."""
    import pyarrow as pa

    rows = [_row(listing) for listing in listings]
    texts = ("folded", "sounded", "bare", "place", "sex", "head", "tail", "month")
    numbers = ("first", "last", "age")
    return pa.table(
        {
            "unique_id": pa.array(range(len(rows)), pa.int32()),
            **{name: pa.array([row[name] for row in rows], pa.string()) for name in texts},
            **{name: pa.array([row[name] for row in rows], pa.int32()) for name in numbers},
            "words": pa.array([row["words"] for row in rows], pa.list_(pa.string())),
        }
    )


def _row(listing: Listing) -> dict[str, Any]:
    spelt, days = spelling(listing.name), listing.days
    bare = spelt.bare.split()
    return {
        "folded": spelt.folded,
        "sounded": spelt.sounded or None,
        "bare": spelt.bare,
        "words": list(spelt.words),
        "head": bare[0] if bare else None,
        "tail": bare[-1] if bare else None,
        "first": days.start.toordinal() if days else None,
        "last": days.end.toordinal() if days else None,
        "month": f"{days.start:%Y-%m}" if days else None,
        "place": folded(listing.place) or None if listing.place else None,
        "age": listing.age,
        "sex": listing.sex,
    }
