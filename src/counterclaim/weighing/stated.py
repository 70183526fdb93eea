"""The facts of an account as they can be stated: each field as a decision writes it (weighing/restated.py reads it)."""

from __future__ import annotations

from counterclaim.model.account import Account
from counterclaim.model.place import Place
from counterclaim.model.span import Span


def stated(account: Account) -> dict[str, str]:
    """All facts of an account, by field; empty where it has none."""
    days = account.date.range if account.date else None
    return {
        "event_type": account.event_type,
        "focus": "true" if account.focus else "false",
        "date.start": days.start.isoformat() if days else "",
        "date.end": days.end.isoformat() if days else "",
        "date.span": _written(account.date.span if account.date else None),
        **place_fields(account.place.place if account.place else None),
        "place.span": _written(account.place.span if account.place else None),
    }


def place_fields(place: Place | None) -> dict[str, str]:
    """A place, by field."""
    names = ("name", "country", "admin1", "latitude", "longitude", "precision", "gazetteer", "uncertainty_km")
    values = {name: None if place is None else getattr(place, name) for name in names}
    return {f"place.{name}": "" if value is None else str(value) for name, value in values.items()}


def _written(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span and span.end > span.start else ""
