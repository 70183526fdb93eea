"""The pages on which reports are added, and on which one sees how far that is."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.example import is_empty
from counterclaim.casefile.jobs import begin_job, job_of, newest_jobs
from counterclaim.web.access import CurrentSession, Right, needs
from counterclaim.web.adding.uploads import upload_of
from counterclaim.web.adding.worker import wake, working
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.guard import LARGEST_BODY
from counterclaim.web.pages import page

pages = APIRouter(prefix="/add", dependencies=[needs(Right.ADD)], lifespan=working)


@pages.get("")
def form(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """The forms, and what was added last."""
    return page(request, "adding/add.html", session, jobs=newest_jobs(connection), most=LARGEST_BODY, new=is_empty(connection))


@pages.post("")
async def add(request: Request, session: CurrentSession, casefile: CurrentCasefile) -> Response:
    """Keep what was given, and go to the page that shows how far it is."""
    upload = await upload_of(request)
    job = await run_in_threadpool(begin_job, casefile, upload.files, upload.wish, by=session.person.name)
    wake(request.app)
    address = f"/add/{job.id}"
    if "HX-Request" in request.headers:
        return Response(status_code=204, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)


@pages.get("/{id}")
def show(request: Request, session: CurrentSession, connection: Reading, id: int) -> Response:
    """How far a job is; htmx asks for the part of the page that changes."""
    template = "adding/progress.html" if "HX-Request" in request.headers else "adding/job.html"
    return page(request, template, session, job=job_of(connection, id))
