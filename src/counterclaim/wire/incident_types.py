"""The shape of an incident on the wire, `counterclaim/incident/1`: the TypedDicts beside schema/incident.schema.json."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class AccountKeyWire(TypedDict):
    """Which account of which report."""

    report: str
    account: str


class DaysWire(TypedDict):
    """The first and last possible day, with UCDP's precision."""

    start: str
    end: str
    precision: int


class SiteWire(TypedDict):
    """Where, with UCDP's precision and the radius within which it lies."""

    name: str
    country: str | None
    admin1: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    gazetteer: str | None
    uncertainty_km: NotRequired[float]


class EstimateWire(TypedDict):
    """How many under a named rule, with the claims that it rests on."""

    low: int | None
    best: int | None
    high: int | None
    rule: str
    claims: list[str]


class GroupWire(EstimateWire):
    """The estimate of one class of people."""

    kind: str
    group: str


class StandingWire(TypedDict):
    """Where the attribution to one party stands, and who says what of it."""

    party: str
    actor: str | None
    status: str
    accused_by: list[str]
    suspected_by: list[str]
    denied_by: list[str]
    admitted_by: list[str]
    silent: list[str]
    claims: list[str]
    since: str | None
    rule: str


class IncidentWire(TypedDict):
    """One incident, as its accounts, claims and people's decisions make it."""

    schema: str
    id: str
    accounts: list[AccountKeyWire]
    event_type: str
    date: DaysWire | None
    place: SiteWire | None
    counts: dict[str, EstimateWire]
    groups: list[GroupWire]
    attribution: list[StandingWire]
    lines: int
    grades: dict[str, str]
    contradictions: list[str]
    part_of: str | None
