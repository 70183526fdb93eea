"""Undoing as an area."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.undo.api import api
from counterclaim.web.undo.pages import pages

AREA = Area("", "/undo", pages, api)
