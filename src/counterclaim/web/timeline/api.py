"""The line of time for programs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BeforeValidator

from counterclaim.casefile.course import Course
from counterclaim.casefile.periods import Unit
from counterclaim.web.asked import CurrentAsked, none_if_empty
from counterclaim.web.casefiles import Reading
from counterclaim.web.timeline.view import By, Timeline, timeline

api = APIRouter(tags=["map"])

AskedUnit = Annotated[
    Unit | None, BeforeValidator(none_if_empty), Query(description="the finest for which there is room unless told otherwise")
]


@api.get("/timeline")
def show_timeline(connection: Reading, asked: CurrentAsked, by: By = By.STATUS, unit: AskedUnit = None) -> Timeline:
    """The incidents by the day, week, month or year in which they began, with the sums of low to high, a line for each group.

    What a total among them holds already is not summed again; what has no day is counted aside.
    """
    return timeline(Course(connection, asked.selection(), by=by.value), by, unit)
