"""Lists of persons as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.lists.api import api
from counterclaim.web.lists.pages import pages

AREA = Area("Lists", "/lists", pages, api)
