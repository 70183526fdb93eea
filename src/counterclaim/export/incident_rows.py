"""An incident as one row: what happened, when, where, how many, and how far the attribution stands."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.casefile.record import Record
from counterclaim.export.blamed import blamed, told
from counterclaim.export.cells import BETWEEN, Cell
from counterclaim.export.checked import checked, looked_at
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Incident
from counterclaim.model.place import Place
from counterclaim.weighing.foremost import foremost

_HARMS = ("killed", "injured", "missing", "abducted")


def incident_rows(record: Record) -> Iterator[dict[str, Cell]]:
    """The row of an incident."""
    incident, grades = record.incident, dict(record.incident.grades)
    status = foremost(each.status for each in incident.attribution)
    yield {
        "incident": incident.id,
        "event_type": incident.event_type,
        **_days(incident.date),
        **_place(incident.place),
        **_figures(incident),
        "rule": next((estimate.rule for _, estimate in incident.counts), None),
        "status": status.value if status is not None else None,
        "accused": BETWEEN.join(map(told, blamed(incident))),
        "reports": len(record.reports),
        "lines": incident.lines,
        "publishers": BETWEEN.join(dict.fromkeys(report.publisher for report in record.reports if report.publisher)),
        "airwars_grade": grades.get("airwars"),
        "airwars_strike": grades.get("airwars_strike"),
        "contradictions": " ".join(incident.contradictions),
        "part_of": incident.part_of,
        "sums_up": record.whole,
        "checked": checked(record),
        "looked_at": looked_at(record),
    }


def _days(days: DateRange | None) -> dict[str, Cell]:
    if days is None:
        return dict.fromkeys(("date_start", "date_end", "date_prec"))
    return {"date_start": days.start, "date_end": days.end, "date_prec": days.precision}


def _place(place: Place | None) -> dict[str, Cell]:
    if place is None:
        names = ("country", "admin1", "place", "latitude", "longitude", "where_prec", "uncertainty_km", "gazetteer")
        return dict.fromkeys(names)
    return {
        "country": place.country,
        "admin1": place.admin1,
        "place": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "where_prec": place.precision,
        "uncertainty_km": None if place.uncertainty_km is None else round(place.uncertainty_km, 1),
        "gazetteer": place.gazetteer,
    }


def _figures(incident: Incident) -> dict[str, Cell]:
    counts, found = dict(incident.counts), dict[str, Cell]()
    for harm in _HARMS:
        estimate = counts.get(harm)
        bounds = (None, None, None) if estimate is None else (estimate.low, estimate.best, estimate.high)
        found |= {f"{harm}_{name}": bound for name, bound in zip(("low", "best", "high"), bounds, strict=True)}
    return found
