"""Requests as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.requests.api import api
from counterclaim.web.requests.pages import pages

AREA = Area("", "/requests", pages, api)
