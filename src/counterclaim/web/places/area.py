"""The places as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.places.api import api
from counterclaim.web.places.pages import pages

AREA = Area("", "/places", pages, api)
