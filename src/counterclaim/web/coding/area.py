"""Coding by hand as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.coding.api import api
from counterclaim.web.coding.pages import pages

AREA = Area("Coding", "/coding", pages, api)
