"""The map as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.map.api import api
from counterclaim.web.map.pages import pages

AREA = Area("Map", "/map", pages, api)
