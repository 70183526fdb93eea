"""The areas of the workbench, in the order of the head of the pages. A new one is a folder and a line here."""

from __future__ import annotations

from counterclaim.web.account import area as account
from counterclaim.web.adding import area as adding
from counterclaim.web.analysis import area as analysis
from counterclaim.web.area import Area
from counterclaim.web.coding import area as coding
from counterclaim.web.conflicts import area as conflicts
from counterclaim.web.door import area as door
from counterclaim.web.help import area as help_area
from counterclaim.web.history import area as history
from counterclaim.web.incidents import area as incidents
from counterclaim.web.lists import area as lists
from counterclaim.web.map import area as map_area
from counterclaim.web.parties import area as parties
from counterclaim.web.people import area as people
from counterclaim.web.places import area as places
from counterclaim.web.queue import area as queue
from counterclaim.web.report import area as report
from counterclaim.web.requests import area as requests_area
from counterclaim.web.search import area as search
from counterclaim.web.timeline import area as timeline
from counterclaim.web.undo import area as undo


def areas() -> tuple[Area, ...]:
    """All areas."""
    return (
        queue.AREA,
        report.AREA,
        incidents.AREA,
        map_area.AREA,
        timeline.AREA,
        parties.AREA,
        analysis.AREA,
        search.AREA,
        conflicts.AREA,
        history.AREA,
        coding.AREA,
        lists.AREA,
        adding.AREA,
        undo.AREA,
        places.AREA,
        help_area.AREA,
        people.AREA,
        requests_area.AREA,
        account.AREA,
        door.AREA,
    )
