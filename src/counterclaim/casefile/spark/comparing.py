"""Comparing on a cluster: pairs in blocks, each with its cards, and each block scored by the linker that one machine uses.

A pair's score depends on its two cards and the weights alone (linking/scoring.py), so it does not matter which worker scores it,
nor beside what. Splink has a dialect for Spark, but the comparisons are written in DuckDB's SQL, and the same sum in another
program could differ in its last bit: within a block Splink runs on DuckDB, as ever.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from counterclaim.linking.card import Card
from counterclaim.linking.card_json import from_json, to_json
from counterclaim.linking.edge import Edge, Term
from counterclaim.linking.linked_pairs import edges_of
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey

BLOCK = "cards binary, pairs binary"
EDGE = "one string, other string, weight double, terms string"
_COLUMNS = [column.split()[0] for column in EDGE.split(", ")]

Pair = tuple[AccountKey, AccountKey]
Frames = Iterator[Any]


def block_row(pairs: Sequence[Pair], cards: Mapping[AccountKey, Card]) -> tuple[bytes, bytes]:
    """Some pairs by the numbers of their cards, with these cards; packed, since the driver holds what it sends several times."""
    keys = sorted({key for pair in pairs for key in pair})
    number = {key: at for at, key in enumerate(keys)}
    numbered = [[number[one], number[other]] for one, other in pairs]
    return _packed([to_json(cards[key]) for key in keys]), _packed(numbered)


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value).encode())


def _unpacked(packed: bytes) -> Any:
    return json.loads(zlib.decompress(packed))


def comparing_by(weights: Weights | None) -> Callable[[Frames], Frames]:
    """What a worker does with its blocks (mapInPandas)."""

    def compare(frames: Frames) -> Frames:
        import pandas

        for frame in frames:
            for told, numbered in zip(frame["cards"], frame["pairs"], strict=True):
                cards = [from_json(card) for card in _unpacked(told)]
                pairs = [(cards[one].key, cards[other].key) for one, other in _unpacked(numbered)]
                edges = edges_of(pairs, {card.key: card for card in cards}, weights)
                yield pandas.DataFrame([_row(edge) for edge in edges], columns=_COLUMNS)

    return compare


def _row(edge: Edge) -> tuple[str, str, float, str]:
    return json.dumps(str(edge.one)), json.dumps(str(edge.other)), edge.weight, json.dumps(edge.terms)


def edge_of(row: Any) -> Edge:
    """The edge that a row holds."""
    terms = tuple(Term(*term) for term in json.loads(row.terms))
    return Edge(AccountKey.parse(json.loads(row.one)), AccountKey.parse(json.loads(row.other)), row.weight, terms)
