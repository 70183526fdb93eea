"""History as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.history.api import api
from counterclaim.web.history.pages import pages

AREA = Area("History", "/history", pages, api)
