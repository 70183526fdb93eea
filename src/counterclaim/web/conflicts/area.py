"""Contradictions and duplicates as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.conflicts.api import api
from counterclaim.web.conflicts.pages import pages

AREA = Area("Contradictions", "/contradictions", pages, api)
