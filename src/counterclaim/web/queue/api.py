"""The queue for programs: what needs a look and why, and all that can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from counterclaim.casefile.handling import Ref, redo_work, take_back_work, undo_work
from counterclaim.casefile.queue import Item, Spot, item_of
from counterclaim.casefile.teamwork import Team, team
from counterclaim.errors import UnknownName
from counterclaim.web.access import CurrentPerson, Right, is_team, needs, sees_private
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.queue.asked import asked, asked_by
from counterclaim.web.queue.gestures import Do, Made, make
from counterclaim.web.queue.place import Place, placed
from counterclaim.web.queue.second import second_api
from counterclaim.web.queue.view import PAGE, queue_view
from counterclaim.wire.incident import incident_wire

api = APIRouter(tags=["queue"])
api.include_router(second_api)


@dataclass(frozen=True, slots=True)
class Queued:
    """One thing in the queue. ref: as work refers to it. checked_by: who looked at what was finished, as the second person.
    incident: where it is one, as counterclaim/incident/1."""

    ref: str
    reasons: list[str]
    points: int
    finished: bool
    came: datetime | None
    has: str | None
    until: date | None
    finished_by: str | None
    finished_at: datetime | None
    checked_by: str | None
    checked_at: datetime | None
    title: str | None
    why_unread: str | None
    incident: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the queue. reasons: how many of each. after: asks for the next page. shown: the newest step of work."""

    items: list[Queued]
    total: int
    reasons: dict[str, int]
    after: str | None
    shown: int


@dataclass(frozen=True, slots=True)
class Gesture:
    """What to do, with what ("incident/ID", "report/NAME"). shown: the newest step known; later ones of others are an error."""

    do: Do
    refs: list[str]
    whom: str = ""
    until: str = ""
    shown: int | None = None


@api.get("/queue")
def queue(
    request: Request,
    person: CurrentPerson,
    connection: Reading,
    after: str = "",
    most: Annotated[int, Query(ge=1, le=500)] = PAGE,
) -> QueuePage:
    """What needs a look, the weightiest first; filters as in the address of the page: show, reason, what, has, country,
    event_type, party, status, since, until, words."""
    wanted = asked(request.query_params, date.today(), team=is_team(request))
    view = queue_view(connection, wanted, private=sees_private(person), after=Spot.parse(after), most=most)
    return QueuePage(
        [_queued(row.item) for row in view.rows],
        view.total,
        {reason.value: number for reason, number in view.reasons.items()},
        view.after,
        view.shown,
    )


@api.get("/queue/place")
def place(request: Request, connection: Reading, ref: str, back: Annotated[str, Query(alias="from")] = "/queue") -> Place:
    """Where something stands in a part of the queue, by the address of that part."""
    wanted, named = asked_by(back, date.today(), team=is_team(request)), Ref.parse(ref)
    item = item_of(connection, named.what, named.name)
    if wanted is None or item is None:
        raise UnknownName("place in the queue", ref[:80], "the queue lists what there is")
    return placed(connection, wanted, Spot(item.rank, item.what.value, item.name))


@api.get("/progress")
def progress(connection: Reading) -> Team:
    """How far the team is: what needs a look, rests or is finished, by person, and by day of the last four weeks."""
    return team(connection, date.today())


@api.post("/work", dependencies=[needs(Right.DECIDE)])
def work(casefile: CurrentCasefile, person: CurrentPerson, gesture: Gesture) -> Made:
    """Take it, give it away, let it rest, finish it or open it again; 409 where another has done something with it since."""
    steps = make(casefile, gesture.do, gesture.refs, by=person.name, whom=gesture.whom, until=gesture.until, shown=gesture.shown)
    return Made(steps[0].gesture, steps)


@api.post("/work/undo", dependencies=[needs(Right.DECIDE)])
def undo(casefile: CurrentCasefile, person: CurrentPerson) -> Made:
    """Take back the last thing that I did with the queue; 404 where nothing of mine holds."""
    steps = undo_work(casefile, person.name)
    return Made(steps[0].gesture, steps)


@api.post("/work/redo", dependencies=[needs(Right.DECIDE)])
def redo(casefile: CurrentCasefile, person: CurrentPerson) -> Made:
    """Do again what I took back last; 404 where I have done something since, or there is nothing."""
    steps = redo_work(casefile, person.name)
    return Made(steps[0].gesture, steps)


@api.post("/work/{gesture}/undo", dependencies=[needs(Right.DECIDE)])
def take_back(casefile: CurrentCasefile, person: CurrentPerson, gesture: str) -> Made:
    """Take back one gesture, or one undoing, whoever made it."""
    return Made(gesture, take_back_work(casefile, gesture, by=person.name))


def _queued(item: Item) -> Queued:
    return Queued(
        item.ref,
        [reason.value for reason in item.reasons],
        item.points,
        item.finished,
        item.came,
        item.has,
        item.until,
        item.finished_by,
        item.finished_at,
        item.checked_by,
        item.checked_at,
        item.title,
        item.why,
        dict(incident_wire(item.incident)) if item.incident else None,
    )
