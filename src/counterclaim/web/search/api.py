"""Search for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request

from counterclaim.casefile.hits import Hit, Kind, Sought
from counterclaim.casefile.saved import forget, look_at, save
from counterclaim.errors import WorkbenchError
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.search.asked import kind_of, sought_by
from counterclaim.web.search.view import Section, saved_view, sections

api = APIRouter(tags=["search"])


@dataclass(frozen=True, slots=True)
class Words:
    """Some of a text; marked: whether it is what was searched for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Found:
    """One hit. name: of the report, "report/c3" of a claim, or the id of an incident; words: passages in which it was found."""

    kind: Kind
    name: str
    title: str
    publisher: str | None
    published: date | None
    claimant: str | None
    incident: str | None
    words: list[list[Words]]


@dataclass(frozen=True, slots=True)
class FoundOfKind:
    """The hits of a kind, the newest first. number: of all, at most 1,001; behind: asks for the next page."""

    kind: Kind
    number: int
    hits: list[Found]
    behind: str | None


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept. new: how many reports and claims came that I have not seen."""

    id: int
    name: str
    by: str
    shared: bool
    sought: Sought
    new: int


@dataclass(frozen=True, slots=True)
class ToSave:
    """A search to be kept under a name; shared: for all."""

    name: str
    sought: Sought
    shared: bool = False


@api.get("/search")
def search(
    request: Request,
    connection: Reading,
    q: str,
    kind: str = "",
    publisher: str = "",
    language: str = "",
    since: str = "",
    until: str = "",
    behind: str = "",
) -> list[FoundOfKind]:
    """Reports, claims and incidents that hold all the words; of one kind by pages, of all kinds the first few of each."""
    sought, only = sought_by(dict(request.query_params)), kind_of({"kind": kind})
    if sought is None:
        raise WorkbenchError("there is no word to search for: give one or more")
    return [_of_kind(one) for one in sections(connection, sought, only, behind=behind or None)]


@api.get("/searches")
def searches(connection: Reading, person: CurrentPerson) -> list[SavedSearch]:
    """The searches that I keep, and those that others share."""
    views = saved_view(connection, person.name)
    return [SavedSearch(one.saved.id, one.saved.name, one.saved.by, one.saved.shared, one.saved.sought, one.new) for one in views]


@api.post("/searches", dependencies=[needs(Right.DECIDE)])
def keep(casefile: CurrentCasefile, person: CurrentPerson, search: ToSave) -> int:
    """Keep a search; gives its number."""
    return save(casefile, search.name, search.sought, by=person.name, shared=search.shared)


@api.post("/searches/{id}/seen", dependencies=[needs(Right.DECIDE)])
def seen(casefile: CurrentCasefile, person: CurrentPerson, id: int) -> Sought:
    """Take all that a search finds now as seen."""
    return look_at(casefile, id, by=person.name).sought


@api.delete("/searches/{id}", dependencies=[needs(Right.DECIDE)])
def end(casefile: CurrentCasefile, person: CurrentPerson, id: int) -> None:
    """End a search of my own."""
    forget(casefile, id, by=person.name)


def _of_kind(section: Section) -> FoundOfKind:
    return FoundOfKind(section.kind, section.number, [_found(hit) for hit in section.hits], section.mark)


def _found(hit: Hit) -> Found:
    words = [[Words(piece.text, piece.marked) for piece in pieces] for pieces in hit.pieces]
    return Found(hit.kind, hit.name, hit.title, hit.publisher, hit.published, hit.claimant, hit.incident, words)
