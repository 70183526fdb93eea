"""Incidents → a table for the terminal: one a row, what happened, when, where, how many, and how far the attribution stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.export import phrasing
from counterclaim.export.printable import one_line
from counterclaim.export.terminal import as_text
from counterclaim.model.account import Hull
from counterclaim.model.incident import Incident, Standing

FOOT = "Derived by machine from claims; 'counterclaim show ID' says who says what. The accused are alleged until admitted."
NOTHING = "No incident matches."


def incident_list(incidents: Iterable[Incident], *, width: int = 80, color: bool = False) -> str:
    """The incidents as text of that many columns, in the order given."""
    return as_text(_parts(list(incidents)), width=width, color=color)


def _parts(incidents: list[Incident]) -> Iterator[RenderableType]:
    if not incidents:
        yield Text(NOTHING)
        return
    table = Table.grid(padding=(0, 2), expand=True)
    for _ in range(3):
        table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for incident in incidents:
        table.add_row(*_row(incident))
    yield table
    yield Text(f"\n{len(incidents)} incident{'s' if len(incidents) != 1 else ''}", style="bold")
    yield Text(FOOT, style="dim")


def _row(incident: Incident) -> tuple[str | Text, ...]:
    place = phrasing.place_name(incident.place) if incident.place else "place unknown"
    what = Text(one_line(f"{phrasing.plain(incident.event_type)}, {place}"), style="bold")
    what.append(f"\n{_accused(incident)}\n", style="not bold")
    what.append(_told(incident), style="not bold dim")
    days = incident.date
    when = [days.start.isoformat(), *([f"–{days.end}"] if days.end != days.start else [])] if days else ["day unknown"]
    return incident.id, "\n".join(when), f"{killed(incident)} killed", what


def _accused(incident: Incident) -> str:
    return one_line(" · ".join(map(standing, incident.accused))) or "nobody is accused"


def _told(incident: Incident) -> str:
    """By how many reports, in how many independent lines; and what holds its figures already."""
    reports = len({key.report for key in incident.accounts})
    words = f"{reports} report{'s' if reports != 1 else ''}, {incident.lines} line{'s' if incident.lines != 1 else ''}"
    return f"{words}; counted within {incident.part_of}" if incident.part_of else words


def killed(incident: Incident) -> str:
    """How many were killed, from lowest to highest, or a dash where nobody counts them."""
    estimate = dict(incident.counts).get("killed")
    return phrasing.low_high(Hull(estimate.low, estimate.high)) if estimate else "–"


def standing(party: Standing) -> str:
    """A party and where the attribution to it stands: "Wagner Group: supported"."""
    return f"{one_line(party.party)}: {party.status.value}"
