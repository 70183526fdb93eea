"""The reports as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.report.api import api
from counterclaim.web.report.pages import pages

AREA = Area("Reports", "/reports", pages, api)
