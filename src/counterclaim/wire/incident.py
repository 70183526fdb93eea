"""Incidents as the plain objects of their contract, keys always in one order, and back."""

from __future__ import annotations

from datetime import date

from counterclaim.model.account import Status
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey, Estimate, Incident, Standing
from counterclaim.model.place import Place
from counterclaim.wire.incident_types import DaysWire, EstimateWire, IncidentWire, SiteWire, StandingWire

SCHEMA = "counterclaim/incident/1"


def incident_wire(incident: Incident) -> IncidentWire:
    """An incident as its contract has it; the same incident always gives the same object."""
    return {
        "schema": SCHEMA,
        "id": incident.id,
        "accounts": [{"report": key.report, "account": key.account} for key in incident.accounts],
        "event_type": incident.event_type,
        "date": _days(incident.date) if incident.date else None,
        "place": _site(incident.place) if incident.place else None,
        "counts": {kind: _estimate(estimate) for kind, estimate in incident.counts},
        "groups": [{"kind": kind, "group": group, **_estimate(estimate)} for kind, group, estimate in incident.groups],
        "attribution": [_standing(standing) for standing in incident.attribution],
        "lines": incident.lines,
        "grades": dict(incident.grades),
        "contradictions": list(incident.contradictions),
        "part_of": incident.part_of,
    }


def _days(days: DateRange) -> DaysWire:
    return {"start": days.start.isoformat(), "end": days.end.isoformat(), "precision": days.precision}


def _site(place: Place) -> SiteWire:
    wire: SiteWire = {
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
        "gazetteer": place.gazetteer,
    }
    if place.uncertainty_km is not None:
        wire["uncertainty_km"] = round(place.uncertainty_km, 1)
    return wire


def _estimate(estimate: Estimate) -> EstimateWire:
    return {
        "low": estimate.low,
        "best": estimate.best,
        "high": estimate.high,
        "rule": estimate.rule,
        "claims": list(estimate.claims),
    }


def _standing(standing: Standing) -> StandingWire:
    return {
        "party": standing.party,
        "actor": standing.actor,
        "status": standing.status.value,
        "accused_by": list(standing.accused_by),
        "suspected_by": list(standing.suspected_by),
        "denied_by": list(standing.denied_by),
        "admitted_by": list(standing.admitted_by),
        "silent": list(standing.silent),
        "claims": list(standing.claims),
        "since": standing.since.isoformat() if standing.since else None,
        "rule": standing.rule,
    }


def incident_of(wire: IncidentWire) -> Incident:
    """The incident that was written as this object."""
    days, site = wire["date"], wire["place"]
    return Incident(
        wire["id"],
        tuple(AccountKey(key["report"], key["account"]) for key in wire["accounts"]),
        wire["event_type"],
        DateRange(date.fromisoformat(days["start"]), date.fromisoformat(days["end"]), days["precision"]) if days else None,
        _place(site) if site else None,
        tuple((kind, _estimated(estimate)) for kind, estimate in wire["counts"].items()),
        tuple((row["kind"], row["group"], _estimated(row)) for row in wire["groups"]),
        tuple(map(_stood, wire["attribution"])),
        wire["lines"],
        tuple(wire["grades"].items()),
        tuple(wire["contradictions"]),
        wire["part_of"],
    )


def _place(wire: SiteWire) -> Place:
    point = (wire["latitude"], wire["longitude"], wire["precision"], wire["gazetteer"])
    return Place(wire["name"], wire["country"], wire["admin1"], *point, uncertainty_km=wire.get("uncertainty_km"))


def _estimated(wire: EstimateWire) -> Estimate:
    return Estimate(wire["low"], wire["best"], wire["high"], wire["rule"], tuple(wire["claims"]))


def _stood(wire: StandingWire) -> Standing:
    return Standing(
        wire["party"],
        wire["actor"],
        Status(wire["status"]),
        wire["rule"],
        tuple(wire["accused_by"]),
        tuple(wire["suspected_by"]),
        tuple(wire["denied_by"]),
        tuple(wire["admitted_by"]),
        tuple(wire["silent"]),
        tuple(wire["claims"]),
        date.fromisoformat(wire["since"]) if wire["since"] else None,
    )
