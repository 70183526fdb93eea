"""The pages of parties."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from counterclaim.model.account import Status
from counterclaim.web.access import CurrentSession, sees_private
from counterclaim.web.casefiles import Reading
from counterclaim.web.choices import country_name
from counterclaim.web.language import language_of
from counterclaim.web.pages import page
from counterclaim.web.parties.api import After, AskedStatus, Claimant, Said, Words
from counterclaim.web.parties.view import party, party_index

pages = APIRouter()


@pages.get("/parties")
def list_parties(request: Request, session: CurrentSession, connection: Reading, q: Words = "", after: After = "") -> Response:
    """All parties, those of most incidents first."""
    found = party_index(connection, q, after, private=sees_private(session.person))
    return page(request, "parties/parties.html", session, found=found, words=q, after=after, statuses=tuple(Status)[::-1])


@pages.get("/parties/{key:path}")
def show_party(
    request: Request,
    session: CurrentSession,
    connection: Reading,
    key: str,
    status: AskedStatus = None,
    stance: Said = "",
    claimant: Claimant = "",
    after: After = "",
) -> Response:
    """One party."""
    voice = (stance, claimant) if stance and claimant else None
    language = language_of(request)
    return page(
        request,
        "parties/party.html",
        session,
        shown=party(connection, key, status=status, voice=voice, after=after),
        standing=status,
        voice=voice,
        after=after,
        statuses=tuple(Status)[::-1],
        country=lambda code: country_name(code, language),
    )
