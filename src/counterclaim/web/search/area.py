"""Search as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.search.api import api
from counterclaim.web.search.pages import pages

AREA = Area("Search", "/search", pages, api)
