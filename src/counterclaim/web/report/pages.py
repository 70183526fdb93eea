"""The list of reports, the page of one, and what people decide on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlsplit

from fastapi import APIRouter, Query, Request
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.holdings import State, some_holdings, tallied
from counterclaim.casefile.report_record import find_report
from counterclaim.casefile.store import Casefile
from counterclaim.errors import Overtaken
from counterclaim.model.work import What
from counterclaim.web.access import CurrentSession, Right, Session, needs, sees_private
from counterclaim.web.addresses import address_within, report_address
from counterclaim.web.casefiles import CurrentCasefile, Reading, deciding
from counterclaim.web.pages import page
from counterclaim.web.queue.place import place_of
from counterclaim.web.queue.standing import stand_of
from counterclaim.web.report.deciding import decide
from counterclaim.web.report.screen import edited, screen
from counterclaim.web.report.swap import Done, after, claim_of, swapped

pages = APIRouter()
_MOST = 50


@pages.get("/reports")
def reports(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    state: Annotated[str, Query()] = "",
    after: Annotated[str, Query()] = "",
    name: Annotated[str | None, Query()] = None,
) -> Response:
    """The reports of the casefile, the newest first, a page at a time; or the one of a name that cannot stand in an address."""
    if name is not None:
        return _one(request, session, connection, name)
    chosen = next((one for one in State if one == state), None)
    held, place = some_holdings(connection, chosen, after=after, most=_MOST)
    if not sees_private(session.person):
        held = [replace(one, title=None) for one in held]
    shown: dict[str, Any] = {"held": held, "after": place, "first": not after, "chosen": chosen, "states": list(State)}
    shown |= {"number": tallied(connection), "address_of": report_address}
    return page(request, "report/list.html", session, **shown)


@pages.get("/reports/{name:path}")
def report(request: Request, session: CurrentSession, connection: Reading, name: str) -> Response:
    """One report with its claims."""
    return _one(request, session, connection, name)


@pages.post("/reports", dependencies=[needs(Right.DECIDE)])
async def sent(request: Request, session: CurrentSession, casefile: CurrentCasefile) -> Response:
    """Decide about a claim; what the page shows of it is sent back, or, without script, the page is shown again."""
    fields = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    return await run_in_threadpool(_decided, request, session, casefile, fields)


def _decided(request: Request, session: Session, casefile: Casefile, form: dict[str, str]) -> Response:
    try:
        with deciding(casefile) as within:
            made = decide(within, session.person.name, form)
    except Overtaken as overtaken:
        if "HX-Request" not in request.headers:
            raise
        return _answer(request, session, casefile, after(form, None), overtaken=overtaken)
    if "HX-Request" not in request.headers:
        return RedirectResponse(address_within(claim_of(form, made)), 303)
    return _answer(request, session, casefile, after(form, made))


def _answer(
    request: Request, session: Session, casefile: Casefile, done: Done, *, overtaken: Overtaken | None = None
) -> Response:
    with casefile.reading() as connection:
        record = find_report(connection, done.claim.rpartition("/")[0])
    asked = dict(parse_qsl(urlsplit(request.headers.get("HX-Current-URL", "")).query))
    shown = swapped(record, asked, session.person, done, overtaken)
    answer = page(request, "report/swapped.html", session, status=200 if overtaken is None else 409, **shown)
    if shown["whole"]:
        answer.headers.update({"HX-Retarget": "#claims", "HX-Reswap": "outerHTML"})
    return answer


def _one(request: Request, session: Session, connection: Connection, name: str) -> Response:
    record, asked = find_report(connection, name), request.query_params
    if "HX-Request" in request.headers and {"edit", "new", "row", "facts"} & asked.keys():
        return page(request, "report/edited.html", session, **edited(record, asked, session.person))
    work: dict[str, Any] = {
        "place": place_of(request, connection, What.REPORT, name),
        "stand": stand_of(connection, What.REPORT, name, session.person),
        "here": report_address(name),
    }
    return page(request, "report/report.html", session, **work, **screen(record, asked, session.person))
