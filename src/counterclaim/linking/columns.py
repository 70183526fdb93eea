"""Cards as the columns of a table, which the comparisons' SQL speaks of; days and kilometres as plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from counterclaim.linking.card import Card, Toll
from counterclaim.linking.comparing_counts import KINDS
from counterclaim.linking.comparing_kinds import near, rare
from counterclaim.linking.names import hashes
from counterclaim.linking.sketch import DIMENSIONS

if TYPE_CHECKING:
    import pyarrow as pa


_NO_VECTOR = bytes(DIMENSIONS)


def table_of(cards: Sequence[Card]) -> pa.Table:
    """One row a card, in their order; unique_id is the row's number."""
    import pyarrow as pa

    rows = [_row(card) for card in cards]
    arrays = {name: pa.array([row[name] for row in rows], type=kind) for name, kind in _types()}
    return pa.table({"unique_id": pa.array(range(len(rows)), pa.int32()), **arrays, "text": _vectors(cards)})


def _vectors(cards: Sequence[Card]) -> pa.Array:
    """The vectors of the cards at length 1; null for a text too short to compare."""
    import numpy as np
    import pyarrow as pa

    raw = b"".join(card.sketch.vector or _NO_VECTOR for card in cards)
    matrix = np.frombuffer(raw, np.int8).reshape(-1, DIMENSIONS).astype(np.float32)
    lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
    units = matrix / np.where(lengths > 0, lengths, 1)
    mask = pa.array([not card.sketch.vector for card in cards], pa.bool_())
    return pa.FixedSizeListArray.from_arrays(pa.array(units.ravel()), DIMENSIONS, mask=mask)


def _types() -> list[tuple[str, pa.DataType]]:
    import pyarrow as pa

    words, number, real = pa.list_(pa.string()), pa.int32(), pa.float64()
    texts = [(name, pa.string()) for name in ("language", "event", "country", "gazetteer", "admin1")]
    numbers = [(name, number) for name in ("published", "first_day", "last_day", "weekday")]
    reals = [(name, real) for name in ("lat", "lon", "unsure")]
    lists = [(name, words) for name in ("parties", "known", "described", "near")]
    tolls = [(f"{kind}_{bound}", real) for kind in KINDS for bound in ("low", "high")]
    numbers_of = [(f"{kind}_numbers", pa.list_(number)) for kind in KINDS]
    hashed = [(name, pa.list_(pa.uint32())) for name in ("rare_words", "names", "full_names", "town")]
    flags = [(name, pa.bool_()) for name in ("whole", "seat", "rare")]
    return [*texts, *numbers, *reals, *lists, *tolls, *numbers_of, *hashed, *flags]


def _row(card: Card) -> dict[str, Any]:
    site, days = card.site, card.date
    return {
        "language": card.language,
        "event": card.event_type,
        "country": site.country if site else None,
        "gazetteer": site.gazetteer if site else None,
        "admin1": site.admin1 if site else None,
        "published": _day(card.published),
        "first_day": _day(days.start) if days else None,
        "last_day": _day(days.end) if days else None,
        "weekday": card.weekday,
        "lat": site.latitude if site else None,
        "lon": site.longitude if site and site.latitude is not None else None,
        "unsure": site.uncertainty_km if site else None,
        "parties": list(card.parties),
        "known": [party for party in card.parties if not party.startswith("~")],
        "described": list(card.described),
        "rare_words": list(card.sketch.rare),
        "names": hashes(card.names).tolist(),
        "full_names": hashes(card.full_names).tolist(),
        "town": site.hashes if site else [],
        "near": list(near(card.event_type)) if card.event_type else [],
        "rare": card.event_type is not None and rare(card.event_type),
        "whole": card.whole,
        "seat": site is not None and site.seat,
        **{f"{kind}_{part}": value for kind in KINDS for part, value in _parts(card.toll(kind)).items()},
    }


def _parts(toll: Toll | None) -> dict[str, Any]:
    if toll is None:
        return {"low": None, "high": None, "numbers": []}
    return {"low": toll.low, "high": toll.high, "numbers": list(toll.numbers)}


def _day(day: date | None) -> int | None:
    return day.toordinal() if day else None
