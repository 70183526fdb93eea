"""Entries of lists → pairs that may be one person, each with its weight: a model of Fellegi and Sunter (Splink) that learns from
the lists themselves.

How often entries of two persons agree is counted on random pairs, how often entries of one person do is estimated by expectation
maximisation, on pairs of one day and on pairs of one name; how many pairs are one person at all is what these come to. The same
lists give the same weights.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from math import log2
from typing import TYPE_CHECKING, Any

from counterclaim.analysis.persons.comparisons import COMPARISONS, Comparison, table_of
from counterclaim.model.person import Listing, ListingPair

if TYPE_CHECKING:
    from splink import Linker

METHOD = "persons/1"
# Entries that share one of these are compared.
_BLOCKS = (
    ("head", "tail"),
    *((part, other) for part in ("head", "tail") for other in ("month", "age", "place")),
    ("first",),
)
_LEARNT_ON = {("first",): "a day", ("bare",): "a name"}
_MOST_PAIRS = 2e6
_SEED = 1
# Of fewer entries nothing is learnt: the start stands.
_FEWEST = 60
_THREADS = 2
# About one entry in so many has another of the same person; the start counts for as many pairs as _LEAN.
_ENTRIES_A_PAIR, _LEAN = 4, 40.0
Levels = dict[str, list[tuple[float, float]]]
# Pairs that weigh less are of no interest to anybody; what is looked at before it is known how many are one person.
FLOOR, _LOWEST = -7.0, -16.0
_ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Scored:
    """pairs: in the order of their entries. learnt: whether the weights are the lists' own. notes: what could not be learnt."""

    pairs: tuple[ListingPair, ...]
    learnt: bool
    notes: tuple[str, ...] = ()


def scored(listings: Sequence[Listing]) -> Scored:
    """The pairs of entries that may be one person, within lists and across them; the same whatever the order of the entries."""
    ordered = sorted(listings, key=lambda one: (one.list, one.row))
    with _silent():
        return _scored(ordered)


def _scored(ordered: Sequence[Listing]) -> Scored:
    learnt = len(ordered) >= _FEWEST
    levels, notes = _learnt(ordered) if learnt else (_start(), (f"{len(ordered)} entries are too few to learn weights from",))
    found = list(_pairs(_linker(ordered, levels), ordered))
    shift = _shift([pair.weight for pair in found], len(ordered)) if learnt else 0.0
    moved = (replace(pair, weight=pair.weight + shift) for pair in found)
    pairs = sorted((pair for pair in moved if pair.weight > FLOOR), key=lambda pair: (*_place(pair.one), *_place(pair.other)))
    return Scored(tuple(pairs), learnt, tuple(notes))


def _place(listing: Listing) -> tuple[str, int]:
    return listing.list, listing.row


def _shift(weights: Sequence[float], entries: int) -> float:
    """By how much all weights are too low or too high: as many pairs must be one person as the weights themselves come to."""
    import numpy as np

    total, bits = entries * (entries - 1) / 2, np.array(weights)
    begun, shift = _prior(entries), 0.0
    for _ in range(_ROUNDS):
        expected = float(np.sum(1 / (1 + np.exp2(-(bits + shift))))) / total
        better = log2(max(expected, 1 / total) / (1 - expected)) - log2(begun / (1 - begun))
        if abs(better - shift) < 1e-6:
            break
        shift = better
    return shift


def _prior(entries: int) -> float:
    """How many of all pairs are taken to be one person before the lists are looked at: as if each entry had one more."""
    return min(0.1, 1 / max(10, entries))


@contextmanager
def _silent() -> Iterator[None]:
    """Nothing that Splink would log is logged: names stay out of every log."""
    logger = logging.getLogger("splink")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def _start() -> Levels:
    """What is known of lists beforehand."""
    return {comparison.name: [(level.m, level.u) for level in comparison.levels] for comparison in COMPARISONS}


