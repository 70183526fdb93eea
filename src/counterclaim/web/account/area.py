"""The account as an area."""

from __future__ import annotations

from counterclaim.web.account.api import api
from counterclaim.web.account.factors_api import factors_api
from counterclaim.web.account.keys import keys
from counterclaim.web.account.pages import pages
from counterclaim.web.area import Area

pages.include_router(keys)
api.include_router(factors_api)

AREA = Area("", "/account", pages, api)
