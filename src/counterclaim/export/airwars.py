"""Airwars: incidents as its pages have them, as JSON: both of its grades in its own words, and its ranges over all sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.account_words import object_words
from counterclaim.export.blamed import blamed
from counterclaim.export.causes import cause_of
from counterclaim.export.checked import checked
from counterclaim.export.formats import export_format
from counterclaim.export.identifiers import original_of
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import killed_groups
from counterclaim.model.account import Status
from counterclaim.model.incident import Estimate, Incident, Standing
from counterclaim.model.report import Report
from counterclaim.vocabulary.loader import load_toml
from counterclaim.wire.unicode_json import dumped

_BREAKDOWN = {"children": "children", "women": "women", "journalists": "journalist", "medics": "healthcare_personnel"}


@export_format("airwars/1", says="Airwars' incidents, JSON", suffix=".json", rule="airwars", fixed=True)
def airwars(records: Iterable[Record], out: Outlet) -> None:
    """Write the incidents as one list."""
    with out.open() as stream:
        stream.write("[")
        for number, record in enumerate(records):
            if record.incident.part_of:
                out.note(f"Its figures are held by {record.incident.part_of} already: do not add the two.")
            stream.write((",\n" if number else "\n") + dumped(_incident(record)))
        stream.write("\n]\n")


def _data() -> dict[str, Any]:
    return load_toml("datasets/airwars.toml")


def _incident(record: Record) -> dict[str, object]:
    incident = record.incident
    return {
        "Incident Code": incident.id,
        "Incident date": _days(incident),
        **_place(incident),
        "Airwars assessment": None,
        "Victims": None,
        "Strike type": [_data()["strike_type"].get(incident.event_type, "Unknown")],
        "Infrastructure": list(object_words(record)),
        **_harm(incident),
        "Cause of injury / death": [cause_of(incident.event_type)],
        "Impact": list(_impact(record)),
        **_grades(incident),
        **_belligerents(incident),
        f"Sources ({len(record.reports)})": [_source(report) for report in record.reports],
        "First published": min((one.published for one in record.reports if one.published), default=None),
        "Last updated": _updated(record),
        "Independent lines of reporting": incident.lines,
        "Checked": checked(record),
    }


def _source(report: Report) -> dict[str, object]:
    """A source as a page lists it; its archive is the bytes that the casefile keeps, by their hash."""
    return {
        "platform": report.publisher,
        "language": report.language,
        "title": report.title,
        "url": report.url,
        "archive": original_of(report),
    }


def _days(incident: Incident) -> dict[str, object] | None:
    days = incident.date
    return {"start": days.start, "end": days.end} if days else None


def _place(incident: Incident) -> dict[str, object]:
    place = incident.place
    accuracy = _data()["accuracy"].get(str(place.precision)) if place else None
    located = place is not None and place.latitude is not None and accuracy is not None
    return {
        "Location": phrasing.place_name(place) if place else None,
        "Geolocation": [place.latitude, place.longitude] if place is not None and located else None,
        "Geolocation accuracy": accuracy,
    }


def _harm(incident: Incident) -> dict[str, object]:
    counts, groups = dict(incident.counts), killed_groups(incident)
    killed, fighters = counts.get("killed"), [groups[group] for group in ("militants", "soldiers") if group in groups]
    # Words without a number have no high: that somebody was harmed is said all the same.
    harmed = any(estimate.high != 0 for harm, estimate in incident.counts if harm in ("killed", "injured"))
    parts = {name: _spaced(groups[group]) for group, name in _BREAKDOWN.items() if group in groups}
    return {
        "Civilian harm reported": "Yes" if harmed else "No",
        "Civilians reported killed": _spaced(killed),
        "Civilians reported killed, breakdown": parts,
        "Civilians reported injured": _spaced(counts.get("injured")),
        "Belligerents reported killed": _spaced(_sum(fighters), between="–") if fighters else None,
    }


def _sum(estimates: Iterable[Estimate]) -> Estimate:
    found = list(estimates)
    low, high = sum(one.low or 0 for one in found), sum(one.high or 0 for one in found)
    return Estimate(low, None, high, found[0].rule, ())


def _spaced(estimate: Estimate | None, *, between: str = " – ") -> str:
    """A range as Airwars prints it: "4", "1 – 2", "Unknown"."""
    if estimate is None or (estimate.low is None and estimate.high is None):
        return "Unknown"
    low = estimate.low if estimate.low is not None else 0
    high = estimate.high if estimate.high is not None else low
    return str(low) if low == high else f"{low}{between}{high}"


def _grades(incident: Incident) -> dict[str, object]:
    grades = dict(incident.grades)
    return {
        "Civilian harm status": grades.get("airwars"),
        "Strike status": grades.get("airwars_strike"),
        "No civilian harm": "airwars_harm" in grades,
    }


def _belligerents(incident: Incident) -> dict[str, object]:
    """Who is known, having said so, and who is suspected; and what each says itself."""
    parties = blamed(incident)
    known = [each.party for each in parties if each.status is Status.ADMITTED]
    return {
        "Known belligerent": known,
        "Suspected belligerent(s)": [each.party for each in parties if each.party not in known],
        "Suspected target": None,
        **{f"{each.party} position on incident": _position(each) for each in parties},
        "Attribution": [{"party": each.party, "status": each.status.value} for each in incident.attribution],
    }


def _position(each: Standing) -> str:
    own = {each.party}
    denied = bool(own & set(each.denied_by))
    if each.admitted_by:
        return "Admitted and denied" if denied else "Admitted"
    if denied:
        return "Denied"
    return "No comment" if own & set(each.silent) else "Not yet assessed"


def _impact(record: Record) -> Iterator[str]:
    words = " ".join(object_words(record)).casefold()
    yield from (name for name, nouns in _data()["impact"].items() if any(noun in words for noun in nouns))


def _updated(record: Record) -> object:
    days = [one.published for one in record.reports if one.published] + [one.at.date() for one in record.decisions]
    return max(days, default=None)
