"""Parties as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.parties.api import api
from counterclaim.web.parties.pages import pages

AREA = Area("Parties", "/parties", pages, api)
