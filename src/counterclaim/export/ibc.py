"""Iraq Body Count's table of incidents, for any country: civilian deaths in two independent sources or more, least to most."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counterclaim.casefile.record import Record
from counterclaim.export import phrasing
from counterclaim.export.account_words import target_words, weapon_words
from counterclaim.export.cells import Cell, Sheet
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import Estimate
from counterclaim.weighing.ibc import PROVISIONAL

COLUMNS = (
    "IBC code",
    "Start Date",
    "End Date",
    "Time",
    "Location",
    "Target",
    "Weapons",
    "Reported Minimum",
    "Reported Maximum",
    "Sources",
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@export_format("ibc/1", says="Iraq Body Count's incidents, 10 columns, CSV", suffix=".csv", rule="ibc", fixed=True)
def ibc(records: Iterable[Record], out: Outlet) -> None:
    """Write the rows."""
    with out.open() as stream:
        sheet = Sheet(stream, COLUMNS)
        for record in records:
            killed, days = dict(record.incident.counts).get("killed"), record.incident.date
            if killed is None or not (killed.high or killed.low):
                out.leave_out("IBC records deaths of civilians: nobody counts any here.")
            elif days is None:
                out.leave_out("IBC dates its incidents: no report gives a day that can be resolved.")
            else:
                _note(record, killed, out)
                sheet.row(_row(record, killed, days))


def _note(record: Record, killed: Estimate, out: Outlet) -> None:
    if killed.rule == PROVISIONAL:
        out.note(
            "A single line of reporting gives the figure: IBC asks for two independent sources, and would tag it Provisional."
        )
    if record.incident.part_of:
        out.note(f"Its figures are held by {record.incident.part_of} already: do not add the two.")


def _row(record: Record, killed: Estimate, days: DateRange) -> tuple[Cell, ...]:
    incident = record.incident
    kind = phrasing.plain(incident.event_type)
    return (
        incident.id,
        _day(days.start),
        _day(days.end),
        None,
        phrasing.place_name(incident.place) if incident.place else None,
        ", ".join(target_words(record)),
        ", ".join(weapon_words(record)) or kind,
        killed.low or 0,
        killed.high if killed.high is not None else killed.low,
        ", ".join(dict.fromkeys(report.publisher for report in record.reports if report.publisher)),
    )


def _day(day: date) -> str:
    """ "02 Jan 2025", in English whatever the language of the machine."""
    return f"{day.day:02} {_MONTHS[day.month - 1]} {day.year}"
