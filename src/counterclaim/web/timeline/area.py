"""The line of time as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.timeline.api import api
from counterclaim.web.timeline.pages import pages

AREA = Area("Timeline", "/timeline", pages, api)
