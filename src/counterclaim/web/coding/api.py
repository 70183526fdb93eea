"""Coding by hand for programs. A coding is blind: others' are given when all coders of the round have finished the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.responses import Response

from counterclaim.casefile.codings import Saved, finished_codings, own_coding, save_coding
from counterclaim.casefile.rounds import SETTLED, Round, begin_round, list_rounds
from counterclaim.web.access import CurrentPerson, Right, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.coding.bundle import zipped
from counterclaim.web.coding.draft import Sent
from counterclaim.web.coding.view import Between, round_view

api = APIRouter(prefix="/coding", tags=["coding"], dependencies=[needs(Right.CODE)])


@dataclass(frozen=True, slots=True)
class NewRound:
    """A round to begin: over these reports, by these people."""

    name: str
    coders: list[str]
    reports: list[str]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one report is."""

    report: str
    finished: list[str]
    settled: bool


@dataclass(frozen=True, slots=True)
class RoundState:
    """A round, how far its reports are, and how far its coders agree on those that all have finished."""

    round: Round
    progress: list[Progress]
    agreement: list[Between]


@dataclass(frozen=True, slots=True)
class Kept:
    """A coding as it is kept. id: to be sent as `seen` with the next state."""

    id: int
    coder: str
    by: str
    finished: bool
    coding: dict[str, Any]


@api.get("")
def rounds(connection: Reading) -> list[Round]:
    """Every round, the newest first."""
    return list_rounds(connection)


@api.post("", status_code=201)
def begin(casefile: CurrentCasefile, person: CurrentPerson, new: NewRound) -> Round:
    """Begin a round."""
    id = begin_round(casefile, new.name, new.reports, new.coders, by=person.name)
    with casefile.reading() as connection:
        return round_view(connection, id).round


@api.get("/{round}")
def one_round(connection: Reading, round: int) -> RoundState:
    """A round, and how far it is."""
    view = round_view(connection, round)
    progress = [Progress(stage.report, sorted(stage.finished), stage.settled) for stage in view.stages]
    return RoundState(view.round, progress, list(view.between))


@api.get("/{round}/claims.zip", response_class=Response)
def export(connection: Reading, round: int) -> Response:
    """What all have finished, in the layout of the claims benchmark."""
    return zipped(connection, round)


@api.get("/{round}/own/{report:path}")
def own(connection: Reading, person: CurrentPerson, round: int, report: str) -> Kept | None:
    """My coding of a report; null before I have begun."""
    return _kept(own_coding(connection, round, report, person.name))


@api.put("/{round}/own/{report:path}")
def save(casefile: CurrentCasefile, person: CurrentPerson, round: int, report: str, sent: Sent) -> Kept | None:
    """Keep my coding of a report; 409 where another window has saved it since `seen`, 422 where it cannot be finished yet."""
    return _kept(save_coding(casefile, round, report, sent.coding.wire(), by=person.name, seen=sent.seen, finished=sent.finished))


@api.get("/{round}/settled/{report:path}")
def all_codings(connection: Reading, round: int, report: str) -> list[Kept]:
    """Every coding of a report that all have finished, and what was settled (coder ""); 403 before."""
    return [kept for saved in finished_codings(connection, round, report).values() if (kept := _kept(saved)) is not None]


@api.put("/{round}/settled/{report:path}")
def settle(casefile: CurrentCasefile, person: CurrentPerson, round: int, report: str, sent: Sent) -> Kept | None:
    """Keep what the coders' differences on a report are settled to."""
    coding = sent.coding.wire()
    return _kept(
        save_coding(casefile, round, report, coding, by=person.name, seen=sent.seen, coder=SETTLED, finished=sent.finished)
    )


def _kept(saved: Saved | None) -> Kept | None:
    return Kept(saved.id, saved.coder, saved.by, saved.finished, saved.coding) if saved else None
