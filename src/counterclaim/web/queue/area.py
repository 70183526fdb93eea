"""The queue as an area; it is what one sees on entering."""

from __future__ import annotations

from counterclaim.web.area import Area
from counterclaim.web.queue.api import api
from counterclaim.web.queue.pages import pages

AREA = Area("Queue", "/queue", pages, api)
