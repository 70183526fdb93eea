"""The people as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.people.api import api
from counterclaim.web.people.pages import pages

AREA = Area("", "/people", pages, api)
