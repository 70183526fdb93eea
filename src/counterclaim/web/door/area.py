"""The door as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.door.api import api
from counterclaim.web.door.pages import pages

AREA = Area("", "/enter", pages, api)
