"""The page of the line of time."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from counterclaim.casefile.course import Course
from counterclaim.casefile.periods import Unit
from counterclaim.web.access import CurrentSession
from counterclaim.web.asked import CurrentAsked
from counterclaim.web.bars import time_of
from counterclaim.web.casefiles import Reading
from counterclaim.web.choices import choices
from counterclaim.web.language import language_of
from counterclaim.web.pages import page
from counterclaim.web.timeline.api import AskedUnit
from counterclaim.web.timeline.view import By, timeline

pages = APIRouter()


@pages.get("/timeline")
def show_timeline(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    asked: CurrentAsked,
    by: By = By.STATUS,
    unit: AskedUnit = None,
    shape: Annotated[str, Query(alias="as", max_length=8)] = "lines",
) -> Response:
    """The line of time with a brush to choose days, and the same as a table."""
    course = Course(connection, asked.selection(), by=by.value)
    return page(
        request,
        "timeline/timeline.html",
        session,
        asked=asked,
        shown=timeline(course, by, unit),
        time=time_of(course),
        choices=choices(connection, language_of(request)),
        unit=unit,
        units=tuple(Unit),
        shape="table" if shape == "table" else "lines",
    )