def _linker(listings: Sequence[Listing], levels: Levels) -> Linker:
    import duckdb
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    connection = duckdb.connect()
    connection.execute(f"set threads = {_THREADS}")
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_splink(comparison, levels[comparison.name]) for comparison in COMPARISONS],
        blocking_rules_to_generate_predictions=[block_on(*columns) for columns in _BLOCKS],
        probability_two_random_records_match=_prior(len(listings)),
        retain_matching_columns=True,
        retain_intermediate_calculation_columns=True,
    )
    return Linker(DuckDBAPI(connection).register(table_of(listings)), settings, log_level=None, validate_settings=False)


def _splink(comparison: Comparison, chances: Sequence[tuple[float, float]]) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": comparison.missing, "label_for_charts": "nothing to compare", "is_null_level": True}
    ]
    for level, (m, u) in zip(comparison.levels, chances, strict=True):
        rare = {"tf_adjustment_column": "folded", "tf_adjustment_weight": 1.0} if level.rare else {}
        made = {"sql_condition": level.sql or "ELSE", "label_for_charts": level.words, "m_probability": m, "u_probability": u}
        levels.append(made | rare)
    return {"output_column_name": comparison.name, "comparison_levels": levels}


def _learnt(listings: Sequence[Listing]) -> tuple[Levels, tuple[str, ...]]:
    """What agreement is worth in these lists, near what is known beforehand, and what they are too thin to say.

    Without the start a level that few pairs show would weigh without bounds: one slip in a place, and nobody is known again.
    """
    linker = _linker(listings, _start())
    notes = tuple(_trained(linker))
    told = {comparison.output_column_name: comparison for comparison in linker._settings_obj.comparisons}
    levels: Levels = {}
    share = len(listings) / _ENTRIES_A_PAIR / (len(listings) / _ENTRIES_A_PAIR + _LEAN)
    for name, start in _start().items():
        known = [level for level in told[name].comparison_levels if not level.is_null_level] if name in told else []
        found = [(level._m_probability, level._u_probability) for level in known] or start
        blended = [
            (_leant(m, begun_m, share), _leant(u, begun_u, share))
            for (m, u), (begun_m, begun_u) in zip(found, start, strict=True)
        ]
        all_m, all_u = (sum(each) for each in zip(*blended, strict=True))
        levels[name] = [(m / all_m, u / all_u) for m, u in blended]
    return levels, notes


def _leant(found: float | str | None, start: float, share: float) -> float:
    """A chance that was found, nearer to where it started; the start itself where nothing was found."""
    return share * found + (1 - share) * start if isinstance(found, float) else start


def _trained(linker: Linker) -> Iterator[str]:
    """Estimate in the linker itself; gives what there was too little for."""
    from splink import block_on
    from splink.internals.exceptions import SplinkException

    linker.training.estimate_u_using_random_sampling(max_pairs=_MOST_PAIRS, seed=_SEED)
    for columns, what in _LEARNT_ON.items():
        try:
            linker.training.estimate_parameters_using_expectation_maximisation(block_on(*columns))
        except (SplinkException, ValueError):
            yield f"too few entries share {what} to learn from"


def _pairs(linker: Linker, listings: Sequence[Listing]) -> Iterator[ListingPair]:
    found = linker.inference.predict(threshold_match_weight=_LOWEST, warning_mode="never")
    names = [comparison.name for comparison in COMPARISONS]
    wanted = [
        "unique_id_l",
        "unique_id_r",
        "match_weight",
        *(f"gamma_{name}" for name in names),
        *(f"mw_{name}" for name in names),
    ]
    rows = found.as_duckdbpyrelation().project(", ".join(wanted)).fetchall()
    for one, other, weight, *rest in rows:
        levels, bits = rest[: len(names)], rest[len(names) :]
        first, second = sorted((one, other))
        yield ListingPair(listings[first], listings[second], float(weight), tuple(_reasons(levels, bits)))


def _reasons(levels: Sequence[int], bits: Sequence[float]) -> Iterator[str]:
    """What was compared, the weightiest first. Splink numbers the levels from the last, which is 0; -1 is nothing to compare."""
    told = [
        (weight, comparison.levels[len(comparison.levels) - 1 - level].words)
        for comparison, level, weight in zip(COMPARISONS, levels, bits, strict=True)
        if level >= 0
    ]
    yield from (f"{words} ({weight:+.1f})" for weight, words in sorted(told, key=lambda one: (-abs(one[0]), one[1])))
