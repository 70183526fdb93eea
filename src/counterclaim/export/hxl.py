"""HXL: a table whose second row tags the columns, for humanitarian tools (HXL 1.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.blamed import blamed, told
from counterclaim.export.causes import cause_of
from counterclaim.export.cells import BETWEEN, Cell, Sheet
from counterclaim.export.checked import MACHINE, checked
from counterclaim.export.countries import country_codes
from counterclaim.export.districts import district
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.sides import killed_groups
from counterclaim.model.incident import Estimate, Incident
from counterclaim.vocabulary.loader import load_table
from counterclaim.weighing.foremost import foremost


@export_format("hxl/1", says="HXL-tagged table, CSV", suffix=".csv")
def hxl(records: Iterable[Record], out: Outlet) -> None:
    """Write the headings, the tags and the rows."""
    columns = load_table("datasets/hxl.tsv")
    with out.open() as stream:
        sheet = Sheet(stream, [column["column"] for column in columns])
        sheet.row(column["tag"] for column in columns)
        for record in records:
            if record.incident.part_of:
                out.note(f"Its figures are held by {record.incident.part_of} already: do not add the two.")
            row = {**_event(record), **_place(record.incident), **_affected(record.incident), **_sources(record)}
            sheet.row(row[column["tag"]] for column in columns)


def _event(record: Record) -> dict[str, Cell]:
    incident = record.incident
    published = [report.published for report in record.reports if report.published]
    status = foremost(each.status for each in incident.attribution)
    return {
        "#meta+id": incident.id,
        "#event+type": incident.event_type,
        "#event+name": _title(incident),
        "#date+start": incident.date.start if incident.date else None,
        "#date+end": incident.date.end if incident.date else None,
        "#date+reported": min(published, default=None),
        "#group+name+perpetrator": BETWEEN.join(map(told, blamed(incident))),
        "#cause+type": cause_of(incident.event_type),
        "#status+name": status.value if status is not None else None,
        "#description": " ".join(_description(record)),
    }


def _title(incident: Incident) -> str:
    kind = phrasing.plain(incident.event_type).capitalize()
    return f"{kind}, {phrasing.place_name(incident.place)}" if incident.place else kind


def _description(record: Record) -> Iterator[str]:
    incident = record.incident
    when = f" on {phrasing.days(incident.date)}" if incident.date else ""
    reports, lines = len(record.reports), incident.lines
    told_by = f"{reports} report{'s' if reports != 1 else ''} in {lines} line{'s' if lines != 1 else ''} of reporting"
    yield f"{_title(incident)}{when}: told by {told_by}."
    if checked(record) == MACHINE:
        yield "Read by a machine, not checked by a person."


def _place(incident: Incident) -> dict[str, Cell]:
    place = incident.place
    country = country_codes(place.country if place else None)
    return {
        "#country+code": country.iso3 if country else None,
        "#country+name": country.name if country else None,
        "#adm1+name": place.admin1 if place else None,
        "#adm1+code": None,
        "#adm2+name": district(place),
        "#loc+name": place.name if place else None,
        "#geo+lat": place.latitude if place else None,
        "#geo+lon": place.longitude if place else None,
    }


def _affected(incident: Incident) -> dict[str, Cell]:
    counts, groups = dict(incident.counts), killed_groups(incident)
    killed = counts.get("killed")
    return {
        "#affected+killed+min": killed.low if killed else None,
        "#affected+killed+max": killed.high if killed else None,
        "#affected+killed+civilians": _best(groups.get("civilians")),
        "#affected+killed+children": _best(groups.get("children")),
        "#affected+injured": _best(counts.get("injured")),
    }


def _best(estimate: Estimate | None) -> int | None:
    """The best number; under a rule that knows none the lowest."""
    if estimate is None:
        return None
    return estimate.best if estimate.best is not None else estimate.low


def _sources(record: Record) -> dict[str, Cell]:
    return {
        "#meta+source": BETWEEN.join(dict.fromkeys(report.publisher for report in record.reports if report.publisher)),
        "#meta+url": BETWEEN.join(dict.fromkeys(report.url for report in record.reports if report.url)),
    }
