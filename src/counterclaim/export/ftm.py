"""FollowTheMoney: incidents, parties and reports as entities that Aleph can load, one a line (the extra `ftm`).

An incident is an Event, a party an Organization or PublicBody, a report an Article; who is accused is tied to the incident by an
UnknownLink whose role is the status: "alleged", never "perpetrator".
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.errors import ExportError
from counterclaim.export import phrasing
from counterclaim.export.checked import MACHINE, checked
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import known
from counterclaim.model.account import Status
from counterclaim.model.incident import Standing
from counterclaim.model.report import Report
from counterclaim.weighing.telling import range_in_words

# An entity of followthemoney, whose types are there only where it is installed.
Entity = Any

_OF_A_STATE = frozenset({"state_force", "government"})
_PREFIX = "counterclaim"


@export_format("ftm/1", says="FollowTheMoney entities for Aleph, JSON lines (needs the extra ftm)", suffix=".ijson")
def ftm(records: Iterable[Record], out: Outlet) -> None:
    """Write the entities; one that several incidents have is written with each, which Aleph merges by its id."""
    model = _model()
    with out.open() as stream:
        for record in records:
            out.note("FollowTheMoney holds no claims: who says what stands under claims.")
            for entity in _entities(model, record):
                stream.write(json.dumps(entity.to_dict(), ensure_ascii=False, sort_keys=True) + "\n")


def _model() -> Any:
    try:
        return import_module("followthemoney").model
    except ImportError as exc:
        raise ExportError("followthemoney is not installed: pip install 'counterclaim[ftm]'") from exc


def _entities(model: Any, record: Record) -> Iterator[Entity]:
    event = _event(model, record)
    for report in record.reports:
        yield _article(model, report)
    for each in record.incident.attribution:
        party = _party(model, each)
        yield party
        yield _link(model, event, party, each, record)
        # "Involved" is said without a grade: of those alone who say it of themselves.
        if each.status is Status.ADMITTED:
            event.add("involved", party)
    yield event


def _made(model: Any, schema: str, *parts: str) -> Entity:
    entity: Entity = model.make_entity(schema)
    entity.make_id(_PREFIX, *parts)
    return entity


def _event(model: Any, record: Record) -> Entity:
    incident, place = record.incident, record.incident.place
    event = _made(model, "Event", "incident", incident.id)
    where = phrasing.place_name(place) if place else None
    kind = phrasing.plain(incident.event_type).capitalize()
    event.add("name", f"{kind}, {where}" if where else kind)
    counts = "; ".join(f"{harm}: {range_in_words(estimate)} ({estimate.rule})" for harm, estimate in incident.counts)
    event.add("summary", counts)
    event.add("location", where)
    event.add("country", place.country.lower() if place and place.country else None)
    if incident.date is not None:
        event.add("startDate", incident.date.start.isoformat())
        event.add("endDate", incident.date.end.isoformat())
    if checked(record) == MACHINE:
        event.add("notes", "Read by a machine, not checked by a person. The accused are alleged until they admit it.")
    for report in record.reports:
        event.add("proof", _made(model, "Article", "report", report.sha256))
        event.add("sourceUrl", report.url)
    return event


def _party(model: Any, each: Standing) -> Entity:
    kind, home = known(each.actor) if each.actor is not None else (None, None)
    party = _made(model, "PublicBody" if kind in _OF_A_STATE else "Organization", "party", each.actor or each.party)
    party.add("name", each.party)
    party.add("country", home.lower() if home else None)
    return party


def _link(model: Any, event: Entity, party: Entity, each: Standing, record: Record) -> Entity:
    """The party at the incident: where that stands, who says what of it, and the reports that say so."""
    link = _made(model, "UnknownLink", "standing", record.incident.id, each.actor or each.party)
    link.add("subject", party)
    link.add("object", event)
    link.add("role", each.status.value)
    link.add("status", each.rule)
    link.add("date", each.since.isoformat() if each.since else None)
    link.add("summary", "; ".join(f"{verb} {', '.join(names)}" for verb, names in _said(each) if names))
    said = {claim.report for claim in record.claims if claim.key in each.claims}
    for report in record.reports:
        if report.id in said:
            link.add("proof", _made(model, "Article", "report", report.sha256))
    return link


def _said(each: Standing) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("accused by", each.accused_by),
        ("suspected by", each.suspected_by),
        ("denied by", each.denied_by),
        ("admitted by", each.admitted_by),
        ("no answer from", each.silent),
    )


def _article(model: Any, report: Report) -> Entity:
    article = _made(model, "Article", "report", report.sha256)
    article.add("title", report.title or report.id)
    article.add("publisher", report.publisher)
    article.add("publishedAt", report.published.isoformat() if report.published else None)
    article.add("sourceUrl", report.url)
    article.add("language", report.language)
    return article
