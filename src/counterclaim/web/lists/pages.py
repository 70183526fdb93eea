"""The pages of lists of persons: the files of pairs that there are, and one pair after the other."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.matched_pairs import next_open, pair_at, say_of_pair, take_back_verdict
from counterclaim.casefile.matchings import find_matching, forget_matching, list_matchings
from counterclaim.model.person import Verdict
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.lists.asked import Seen, Which
from counterclaim.web.lists.bringing import brought, review_file, sent_file
from counterclaim.web.lists.view import pair_view
from counterclaim.web.pages import page

pages = APIRouter(prefix="/lists", dependencies=[needs(Right.DECIDE), needs(Right.SEE_PRIVATE)])


@pages.get("")
def lists(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """Every matching, and a form for another."""
    return page(request, "lists/lists.html", session, matchings=list_matchings(connection))


@pages.post("")
async def bring(request: Request, casefile: CurrentCasefile, person: CurrentPerson) -> Response:
    """Take a file of pairs in, and go to the first that is open."""
    name, content = await sent_file(request)
    id = await run_in_threadpool(brought, casefile, name, content, by=person.name)
    return RedirectResponse(f"/lists/{id}", 303)


@pages.get("/{matching}")
def begin(connection: Reading, matching: Which, after: Which | None = None) -> Response:
    """Go to the next pair that nobody has said anything of; to the first where all are done."""
    find_matching(connection, matching)
    return RedirectResponse(f"/lists/{matching}/{next_open(connection, matching, after or 0) or 1}", 303)


@pages.get("/{matching}/review.csv")
def save(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> Response:
    """The file of pairs with what is decided."""
    return review_file(casefile, matching, by=person.name)


@pages.post("/{matching}/undo")
def undo(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> Response:
    """Take back the last thing that this person said of these pairs, and show that pair."""
    pair = take_back_verdict(casefile, matching, by=person.name)
    return RedirectResponse(f"/lists/{matching}/{pair.place}", 303)


@pages.post("/{matching}/forget")
def forget(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> Response:
    """Take a matching away for good."""
    forget_matching(casefile, matching, by=person.name)
    return RedirectResponse("/lists", 303)


@pages.get("/{matching}/{place}")
def pair(request: Request, session: CurrentSession, connection: Reading, matching: Which, place: Which) -> Response:
    """One pair, with both entries side by side."""
    held = find_matching(connection, matching)
    shown = pair_view(pair_at(connection, matching, place))
    return page(request, "lists/pair.html", session, matching=held, pair=shown, next=next_open(connection, matching, place))


@pages.post("/{matching}/{place}")
def say(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    matching: Which,
    place: Which,
    verdict: Annotated[Verdict, Form()],
    seen: Annotated[Seen, Form()] = None,
) -> Response:
    """Say whether a pair is one person, and go to the next that is open; to the same where none is left."""
    say_of_pair(casefile, matching, place, verdict, by=person.name, seen=seen)
    with casefile.reading() as connection:
        following = next_open(connection, matching, place)
    return RedirectResponse(f"/lists/{matching}/{following or place}", 303)
