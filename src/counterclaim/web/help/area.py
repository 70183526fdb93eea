"""Help as an area; the head of each page leads to the help about that page."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.help.pages import pages

AREA = Area("", "/help", pages)
