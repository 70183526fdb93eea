"""Cards as JSON, for a casefile to keep beside the ledger: compact, versioned, and the same card always the same text."""

from __future__ import annotations

import base64
import json
from datetime import date
from functools import lru_cache
from typing import Any

from counterclaim.errors import BadCard
from counterclaim.linking.card import Card, Site, Toll
from counterclaim.linking.sketch import DIMENSIONS, Sketch
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey

SCHEMA = "card/4"


def to_json(card: Card) -> str:
    """The card as one line of JSON, without the fields that it lacks."""
    site = card.site
    fields: dict[str, Any] = {
        "schema": SCHEMA,
        "key": str(card.key),
        "language": card.language,
        "publisher": card.publisher,
        "published": card.published.isoformat() if card.published else None,
        "event": card.event_type,
        "focus": card.focus or None,
        "date": [card.date.start.isoformat(), card.date.end.isoformat(), card.date.precision] if card.date else None,
        "site": [getattr(site, name) for name in Site.__slots__] if site else None,
        "parties": card.parties,
        "tolls": [[toll.kind, toll.low, toll.high, toll.numbers] for toll in card.tolls],
        "described": card.described,
        "vector": base64.b85encode(card.sketch.vector).decode("ascii"),
        "words": card.sketch.words,
        "rare": card.sketch.rare,
        "aggregate": card.aggregate or None,
        "dataset": card.dataset,
        "names": base64.b85encode(card.names).decode("ascii"),
        "full_names": base64.b85encode(card.full_names).decode("ascii"),
        "weekday": card.weekday,
    }
    kept = {name: value for name, value in fields.items() if value not in (None, (), [], "")}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


# Those that a page of new accounts is compared with are those of the page before, mostly: at some 5 kB each.
@lru_cache(maxsize=16_384)
def from_json(line: str) -> Card:
    """The card that was written so. Raises BadCard for another version or for what is no card."""
    try:
        fields = json.loads(line)
        if fields["schema"] != SCHEMA:
            raise BadCard(fields["schema"], SCHEMA)
        return _card(fields)
    except (KeyError, TypeError, ValueError, IndexError) as exc:
        raise BadCard(line[:80], SCHEMA) from exc


def _card(fields: dict[str, Any]) -> Card:
    days, site = fields.get("date"), fields.get("site")
    return Card(
        AccountKey.parse(fields["key"]),
        fields.get("language"),
        fields.get("publisher"),
        date.fromisoformat(fields["published"]) if "published" in fields else None,
        fields.get("event"),
        fields.get("focus", False),
        DateRange(date.fromisoformat(days[0]), date.fromisoformat(days[1]), days[2]) if days else None,
        Site(*site) if site else None,
        tuple(fields.get("parties", ())),
        tuple(Toll(kind, low, high, tuple(numbers)) for kind, low, high, numbers in fields.get("tolls", ())),
        tuple(fields.get("described", ())),
        Sketch(_vector(fields.get("vector", "")), tuple(fields.get("words", ())), tuple(fields.get("rare", ()))),
        fields.get("aggregate", False),
        fields.get("dataset"),
        base64.b85decode(fields.get("names", "")),
        base64.b85decode(fields.get("full_names", "")),
        fields.get("weekday"),
    )


def _vector(text: str) -> bytes:
    vector = base64.b85decode(text)
    if len(vector) not in (0, DIMENSIONS):
        raise ValueError(f"a vector of {len(vector)} instead of {DIMENSIONS}")
    return vector
