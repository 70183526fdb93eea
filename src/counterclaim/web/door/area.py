"""The door as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.door.api import api
from counterclaim.web.door.pages import pages
from counterclaim.web.door.second import second
from counterclaim.web.door.vouching import vouching

pages.include_router(second)
pages.include_router(vouching)

AREA = Area("", "/enter", pages, api)
