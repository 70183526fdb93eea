"""The pages of contradictions and duplicates, with what can be done with each: open it, or mark it as looked at."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from counterclaim.casefile.conflicts import conflict_counts, conflicts
from counterclaim.casefile.doubles import pairs
from counterclaim.casefile.queue import Spot
from counterclaim.casefile.work import newest_step
from counterclaim.web.access import CurrentSession, Right
from counterclaim.web.addresses import incident_address, report_address
from counterclaim.web.casefiles import Reading
from counterclaim.web.pages import page

pages = APIRouter()


@pages.get("/contradictions")
def contradictions(
    request: Request, session: CurrentSession, connection: Reading, looked: bool = False, after: str = ""
) -> Response:
    """Incidents of which the claims cannot all be true."""
    found, more = conflicts(connection, looked=looked, after=Spot.parse(after))
    return page(
        request,
        "conflicts/contradictions.html",
        session,
        conflicts=found,
        more=more,
        looked=looked,
        counts=conflict_counts(connection),
        shown=newest_step(connection),
        may_work=Right.DECIDE in session.person.rights,
        incident_address=incident_address,
    )


@pages.get("/duplicates")
def duplicates(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    looked: bool = False,
    least: Annotated[int, Query(ge=5, le=100)] = 30,
    behind: str = "",
) -> Response:
    """Reports that share words with others."""
    found, more = pairs(connection, least=least / 100, looked=looked, behind=behind or None)
    return page(
        request,
        "conflicts/duplicates.html",
        session,
        pairs=found,
        more=more,
        looked=looked,
        least=least,
        shown=newest_step(connection),
        may_work=Right.DECIDE in session.person.rights,
        report_address=report_address,
    )
