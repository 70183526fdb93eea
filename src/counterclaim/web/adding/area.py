"""Adding as an area."""

from __future__ import annotations

from counterclaim.web.adding.api import api
from counterclaim.web.adding.pages import pages
from counterclaim.web.area import Area

AREA = Area("Add", "/add", pages, api)
