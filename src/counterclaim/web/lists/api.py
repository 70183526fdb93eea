"""Lists of persons for programs. Every answer but the numbers of a matching names private persons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.matched_pairs import pairs_after, say_of_pair, take_back_verdict
from counterclaim.casefile.matchings import Matching, find_matching, forget_matching, list_matchings
from counterclaim.model.person import Verdict
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.lists.asked import Seen, Which
from counterclaim.web.lists.bringing import brought, review_file, sent_file
from counterclaim.web.lists.view import PairView, pair_view

api = APIRouter(prefix="/lists", tags=["lists"], dependencies=[needs(Right.DECIDE), needs(Right.SEE_PRIVATE)])


@dataclass(frozen=True, slots=True)
class PairPage:
    """A page of the pairs of a matching. after: asks for the next."""

    items: list[PairView]
    after: int | None


@dataclass(frozen=True, slots=True)
class NewVerdict:
    """What is said of a pair. seen: of the pair as it was shown; null where nothing was said of it yet."""

    verdict: Verdict
    seen: Seen = None


@api.get("")
def matchings(connection: Reading) -> list[Matching]:
    """Every file of pairs, the newest first."""
    return list_matchings(connection)


@api.post("", status_code=201)
async def bring(request: Request, casefile: CurrentCasefile, person: CurrentPerson) -> Matching:
    """Take in a file of pairs, CSV or XLSX, that `counterclaim lists match --review` wrote: the body, or `file` of a form."""
    name, content = await sent_file(request)
    id = await run_in_threadpool(brought, casefile, name, content, by=person.name)
    with casefile.reading() as connection:
        return find_matching(connection, id)


@api.get("/{matching}")
def pairs(
    connection: Reading,
    matching: Which,
    after: Annotated[int, Query(ge=0, le=LARGEST)] = 0,
    most: Annotated[int, Query(ge=1, le=200)] = 50,
    still_open: bool = False,
) -> PairPage:
    """The pairs of a matching in the order of its file; still_open: those alone that nobody has said anything of."""
    find_matching(connection, matching)
    found = [pair_view(pair) for pair in pairs_after(connection, matching, after=after, most=most + 1, still_open=still_open)]
    return PairPage(found[:most], found[most - 1].place if len(found) > most else None)


@api.get("/{matching}/review.csv", response_class=Response)
def save(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> Response:
    """The file of pairs with what is decided, for `counterclaim lists match --review`; logged, since it names private persons."""
    return review_file(casefile, matching, by=person.name)


@api.post("/{matching}/undo")
def undo(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> PairView:
    """Take back the last thing that I said of these pairs; 404 where nothing holds, 409 where somebody else spoke since."""
    return pair_view(take_back_verdict(casefile, matching, by=person.name))


@api.post("/{matching}/{place}")
def say(casefile: CurrentCasefile, person: CurrentPerson, matching: Which, place: Which, sent: NewVerdict) -> PairView:
    """Say whether a pair is one person; 409 where somebody has said something else since `seen`."""
    return pair_view(say_of_pair(casefile, matching, place, sent.verdict, by=person.name, seen=sent.seen))


@api.delete("/{matching}", status_code=204)
def forget(casefile: CurrentCasefile, person: CurrentPerson, matching: Which) -> None:
    """Take a matching away for good, with every name in it."""
    forget_matching(casefile, matching, by=person.name)
