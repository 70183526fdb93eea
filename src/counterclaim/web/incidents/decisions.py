"""The pages on which incidents are merged and parted: each step is shown before it is taken, and then taken once."""

from __future__ import annotations

from secrets import token_hex

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.glimpse import check_glimpses, glimpse
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.kept import publishers_of
from counterclaim.casefile.preview import preview
from counterclaim.casefile.proposal import concerned, decide
from counterclaim.errors import Overtaken
from counterclaim.web.access import CurrentSession, Right, needs
from counterclaim.web.addresses import incident_address
from counterclaim.web.casefiles import CurrentCasefile, deciding
from counterclaim.web.incidents.outcome import outcome
from counterclaim.web.incidents.proposing import SentForm
from counterclaim.web.pages import page

decisions = APIRouter(dependencies=[needs(Right.DECIDE)])


@decisions.post("/{id}/preview")
def preview_page(request: Request, session: CurrentSession, casefile: CurrentCasefile, id: str, form: SentForm) -> Response:
    """What deciding so would change; nothing is decided."""
    try:
        with casefile.reading() as connection:
            check_glimpses(connection, form.seen)
        shown = preview(casefile, form.proposal, at=id, by=session.person.name)
        with casefile.reading() as connection:
            seen = [glimpse(connection, one) for one in concerned(connection, form.proposal)]
            told = {key.report for one in (*shown.before, *shown.after) for key in one.accounts}
            publishers = publishers_of(connection, told)
    except Overtaken as overtaken:
        return _overtaken(request, session, id, overtaken)
    part = "incidents/outcome.html" if "HX-Request" in request.headers else "incidents/preview.html"
    result = outcome(shown)
    return page(request, part, session, id=id, form=form, outcome=result, publishers=publishers, seen=seen, key=token_hex(12))


@decisions.post("/{id}/decide")
def decide_page(request: Request, session: CurrentSession, casefile: CurrentCasefile, id: str, form: SentForm) -> Response:
    """Decide as the preview showed it, unless somebody has changed an incident since; then the incident is shown as it is now."""
    try:
        with deciding(casefile) as within:
            made = decide(within, form.proposal, at=id, by=session.person.name, reason=form.reason, seen=form.seen, key=form.key)
    except Overtaken as overtaken:
        return _overtaken(request, session, id, overtaken)
    with casefile.reading() as connection:
        return RedirectResponse(f"{incident_address(incident_named(connection, id))}?decided={made[0].id}#history", 303)


def _overtaken(request: Request, session: CurrentSession, id: str, overtaken: Overtaken) -> Response:
    """Who has changed it and how, with the way to the incident as it is now."""
    part = "incidents/overtaken_part.html" if "HX-Request" in request.headers else "incidents/overtaken.html"
    return page(request, part, session, status=409, id=id, overtaken=overtaken)
