"""PROV-O: how each figure and status came about, as JSON-LD: reports, readings, claims, decisions, weighing.

A claim is quoted from its report and attributed to who says it; a figure is derived from the claims that it rests on, by an
activity that is one rule; what a person decided is an activity of a person, who is not named. A report that repeats another is
derived from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.casefile.record import Record
from counterclaim.export.checked import read_by
from counterclaim.export.formats import export_format
from counterclaim.export.identifiers import original_of, urn
from counterclaim.export.outlet import Outlet
from counterclaim.model.decision import Decision, DecisionKind, is_account, is_added
from counterclaim.model.incident import Estimate, Incident, SourcedClaim
from counterclaim.model.report import Report
from counterclaim.wire.unicode_json import dumped

CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "cc": "urn:counterclaim:term:",
}
_Node = dict[str, object]


@export_format("prov/1", says="PROV-O of every figure, JSON-LD", suffix=".jsonld")
def prov(records: Iterable[Record], out: Outlet) -> None:
    """Write one graph; a node that several incidents have is written with each, as the same name means the same thing."""
    with out.open() as stream:
        stream.write(f'{{"@context": {dumped(CONTEXT)}, "@graph": [')
        number = 0
        for record in records:
            for node in _nodes(record):
                stream.write((",\n" if number else "\n") + dumped(node))
                number += 1
        stream.write("\n]}\n")


def _nodes(record: Record) -> Iterator[_Node]:
    yield from map(_report, record.reports)
    for repeat in record.repeats:
        if repeat.other.startswith("report:"):
            other = urn("report", repeat.other.partition(":")[2])
            yield _entity(urn("report", repeat.one), "cc:Report", {"prov:wasDerivedFrom": _ref(other)})
    yield from _readings(record)
    for claim in record.claims:
        yield _agent(urn("claimant", claim.claimant), claim.claimant_name)
        yield _claim(claim, record)
    yield from _figures(record.incident)
    for each in record.incident.attribution:
        name = urn("status", f"{record.incident.id}/{each.actor or each.party}")
        yield _derived(name, "cc:Status", f"{each.party}: {each.status.value}", each.rule, each.claims, record.incident)
    for decision in record.decisions:
        yield from _decision(decision)
    yield _incident(record)


def _ref(*names: str) -> object:
    found = [{"@id": name} for name in names]
    return found[0] if len(found) == 1 else found


def _entity(name: str, kind: str, values: _Node) -> _Node:
    given = {key: value for key, value in values.items() if value is not None}
    return {"@id": name, "@type": ["prov:Entity", kind], **given}


def _agent(name: str, label: str) -> _Node:
    return {"@id": name, "@type": "prov:Agent", "rdfs:label": label}


def _report(report: Report) -> _Node:
    day = {"@value": str(report.published), "@type": "xsd:date"} if report.published else None
    return _entity(
        urn("report", report.id),
        "cc:Report",
        {
            "prov:alternateOf": _ref(original_of(report)),
            "prov:hadPrimarySource": _ref(report.url) if report.url else None,
            "dcterms:title": report.title,
            "dcterms:publisher": report.publisher,
            "dcterms:issued": day,
        },
    )


def _readings(record: Record) -> Iterator[_Node]:
    """The reading of each report, by an engine that is a software agent."""
    for report, engine in record.read_by:
        name = f"{engine.name}/{engine.version}"
        yield {"@id": urn("engine", name), "@type": "prov:SoftwareAgent", "rdfs:label": name}
        yield {
            "@id": urn("reading", f"{report}/{name}"),
            "@type": ["prov:Activity", "cc:Reading"],
            "prov:used": _ref(urn("report", report)),
            "prov:wasAssociatedWith": _ref(urn("engine", name)),
        }


def _claim(claim: SourcedClaim, record: Record) -> _Node:
    made = _made_by(claim, record)
    return _entity(
        urn("claim", claim.key),
        "cc:Claim",
        {
            "prov:wasQuotedFrom": _ref(urn("report", claim.report)),
            "prov:wasAttributedTo": _ref(urn("claimant", claim.claimant)),
            "prov:wasGeneratedBy": _ref(made) if made else None,
            "prov:value": claim.quote,
            "cc:kind": claim.claim.kind.value,
            "cc:stance": claim.claim.stance.value if claim.claim.stance else None,
            "cc:start": claim.claim.quote.start,
            "cc:end": claim.claim.quote.end,
            "cc:line": claim.line,
        },
    )


def _made_by(claim: SourcedClaim, record: Record) -> str | None:
    """The reading that found a claim, or the decision of the person who added it."""
    if is_added(claim.key):
        return next((urn("decision", one.id) for one in record.decisions if _adds(one, claim.key)), None)
    engine = read_by(record, claim)
    return urn("reading", f"{claim.report}/{engine}") if engine else None


def _adds(decision: Decision, key: str) -> bool:
    return decision.kind is DecisionKind.ADD and key in decision.about


def _figures(incident: Incident) -> Iterator[_Node]:
    figures: list[tuple[str, Estimate]] = list(incident.counts)
    figures += [(f"{harm}/{group}", estimate) for harm, group, estimate in incident.groups]
    for name, estimate in figures:
        own = urn("figure", f"{incident.id}/{name}/{estimate.rule}")
        node = _derived(own, "cc:Figure", name, estimate.rule, estimate.claims, incident)
        bounds = {"cc:low": estimate.low, "cc:best": estimate.best, "cc:high": estimate.high}
        yield node | {key: bound for key, bound in bounds.items() if bound is not None}


def _derived(name: str, kind: str, label: str, rule: str, claims: Iterable[str], incident: Incident) -> _Node:
    """What follows from claims under a rule."""
    keys = [urn("claim", key) for key in claims]
    return _entity(
        name,
        kind,
        {
            "rdfs:label": label,
            "prov:wasDerivedFrom": _ref(*keys) if keys else None,
            "prov:wasGeneratedBy": {
                "@id": urn("weighing", f"{incident.id}/{rule}"),
                "@type": ["prov:Activity", "cc:Weighing"],
                "prov:wasAssociatedWith": {"@id": urn("rule", rule), "@type": "prov:SoftwareAgent", "rdfs:label": rule},
            },
            "cc:of": _ref(urn("incident", incident.id)),
        },
    )


def _decision(decision: Decision) -> Iterator[_Node]:
    """What a person decided: a person without a name. A claim that was rejected is invalidated by it."""
    name = urn("decision", decision.id)
    at = {"@value": decision.at.isoformat(), "@type": "xsd:dateTime"}
    about = [urn("account" if is_account(key) else "claim", key) for key in decision.about]
    yield {
        "@id": name,
        "@type": ["prov:Activity", "cc:Decision"],
        "cc:kind": decision.kind.value,
        "prov:endedAtTime": at,
        "prov:wasAssociatedWith": {"@id": f"{name}#person", "@type": ["prov:Agent", "prov:Person"]},
        "prov:used": _ref(*about),
        **({"rdfs:comment": decision.reason} if decision.reason else {}),
    }
    if decision.kind is DecisionKind.REJECT:
        for claim in about:
            yield _entity(claim, "cc:Claim", {"prov:wasInvalidatedBy": _ref(name), "prov:invalidatedAtTime": at})


def _incident(record: Record) -> _Node:
    incident = record.incident
    return _entity(
        urn("incident", incident.id),
        "cc:Incident",
        {
            "rdfs:label": incident.event_type,
            "prov:wasDerivedFrom": _ref(*(urn("account", str(key)) for key in incident.accounts)),
            "cc:partOf": _ref(urn("incident", incident.part_of)) if incident.part_of else None,
        },
    )
