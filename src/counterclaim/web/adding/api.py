"""Adding for programs: give reports, and ask what has become of them."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.concurrency import run_in_threadpool

from counterclaim.casefile.jobs import begin_job, job_of, newest_jobs
from counterclaim.model.job import Job
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.adding.uploads import LINES, upload_of
from counterclaim.web.adding.worker import wake
from counterclaim.web.casefiles import CurrentCasefile, Reading

api = APIRouter(tags=["adding"], dependencies=[needs(Right.ADD)])

_LINE = '{"id": "r1", "text": "Nine people were killed on Monday, the mayor said.", "published": "2025-01-06"}\n'
_FORM = {
    "type": "object",
    "properties": {
        "files": {"type": "array", "items": {"type": "string", "format": "binary"}, "description": "Any that 'add' takes."},
        "published": {"type": "string", "format": "date", "description": "Of reports that give no day themselves."},
        "publisher": {"type": "string", "description": "Of reports that do not name it themselves."},
        "everything": {"type": "string", "description": "Anything: read also what seems to tell of no violence."},
        "text": {"type": "string", "description": "One report as a text, instead of files; with title, url."},
        "title": {"type": "string"},
        "url": {"type": "string"},
    },
}
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {"schema": _FORM},
            **{kind: {"schema": {"type": "string"}, "example": _LINE} for kind in sorted(LINES - {"application/json"})},
        },
    }
}


@api.post("/reports", status_code=202, openapi_extra=_BODY)
async def add(request: Request, casefile: CurrentCasefile, person: CurrentPerson) -> Job:
    """Add reports: files as a form, or lines of JSON, one report a line. They are kept when this answers, and read after it."""
    upload = await upload_of(request)
    job = await run_in_threadpool(begin_job, casefile, upload.files, upload.wish, by=person.name)
    wake(request.app)
    return job


@api.get("/jobs")
def jobs(connection: Reading) -> list[Job]:
    """The newest jobs."""
    return newest_jobs(connection)


@api.get("/jobs/{id}")
def job(connection: Reading, id: int) -> Job:
    """How far a job is, and what became of each report of it."""
    return job_of(connection, id)
