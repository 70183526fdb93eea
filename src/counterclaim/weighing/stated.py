"""The facts of an account as they can be stated: each field as a decision writes it (weighing/restated.py reads it)."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Incident
from counterclaim.model.place import Place
from counterclaim.model.span import Span


def stated(account: Account) -> dict[str, str]:
    """All facts of an account, by field; empty where it has none."""
    return {
        "event_type": account.event_type,
        "focus": "true" if account.focus else "false",
        **_days(account.date.range if account.date else None),
        "date.span": _written(account.date.span if account.date else None),
        **place_fields(account.place.place if account.place else None),
        "place.span": _written(account.place.span if account.place else None),
    }


def facts_of(incident: Incident) -> dict[str, str]:
    """The facts of an incident, as they could be stated of each of its accounts."""
    return {"event_type": incident.event_type, "focus": "true", **_days(incident.date), **place_fields(incident.place)}


def brief(fields: Mapping[str, str]) -> dict[str, str]:
    """The same facts for people to compare: the days as one value ("2025-01-02 – 2025-01-04"), and the place as one. Only those
    that are given; empty where it is said that nothing is known."""
    found = {name: value for name, value in fields.items() if not name.startswith(("date.", "place."))}
    if "date.start" in fields:
        found["date"] = " – ".join(dict.fromkeys(day for day in (fields["date.start"], fields.get("date.end")) if day))
    if "place.name" in fields:
        named = (fields.get(f"place.{part}") for part in ("name", "admin1", "country"))
        point = ", ".join(part for part in (fields.get("place.latitude"), fields.get("place.longitude")) if part)
        found["place"] = ", ".join(part for part in named if part) + (f" ({point})" if point else "")
    return found


def _days(days: DateRange | None) -> dict[str, str]:
    return {"date.start": days.start.isoformat() if days else "", "date.end": days.end.isoformat() if days else ""}


def place_fields(place: Place | None) -> dict[str, str]:
    """A place, by field."""
    names = ("name", "country", "admin1", "latitude", "longitude", "precision", "gazetteer", "uncertainty_km")
    values = {name: None if place is None else getattr(place, name) for name in names}
    return {f"place.{name}": "" if value is None else str(value) for name, value in values.items()}


def _written(span: Span | None) -> str:
    return f"{span.start}-{span.end}" if span and span.end > span.start else ""
