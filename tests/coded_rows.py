"""Codings for tests, as people send them: rows on words that stand in a text."""

from __future__ import annotations

from typing import Any

TEXT = (
    "At least nine people were killed in Kidal on Saturday, a local official said. The rebels accused the army, which denied it."
)


def span(words: str, text: str = TEXT) -> list[int]:
    """Where words stand in the text."""
    start = text.index(words)
    return [start, start + len(words)]


def count(quote: str = "At least nine people were killed", text: str = TEXT, **changed: Any) -> dict[str, Any]:
    """A count, of nine people killed according to the official unless told otherwise."""
    row = {"kind": "killed", "group": "people", "low": 9, "high": None, "qualifier": "at_least"}
    said = {"source": "a local official", "source_kind": "official", "quote": quote, "spans": {"quote": span(quote, text)}}
    return row | said | changed


def attribution(quote: str = "The rebels accused the army", text: str = TEXT, **changed: Any) -> dict[str, Any]:
    """An attribution, of the rebels to the army unless told otherwise."""
    row = {"stance": "accuses", "target": "the army", "source": "The rebels", "source_kind": "armed_group"}
    return row | {"quote": quote, "spans": {"quote": span(quote, text)}} | changed


def focus(**changed: Any) -> dict[str, Any]:
    """An attack in Kidal."""
    days = {"text": "on Saturday", "start": "2024-05-04", "end": "2024-05-04"}
    site = {"text": "Kidal", "lat": 18.44, "lon": 1.41, "within_km": 10.0}
    return {"event": "attack", "date": days, "country": "ML", "site": site} | changed


def coding(*rows: dict[str, Any], **changed: Any) -> dict[str, Any]:
    """A coding of these rows, of one count and one attribution unless told otherwise."""
    given = rows or (count(), attribution())
    counts = [row for row in given if "kind" in row]
    return {"focus": focus(), "counts": counts, "attributions": [row for row in given if "stance" in row], "notes": ""} | changed
