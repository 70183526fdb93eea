"""Scores pairs of cards with Splink, a Fellegi–Sunter model that runs on DuckDB, under fixed weights.

A pair's score is a function of its two cards and of the weights alone: nothing is learned here from the other cards of the case,
no term frequencies, no prior. So the same two accounts score the same in every case that does not make their words common
(common_words.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from counterclaim.linking.card import Card
from counterclaim.linking.columns import table_of
from counterclaim.linking.comparison import Comparison
from counterclaim.linking.comparisons import comparisons
from counterclaim.linking.edge import Edge, Term
from counterclaim.linking.prediction import prediction
from counterclaim.linking.weights import Weights, shipped

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa
    from splink import SettingsCreator

# Pairs scored at one go: what keeps the memory of a case of millions bounded.
BATCH = 400_000
THREADS = 2


def score(pairs: Sequence[tuple[Card, Card]], *, weights: Weights | None = None) -> list[Edge]:
    """An edge for each pair, in the same order, whatever its weight; the order within a pair does not matter."""
    cards = {card.key: card for pair in pairs for card in pair}
    ordered = sorted(cards)
    number = {key: at for at, key in enumerate(ordered)}
    found = [sorted((number[one.key], number[other.key])) for one, other in pairs]
    edges = {
        (number[edge.one], number[edge.other]): edge
        for edge in score_numbered([cards[key] for key in ordered], found, weights=weights)
    }
    return [edges[one, other] for one, other in found]


def score_numbered(
    cards: Sequence[Card], pairs: Sequence[Sequence[int]], *, floor: float | None = None, weights: Weights | None = None
) -> Iterator[Edge]:
    """Edges for pairs of positions in cards, which stand in the order of their keys; in no order, each pair once.

    floor: leave out the edges that weigh less, in bits.
    """
    import pyarrow as pa

    scorer = Scorer(table_of(cards), weights or shipped())
    for start in range(0, len(pairs), BATCH):
        batch = pairs[start : start + BATCH]
        ids = pa.table({"join_key_l": [one for one, _ in batch], "join_key_r": [other for _, other in batch]})
        yield from scorer.edges(ids, cards, floor=floor)


class Scorer:
    """A model over one table of cards."""

    def __init__(self, table: pa.Table, weights: Weights) -> None:
        import duckdb

        self._connection: duckdb.DuckDBPyConnection = duckdb.connect()
        self._connection.execute(f"set threads = {THREADS}; set preserve_insertion_order = false")
        self._table = table
        self._weights = weights

    def edges(self, pairs: pa.Table, cards: Sequence[Card], *, floor: float | None = None) -> Iterator[Edge]:
        """The edges of a table of pairs (join_key_l, join_key_r: numbers of rows, the first the smaller)."""
        import pyarrow as pa

        asked = prediction(self._weights, floor, settings_of)
        self._connection.register(asked.cards, self._table)
        self._connection.register(asked.pairs, pairs.append_column("match_key", pa.array(["0"] * len(pairs))))
        for statement in asked.statements:
            self._connection.execute(statement)
        weighed = [f"mw_{comparison.name}" for comparison in comparisons()]
        columns = ["unique_id_l", "unique_id_r", "match_weight", *weighed]
        # Columns and tables are named by Splink and by us, and the table is in this process's memory.
        query = f"select {', '.join(columns)} from {asked.scored}"  # nosec # B608
        rows = self._connection.sql(query).to_arrow_table()
        for name in asked.made:
            self._connection.execute(f"drop table {name}")
        one, other, weight, *parts = (rows.column(name).to_pylist() for name in columns)
        terms = _Terms(self._weights)
        for left, right, bits, vector in zip(one, other, weight, zip(*parts, strict=True), strict=True):
            yield Edge(cards[left].key, cards[right].key, bits, terms.of(vector))


class _Terms:
    """Which levels a pair reached, from what Splink says that each comparison weighed: no two levels of one weigh the same.

    Made once for each combination of weights: millions of pairs share a few thousand.
    """

    def __init__(self, weights: Weights) -> None:
        self._levels = [
            [Term(comparison.name, level.name, weights.bits(comparison.name, level.name)) for level in comparison.levels]
            for comparison in comparisons()
        ]
        self._reached: list[dict[float, Term]] = [{} for _ in self._levels]
        self._known: dict[tuple[float, ...], tuple[Term, ...]] = {}

    def of(self, parts: tuple[float, ...]) -> tuple[Term, ...]:
        if parts not in self._known:
            self._known[parts] = tuple(self._term(at, bits) for at, bits in enumerate(parts) if bits)
        return self._known[parts]

    def _term(self, at: int, bits: float) -> Term:
        if bits not in self._reached[at]:
            self._reached[at][bits] = min(self._levels[at], key=lambda term: abs(term.bits - bits))
        return self._reached[at][bits]


def settings_of(weights: Weights) -> SettingsCreator:
    """The model as Splink has it."""
    from splink import SettingsCreator

    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_splink(comparison, weights) for comparison in comparisons()],
        blocking_rules_to_generate_predictions=[],
        probability_two_random_records_match=weights.prior,
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=True,
    )


def _splink(comparison: Comparison, weights: Weights) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": comparison.missing, "label_for_charts": "nothing to compare", "is_null_level": True}
    ]
    for level in comparison.levels:
        m, u = weights.levels[comparison.name][level.name]
        levels.append(
            {"sql_condition": level.sql or "ELSE", "label_for_charts": level.words, "m_probability": m, "u_probability": u}
        )
    return {"output_column_name": comparison.name, "comparison_levels": levels}
