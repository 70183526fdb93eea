"""ACLED: one row an incident and day in the 31 columns of its data export, under ACLED's rules.

- fatalities is the one number of acled/1: the lowest reported, ACLED's own numbers for vague words, 0 where nobody is counted.
- Where the doer is not named, or contested, actor1 is "Unidentified Armed Group (Country)"; who is accused stands in the notes.
- A week is coded by its middle day with time_precision 2, a month with 3; what is vaguer, or known by its country alone, is not
  recorded. What lasted several days is one event a day, its deaths divided and the rest on the first, as the notes then say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from counterclaim.casefile.record import Record
from counterclaim.export.acled_notes import notes_of
from counterclaim.export.cells import BETWEEN, Cell, Sheet, decimal
from counterclaim.export.countries import CountryCodes, country_codes
from counterclaim.export.districts import district
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import FIGHTERS, Side, Sides, killed_groups, sides
from counterclaim.model.account import Status
from counterclaim.model.count import Harm
from counterclaim.model.daterange import DateRange
from counterclaim.resolving.actors import actor_codes
from counterclaim.vocabulary.loader import load_toml
from counterclaim.weighing.rules import rule_named

# Classes of actors that no knowledge base has: unidentified armed groups, rioters, protesters, civilians.
_ARMED, _RIOTERS, _PROTESTERS, _CIVILIANS = 3, 5, 6, 7
# UCDP's where_prec and date_prec as ACLED's precisions; what is missing is not recorded.
_GEO = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 7: 3}
_TIME = {1: 1, 2: 2, 3: 2, 4: 3}
_LONGEST = 31
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Riots": "Political violence",
    "Protests": "Political violence; Demonstrations",
    "Strategic developments": "Strategic developments",
}


@dataclass(frozen=True, slots=True)
class _Actor:
    """One side of an event: its name, who acts with it, ACLED's class."""

    name: str = ""
    beside: str = ""
    inter: int = 0


@export_format("acled/1", says="ACLED, 31 columns, CSV", suffix=".csv", rule="acled", fixed=True)
def acled(records: Iterable[Record], out: Outlet) -> None:
    """Write the rows."""
    columns = load_toml("datasets/acled.toml")["columns"]
    with out.open() as stream:
        sheet = Sheet(stream, columns)
        for record in records:
            for row in _rows(record, out):
                sheet.row(row[column] for column in columns)


def _rows(record: Record, out: Outlet) -> Iterator[dict[str, Cell]]:
    incident, place = record.incident, record.incident.place
    country = country_codes(place.country if place else None)
    why = _why_none(record, country)
    if why is not None or country is None or incident.date is None:
        out.leave_out(why or "ACLED has no such event.")
        return
    _note(record, out)
    days = _days(record, incident.date)
    shares = _shares(_fatalities(record), len(days))
    shared = _event(record, country)
    for number, (day, deaths) in enumerate(zip(days, shares, strict=True)):
        yield {
            **shared,
            "event_id_cnty": f"{country.iso3}{int(incident.id[1:], 16) * 100 + number}",
            "event_date": day,
            "year": day.year,
            "time_precision": 1 if len(days) > 1 else _TIME[incident.date.precision],
            "fatalities": deaths,
            "notes": notes_of(record, split=(number + 1, len(days), _fatalities(record)) if len(days) > 1 else None),
        }


def _why_none(record: Record, country: CountryCodes | None) -> str | None:
    incident = record.incident
    if country is None or incident.place is None or incident.place.precision not in _GEO:
        return "ACLED records no event whose country alone is known."
    if incident.date is None or incident.date.precision not in _TIME:
        return "ACLED records no event whose month is not known."
    return None


def _note(record: Record, out: Outlet) -> None:
    parties = sides(record.incident).parties
    if any(side.each.status is not Status.ADMITTED for side in parties):
        out.note("ACLED grades no attribution: where each stands is said in its notes, and under attribution.")
    if any(harm == Harm.INJURED for harm, _ in record.incident.counts):
        out.note("ACLED has no column for the injured.")
    if record.incident.part_of:
        out.note(f"Its figures are held by {record.incident.part_of} already: do not add the two.")


