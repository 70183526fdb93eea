"""PLOVER: political events as JSON lines. What happened is one event; each accusation is one more, as PLOVER codes what is said.

One-sided violence has the perpetrator as actor and the victims as recipient; in two-sided violence both are actors. Who is named
as the doer carries its status, since PLOVER knows no grade of attribution.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export.account_words import place_words
from counterclaim.export.checked import checked, read_by
from counterclaim.export.countries import country_codes
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import Side, Sides, killed_groups, known, sides
from counterclaim.model.claim import Stance
from counterclaim.model.incident import Estimate, Incident, SourcedClaim
from counterclaim.vocabulary.loader import load_toml
from counterclaim.wire.unicode_json import dumped

_SAID = frozenset({Stance.ACCUSES, Stance.SUSPECTS})
# Nobody is named: "unknown gunmen".
_UNIDENTIFIED = {"text": "unidentified armed actor", "code": None, "sector": "UAF", "status": "unattributed"}


@export_format("plover/1", says="PLOVER events, JSON lines", suffix=".jsonl")
def plover(records: Iterable[Record], out: Outlet) -> None:
    """Write the events."""
    with out.open() as stream:
        for record in records:
            codes = load_toml("event_types.toml")[record.incident.event_type]["plover"]
            if record.incident.date is None:
                out.leave_out("PLOVER dates its events: no report gives a day that can be resolved.")
            elif not codes["event"]:
                out.leave_out("PLOVER has no event for violence that is of no kind.")
            else:
                out.note("PLOVER has single numbers; ranges, denials, silences and admissions stand under incident and claims.")
                for event in (_event(record, codes), *_accusations(record)):
                    stream.write(dumped(event) + "\n")


def _data() -> dict[str, Any]:
    return load_toml("datasets/plover.toml")


def _event(record: Record, codes: dict[str, str]) -> dict[str, object]:
    incident, stand = record.incident, sides(record.incident)
    assert incident.date is not None
    contexts = _data()["contexts"]
    return {
        "id": incident.id,
        "date": incident.date.start,
        "enddate": incident.date.end,
        "event": [codes["event"]],
        "mode": [codes["mode"]] if codes["mode"] else [],
        "context": [*contexts["all"], *contexts.get(incident.event_type, ())],
        "quad_code": _data()["quad"][codes["event"]],
        "actor": [_actor(side) for side in stand.parties] or [_UNIDENTIFIED],
        "recipient": list(_victims(incident, stand)),
        "size": _size(incident),
        "event_loc": _location(record),
        "cite_info": [
            {"publisher": one.publisher, "date": one.published, "title": one.title, "url": one.url} for one in record.reports
        ],
        "checked": checked(record),
        "link": incident.part_of,
    }


def _actor(side: Side) -> dict[str, object]:
    country = country_codes(side.country)
    return {
        "text": side.each.party,
        "id": side.each.actor,
        "code": country.iso3 if country else None,
        "sector": _data()["sectors"].get(side.kind, "UAF"),
        "status": side.each.status.value,
    }


def _victims(incident: Incident, stand: Sides) -> Iterator[dict[str, object]]:
    """Who was struck, in one-sided violence."""
    if not stand.one_sided:
        return
    country = country_codes(incident.place.country if incident.place else None)
    for group in killed_groups(incident) or ("people",):
        sector = _data()["victims"][group]
        words = "people" if group == "other" else group.replace("_", " ")
        yield {"text": words, "code": country.iso3 if country else None, "sector": sector}


def _size(incident: Incident) -> dict[str, int]:
    counts = dict(incident.counts)
    found = {"dead": counts.get("killed"), "injured": counts.get("injured"), "arrested": counts.get("arrested")}
    return {name: number for name, estimate in found.items() if (number := _number(estimate)) is not None}


def _number(estimate: Estimate | None) -> int | None:
    if estimate is None:
        return None
    return next((number for number in (estimate.best, estimate.low, estimate.high) if number is not None), None)


def _location(record: Record) -> dict[str, object] | None:
    place = record.incident.place
    if place is None:
        return None
    country = country_codes(place.country)
    return {
        "placename": place.name,
        "raw": list(place_words(record)),
        "province": place.admin1,
        "country": country.iso3 if country else None,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision": place.precision,
    }


def _accusations(record: Record) -> Iterator[dict[str, object]]:
    """Each accusation and suspicion as an event of its own, on the day on which it was published."""
    for claim in record.claims:
        if claim.claim.stance in _SAID and claim.published is not None and claim.target_name:
            yield {
                "id": claim.key,
                "date": claim.published,
                "event": ["ACCUSE"],
                "mode": ["allege"],
                "context": list(_data()["contexts"]["all"]),
                "quad_code": _data()["quad"]["ACCUSE"],
                "actor": [{"text": claim.claimant_name, "sector": _sector(claim)}],
                "recipient": [_target(claim)],
                "event_text": [claim.quote],
                "link": record.incident.id,
                "coder": read_by(record, claim),
                "comment": claim.claim.stance.value,
            }


def _sector(claim: SourcedClaim) -> str:
    """By the kind of the actor that speaks, where it is known, else by what the report says of who speaks."""
    kind, _ = known(claim.claimant)
    return str(_data()["sectors"].get(kind) or _data()["claimants"][claim.claim.claimant.kind.value])


def _target(claim: SourcedClaim) -> dict[str, object]:
    return {"text": claim.target_name, "id": claim.claim.target.actor if claim.claim.target else None}
