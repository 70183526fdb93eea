"""Incidents as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.incidents.api import api
from counterclaim.web.incidents.decisions import decisions
from counterclaim.web.incidents.dossiers import dossiers
from counterclaim.web.incidents.pages import pages

pages.include_router(decisions)
pages.include_router(dossiers)

AREA = Area("Incidents", "/incidents", pages, api)