def _days(record: Record, when: DateRange) -> list[date]:
    """Each day of what lasted several; else the day, or the middle one of those on which it may have been."""
    length = (when.end - when.start).days + 1
    stretch = any(each.account.date is not None and each.account.date.duration for each in record.accounts)
    if stretch and 1 < length <= _LONGEST:
        return [when.start + timedelta(days=number) for number in range(length)]
    return [when.start + timedelta(days=(length - 1) // 2)]


def _shares(deaths: int, days: int) -> list[int]:
    """The deaths divided, and what does not divide on the first day."""
    each = deaths // days
    return [deaths - each * (days - 1), *[each] * (days - 1)]


def _fatalities(record: Record) -> int:
    estimate = rule_named("acled")[1](record.claims, Harm.KILLED)
    return (estimate.best or 0) if estimate is not None else 0


def _event(record: Record, country: CountryCodes) -> dict[str, Cell]:
    """The columns that are the same on every day."""
    incident, place = record.incident, record.incident.place
    assert place is not None
    codes = load_toml("event_types.toml")[incident.event_type]["acled"]
    one, other = _actors(record, country, codes)
    against = other.inter in (_PROTESTERS, _CIVILIANS)
    return {
        "disorder_type": _DISORDER[codes["event_type"]],
        "event_type": codes["event_type"],
        "sub_event_type": codes["sub_event_type"],
        "actor1": one.name,
        "assoc_actor_1": one.beside,
        "inter1": one.inter,
        "actor2": other.name,
        "assoc_actor_2": other.beside,
        "inter2": other.inter,
        "interaction": _interaction(one.inter, other.inter),
        "civilian_targeting": "Civilian targeting" if against else None,
        "iso": country.iso or None,
        "region": country.acled_region,
        "country": country.acled,
        "admin1": place.admin1,
        "admin2": district(place),
        "admin3": None,
        "location": place.name,
        "latitude": decimal(place.latitude, 4),
        "longitude": decimal(place.longitude, 4),
        "geo_precision": _GEO[place.precision],
        "source": BETWEEN.join(dict.fromkeys(report.publisher for report in record.reports if report.publisher)),
        "source_scale": None,
        "tags": None,
        "timestamp": _uploaded(record),
    }


def _interaction(one: int, other: int) -> str:
    """The two digits, the smaller first; a sole actor's and 0."""
    low, high = sorted((one, other))
    return f"{high}0" if low == 0 else f"{low}{high}"


def _uploaded(record: Record) -> int | None:
    """The newest day that anything was published or decided, in seconds since 1970: the same for the same case."""
    days = [datetime(*report.published.timetuple()[:3], tzinfo=UTC) for report in record.reports if report.published]
    days += [decision.at for decision in record.decisions]
    return int(max(days).timestamp()) if days else None


def _actors(record: Record, country: CountryCodes, codes: dict[str, Any]) -> tuple[_Actor, _Actor]:
    stand = sides(record.incident)
    if codes["event_type"] == "Riots":
        return _Actor(f"Rioters ({country.acled})", inter=_RIOTERS), _struck(record, stand, country, codes)
    if codes["event_type"] == "Battles":
        fought = [_actor(side, []) for side in stand.parties[:2] if side.each.status is not Status.CONTESTED]
        one, other = (*fought, _unidentified(country), _unidentified(country))[:2]
        return one, other
    named = [side for side in stand.parties if side.each.status is not Status.CONTESTED]
    doer = _actor(named[0], named[1:]) if named else _unidentified(country)
    return doer, _struck(record, stand, country, codes)


def _unidentified(country: CountryCodes) -> _Actor:
    return _Actor(f"Unidentified Armed Group ({country.acled})", inter=_ARMED)


def _actor(side: Side, beside: list[Side]) -> _Actor:
    return _Actor(_name(side), BETWEEN.join(map(_name, beside)), side.codes.acled_inter or _ARMED)


def _name(side: Side) -> str:
    return side.codes.acled or side.each.party


def _struck(record: Record, stand: Sides, country: CountryCodes, codes: dict[str, Any]) -> _Actor:
    """Who was struck: protesters, civilians, or fighters where nobody else is counted."""
    if codes["event_type"] == "Protests":
        return _Actor(f"Protesters ({country.acled})", inter=_PROTESTERS)
    if codes["event_type"] == "Strategic developments" and not record.incident.counts:
        return _Actor()
    dead = set(killed_groups(record.incident))
    if not dead or not dead <= FIGHTERS or codes["event_type"] == "Violence against civilians":
        return _Actor(f"Civilians ({country.acled})", inter=_CIVILIANS)
    if "soldiers" in dead and record.incident.place is not None and record.incident.date is not None:
        home = record.incident.place.country or ""
        army = actor_codes(f"{home.lower()}-military", record.incident.date.start, country=home)
        return _Actor(army.acled or f"Military Forces of {country.acled}", inter=army.acled_inter or 1)
    return _unidentified(country)
