"""Analysis as an area."""

from __future__ import annotations

from counterclaim.web.analysis.api import api
from counterclaim.web.analysis.pages import pages
from counterclaim.web.area import Area

AREA = Area("Analysis", "/analysis", pages, api)
