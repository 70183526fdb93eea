"""HURIDOCS: events, acts, involvements, information and persons as five tables that point to each other.

The perpetrator is tied to the act, never to the victim; every claim is a piece of information with the person whom it is from.
Who is accused is "suspected of involvement" until they admit it. Whether an act is a violation is at most "possible": that is for
people to say; the type of an act is the nearest of the thesaurus, and no finding of law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.account_words import place_words, weapon_words
from counterclaim.export.blamed import blamed
from counterclaim.export.cells import Cell, Sheet
from counterclaim.export.checked import MACHINE, checked, checked_claims
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import Side, killed_groups, side
from counterclaim.model.incident import Estimate, Incident, SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.claimant_names import private_kinds
from counterclaim.weighing.telling import range_in_words

_GROUP = "Group, organisation or institution"
_INDIVIDUAL = "Individual"
_NOT_CONFIDENTIAL, _CONFIDENTIAL = "n", "y"
# UCDP's date_prec as HURIDOCS' types of date; an exact day has none.
_DATE_TYPES = {2: "Estimate", 3: "Estimate", 4: "Unknown day", 5: "Unknown month and day"}

_Row = tuple[str, Mapping[str, Cell]]


@export_format("huridocs/1", says="HURIDOCS event, act, involvement, information and person tables, CSV", suffix=None)
def huridocs(records: Iterable[Record], out: Outlet) -> None:
    """Write the tables; every row has all columns of its table, those that nothing is known for empty."""
    columns: dict[str, list[str]] = _data()["tables"]
    with ExitStack() as stack:
        sheets = {name: Sheet(stack.enter_context(out.open(f"{name}.csv")), own) for name, own in columns.items()}
        for record in records:
            out.note("Types of acts are the nearest terms of the thesaurus, and no finding of law.")
            for table, row in _rows(record):
                sheets[table].row(row.get(column) for column in columns[table])


def _data() -> dict[str, Any]:
    return load_toml("datasets/huridocs.toml")


def _rows(record: Record) -> Iterator[_Row]:
    parties = [side(each, record.incident) for each in blamed(record.incident)]
    yield "event", _event(record)
    for harm, estimate in record.incident.counts:
        if harm == "killed" or harm in _data()["type_of_harm"]:
            yield from _act(record, harm, estimate, parties)
    for number, party in enumerate(parties, 1):
        yield "person", _person(f"{record.incident.id}-party-{number}", party.each.party, unit=_GROUP)
    yield from _information(record)


def _dates(incident: Incident) -> dict[str, Cell]:
    if incident.date is None:
        return {}
    kind = _DATE_TYPES.get(incident.date.precision)
    days = {"initial_date": incident.date.start, "final_date": incident.date.end}
    return {**days, "initial_date_type": kind, "final_date_type": kind}


def _event(record: Record) -> dict[str, Cell]:
    incident = record.incident
    place = f", {phrasing.place_name(incident.place)}" if incident.place else ""
    attributed = "attributed" if blamed(incident) else "unattributed"
    counts = (f"{harm}: {range_in_words(estimate)} ({estimate.rule})" for harm, estimate in incident.counts)
    unchecked = "Read by a machine, not checked by a person." if checked(record) == MACHINE else ""
    return {
        "event_record_number": incident.id,
        "event_title": f"{phrasing.plain(incident.event_type).capitalize()}{place}",
        "confidentiality": _NOT_CONFIDENTIAL,
        **_dates(incident),
        "event_description": "; ".join(counts),
        "remarks": " ".join((*incident.contradictions, unchecked)).strip(),
        "violation_status": _data()["violation_status"][attributed],
    }


def _act(record: Record, harm: str, estimate: Estimate, parties: list[Side]) -> Iterator[_Row]:
    """One act for each kind of harm, with a group as its victim, and the involvement of each party that is named."""
    incident = record.incident
    act, victims = f"{incident.id}-{harm}", f"{incident.id}-victims-{harm}"
    groups = " and ".join(name.replace("_", " ") for name in killed_groups(incident)) if harm == "killed" else ""
    number = estimate.best if estimate.best is not None else estimate.low
    person = _person(victims, groups or "people", unit=_INDIVIDUAL if number == 1 else _GROUP)
    yield "person", {**person, "deceased": "y" if harm == "killed" else None, "number_of_persons_in_group": number}
    yield (
        "act",
        {
            "act_record_number": act,
            "event": incident.id,
            "victim": victims,
            "confidentiality": _NOT_CONFIDENTIAL,
            "type_of_act": _type_of(harm, incident),
            "method_of_violence": "; ".join(weapon_words(record)),
            "attribution": "; ".join(dict.fromkeys(word for party in parties for word in _said(party))),
            **_dates(incident),
            "exact_location": "; ".join(place_words(record)),
            "status_at_end_of_act": _data()["status_at_end"].get(harm),
        },
    )
    for place, party in enumerate(parties, 1):
        yield "involvement", _involvement(incident, act, place, party)


def _type_of(harm: str, incident: Incident) -> str | None:
    """The term of the thesaurus for an act: of a killing by the kind of event, none where no term is near."""
    by = _data()["type_of_act"].get(incident.event_type) if harm == "killed" else _data()["type_of_harm"][harm]
    return str(by) if by is not None else None


def _said(party: Side) -> Iterator[str]:
    """What is said for the party: of officials in one set of terms, of others in another."""
    whose, terms = "" if party.is_state else "_other", _data()["attribution"]
    if party.each.admitted_by:
        yield terms[f"admits{whose}"]
    if party.each.denied_by:
        yield terms[f"denies{whose}"]


def _involvement(incident: Incident, act: str, place: int, party: Side) -> dict[str, Cell]:
    return {
        "involvement_record_number": f"{act}-{place}",
        "act": act,
        "perpetrator": f"{incident.id}-party-{place}",
        "event": incident.id,
        "confidentiality": _NOT_CONFIDENTIAL,
        "degree_of_involvement": _data()["degree_of_involvement"][party.each.status.value],
        "type_of_perpetrator": _data()["type_of_perpetrator"].get(party.kind, "Unknown"),
        "remarks": f"{party.each.status.value} ({party.each.rule})",
    }


def _information(record: Record) -> Iterator[_Row]:
    """One piece of information for each claim, and the person whom it is from, whose name may be withheld."""
    looked = checked_claims(record)
    for claim in record.claims:
        source = f"{claim.key}-source"
        kind = claim.claim.claimant.kind.value
        unit = _data()["counting_unit"].get(kind)
        yield "person", _person(source, claim.claimant_name, unit=unit, confidential=_is_private(claim))
        yield (
            "information",
            {
                "information_record_number": claim.key,
                "source": source,
                "event": record.incident.id,
                "confidentiality": _CONFIDENTIAL if _is_private(claim) else _NOT_CONFIDENTIAL,
                "source_connection_to_information": _data()["source_connection"][kind],
                "type_of_source_material": _data()["source_material"]["published" if claim.publisher else "unknown"],
                "date_of_source_material": claim.published,
                "reliability_of_information": _data()["reliability"]["unknown"],
                "remarks": _words(claim, looked.get(claim.key, MACHINE)),
            },
        )


def _words(claim: SourcedClaim, looked: str) -> str:
    """The words of a claim, who published them, and whether a person looked."""
    return f"“{' '.join(claim.quote.split())}” ({', '.join(filter(None, (claim.publisher, looked)))})"


def _is_private(claim: SourcedClaim) -> bool:
    return claim.claim.claimant.kind.value in private_kinds()


def _person(number: str, name: str, *, unit: str | None, confidential: bool = False) -> dict[str, Cell]:
    return {
        "person_record_number": number,
        "counting_unit": unit,
        "person_name": name,
        "confidentiality": _CONFIDENTIAL if confidential else _NOT_CONFIDENTIAL,
        "reliability_as_source": _data()["reliability"]["unknown"],
    }
