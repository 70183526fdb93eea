"""UCDP GED: one row an incident in the 49 columns of the Georeferenced Event Dataset, under UCDP's rule for numbers.

- best, high and low are those of ucdp/1. Where it is uncertain which party is responsible (nobody is named, it is contested, or
  only suspected), the deaths stand in high alone: best and low are 0.
- UCDP has an event where somebody died by one estimate, at a place whose country is known, within a year: others stand beside.
- The ids of conflicts, dyads and actors are UCDP's to give, and stay empty but for civilians; the names are UCDP's where known.
- event_clarity is 2 where a report sums up several incidents, or tells of a stretch of days.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from counterclaim.casefile.record import Record
from counterclaim.export.account_words import place_words
from counterclaim.export.cells import Cell, Sheet, decimal
from counterclaim.export.checked import checked
from counterclaim.export.countries import CountryCodes, country_codes
from counterclaim.export.districts import district
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import Side, Sides, killed_groups, share_out, sides
from counterclaim.model.incident import Estimate
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from counterclaim.vocabulary.loader import load_toml

_CIVILIANS, _CIVILIANS_ID = "Civilians", 9999
_UNKNOWN = "Unknown"
# Days of a leap year: date_prec knows nothing longer.
_LONGEST = 366
_CIVIL = ("civilians", "women_and_children", "women", "children", "aid_workers", "journalists", "medics")


@export_format("ucdp-ged/1", says="UCDP GED, 49 columns, CSV", suffix=".csv", rule="ucdp", fixed=True)
def ucdp_ged(records: Iterable[Record], out: Outlet) -> None:
    """Write the rows."""
    columns = load_toml("datasets/ucdp_ged.toml")["columns"]
    with out.open() as stream:
        sheet = Sheet(stream, columns)
        for record in records:
            row = _row(record, out)
            if row is not None:
                sheet.row(row[column] for column in columns)


def _row(record: Record, out: Outlet) -> dict[str, Cell] | None:
    incident = record.incident
    killed, country = dict(incident.counts).get("killed"), country_codes(incident.place.country if incident.place else None)
    why = _why_none(record, killed, country)
    if why is not None or killed is None or country is None or incident.place is None or incident.date is None:
        out.leave_out(why or "UCDP has no such event.")
        return None
    stand = sides(incident)
    _note(record, stand, out)
    return {
        "id": int(incident.id[1:], 16),
        "relid": f"{country.iso3}-{incident.date.start.year}-{_violence(stand)}-XXX-{int(incident.id[1:], 16)}",
        "year": incident.date.start.year,
        "active_year": None,
        "code_status": "Clear" if checked(record, killed.claims) == "all" else None,
        "type_of_violence": _violence(stand),
        **_parties(stand),
        **_sources(record),
        **_where(record, incident.place, country),
        "event_clarity": 2 if record.whole or _is_stretch(record) else 1,
        "date_prec": incident.date.precision,
        "date_start": incident.date.start,
        "date_end": incident.date.end,
        **_deaths(record, killed, stand),
        "gwnoa": _gw(_pair(stand)[0]),
        "gwnob": _gw(_pair(stand)[1]),
    }


def _why_none(record: Record, killed: Estimate | None, country: CountryCodes | None) -> str | None:
    incident = record.incident
    if killed is None or not (killed.high or killed.best or killed.low):
        return "UCDP has events with at least one death: nobody counts any here."
    if incident.date is None:
        return "UCDP has events of a known day or year: no report gives one that can be resolved."
    if (incident.date.end - incident.date.start).days >= _LONGEST:
        return "UCDP has events of a year at most: these days are more."
    if incident.place is None or country is None:
        return "UCDP has events in a known country: no report gives a place that can be resolved."
    return None


def _note(record: Record, stand: Sides, out: Outlet) -> None:
    if stand.uncertain:
        out.note("It is uncertain which party is responsible, so the deaths stand in high alone.")
    if len(stand.parties) > (1 if stand.one_sided else 2):
        out.note("More parties are named than UCDP has columns for; each stands under attribution.")
    if record.incident.part_of:
        out.note(f"Its figures are held by {record.incident.part_of} already: do not add the two.")


def _violence(stand: Sides) -> int:
    """1 state-based, 2 non-state, 3 one-sided."""
    if stand.one_sided:
        return 3
    return 1 if any(side.is_state for side in stand.parties) else 2


def _pair(stand: Sides) -> tuple[Side | None, Side | None]:
    """Side A and B: of a fight the government first; of one-sided violence the perpetrator, and civilians, who are no party."""
    if stand.one_sided:
        return stand.first, None
    pair = sorted(stand.parties[:2], key=lambda side: not side.is_state)
    return (pair[0] if pair else None), (pair[1] if len(pair) > 1 else None)


def _parties(stand: Sides) -> dict[str, Cell]:
    first, second = _pair(stand)
    side_a, side_b = _named(first), _CIVILIANS if stand.one_sided else _named(second)
    empty = (
        "conflict_dset_id",
        "conflict_new_id",
        "conflict_name",
        "dyad_dset_id",
        "dyad_new_id",
        "side_a_dset_id",
        "side_a_new_id",
    )
    civilians = _CIVILIANS_ID if stand.one_sided else None
    return {
        **dict.fromkeys(empty),
        "dyad_name": f"{side_a} - {side_b}",
        "side_a": side_a,
        "side_b_dset_id": civilians,
        "side_b_new_id": civilians,
        "side_b": side_b,
    }


def _named(side: Side | None) -> str:
    return (side.codes.ucdp or side.each.party) if side is not None else _UNKNOWN


def _gw(side: Side | None) -> str | None:
    if side is None or not side.is_state:
        return None
    country = country_codes(side.country)
    return country.gw or None if country is not None else None


def _sources(record: Record) -> dict[str, Cell]:
    reports = record.reports
    original = dict.fromkeys(claim.claimant_name for claim in record.claims if claim.claim.claimant.kind != "report")
    return {
        "number_of_sources": len(reports),
        "source_article": ";".join(f'"{_article(report)}"' for report in reports),
        "source_office": _listed(report.publisher for report in reports),
        "source_date": _listed(report.published for report in reports),
        "source_headline": _listed(report.title for report in reports),
        "source_original": _listed(original),
    }


def _article(report: Report) -> str:
    """The name, date and title of a source, as far as they are known."""
    known = (report.publisher, report.published, report.title or report.id)
    return ",".join(_one(value).replace('"', "'") for value in known if value)


def _listed(values: Iterable[object]) -> str | None:
    """One value a source, a place kept for each that is not known; nothing where none is."""
    texts = [_one(value) for value in values]
    return ";".join(texts) if any(texts) else None


def _one(value: object) -> str:
    """A value on one line, without the sign that stands between two."""
    return " ".join(str(value or "").replace(";", ",").split())


def _where(record: Record, place: Place, country: CountryCodes) -> dict[str, Cell]:
    lat, lon = place.latitude, place.longitude
    return {
        "where_prec": place.precision,
        "where_coordinates": place.name,
        "where_description": _listed(place_words(record)),
        "adm_1": place.admin1,
        "adm_2": district(place),
        "latitude": decimal(lat, 6),
        "longitude": decimal(lon, 6),
        "geom_wkt": None if lat is None or lon is None else f"POINT ({lon:.6f} {lat:.6f})",
        "priogrid_gid": None if lat is None or lon is None else priogrid(lat, lon),
        "country": country.ucdp,
        "country_id": country.gw or None,
        "region": country.ucdp_region,
    }


def priogrid(latitude: float, longitude: float) -> int:
    """The cell of PRIO-GRID, of half a degree, counted from the south-west corner of the map eastwards and then northwards."""
    row = min(359, math.floor((latitude + 90) * 2))
    column = min(719, math.floor((longitude + 180) * 2))
    return row * 720 + column + 1


def _is_stretch(record: Record) -> bool:
    return any(each.account.date is not None and each.account.date.duration for each in record.accounts)


def _deaths(record: Record, killed: Estimate, stand: Sides) -> dict[str, Cell]:
    """best is the sum of the four; parts that are not told apart are unknown, and are not taken for civilians."""
    high = max(number for number in (killed.high, killed.best, killed.low) if number is not None)
    if stand.uncertain:
        zero = dict.fromkeys(("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low"), 0)
        return {**zero, "high": high}
    best = killed.best if killed.best is not None else killed.low or 0
    groups = killed_groups(record.incident)
    soldiers, militants = _best(groups, "soldiers"), _best(groups, "militants")
    states_first = not stand.one_sided and (side := _pair(stand)[0]) is not None and side.is_state
    first, second = (soldiers, militants) if states_first or stand.one_sided else (militants, soldiers)
    if stand.one_sided:
        first, second = (_best(groups, "attackers"), 0)
    civilians = max((_best(groups, group) for group in _CIVIL), default=0)
    a, b, civil, unknown = share_out(best, (first, second, civilians))
    low = min(best, killed.low if killed.low is not None else best)
    return {
        "deaths_a": a,
        "deaths_b": b,
        "deaths_civilians": civil,
        "deaths_unknown": unknown,
        "best": best,
        "high": max(high, best),
        "low": low,
    }


def _best(groups: dict[str, Estimate], group: str) -> int:
    estimate = groups.get(group)
    return 0 if estimate is None else estimate.best if estimate.best is not None else estimate.low or 0
