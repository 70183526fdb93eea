"""The account as an area."""

from __future__ import annotations

from counterclaim.web.account.api import api
from counterclaim.web.account.pages import pages
from counterclaim.web.area import Area

AREA = Area("", "/account", pages, api)
