"""The pages of coding by hand."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from sqlalchemy import Connection
from starlette.responses import RedirectResponse, Response

from counterclaim.casefile.codings import Saved, finished_codings, own_coding, save_coding
from counterclaim.casefile.kept import kept_report
from counterclaim.casefile.rounds import SETTLED, Round, begin_round, find_round, list_rounds, stages
from counterclaim.errors import UnknownName
from counterclaim.export.paragraphs import paragraphs
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.vocabulary.loader import load_toml
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, Session, needs
from counterclaim.web.casefiles import CurrentCasefile, Reading
from counterclaim.web.coding.bundle import zipped
from counterclaim.web.coding.comparison import compared, taken
from counterclaim.web.coding.sample import sample
from counterclaim.web.coding.view import firmness, round_view
from counterclaim.web.pages import page

pages = APIRouter(prefix="/coding", dependencies=[needs(Right.CODE)])


@pages.get("")
def rounds_page(request: Request, session: CurrentSession, connection: Reading) -> Response:
    """Every round, and a form for a new one."""
    return page(request, "coding/rounds.html", session, rounds=list_rounds(connection))


@pages.post("")
def begin(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    name: Annotated[str, Form()],
    coders: Annotated[str, Form()],
    number: Annotated[int, Form()] = 20,
    reports: Annotated[str, Form()] = "",
) -> Response:
    """Begin a round over the reports that are named, one a line, or over a sample."""
    names = [line for one in reports.splitlines() if (line := one.strip())]
    with casefile.reading() as connection:
        chosen = names or sample(connection, number, seed=name)
    id = begin_round(casefile, name, chosen, coders.splitlines(), by=person.name)
    return RedirectResponse(f"/coding/{id}", 303)


@pages.get("/{round}")
def round_page(request: Request, session: CurrentSession, connection: Reading, round: int) -> Response:
    """A round: its reports, and how far its coders agree."""
    return page(request, "coding/round.html", session, view=round_view(connection, round), firmness=firmness)


@pages.get("/{round}/claims.zip")
def export(connection: Reading, round: int) -> Response:
    """What all have finished, in the layout of the claims benchmark."""
    return zipped(connection, round)


@pages.get("/{round}/code/{report:path}")
def code_page(request: Request, session: CurrentSession, connection: Reading, round: int, report: str) -> Response:
    """The report beside one's own coding of it."""
    held, saved = find_round(connection, round), own_coding(connection, round, report, session.person.name)
    return _editor(request, session, connection, held, report, saved, settling=False)


@pages.get("/{round}/settle/{report:path}")
def settle_page(request: Request, session: CurrentSession, connection: Reading, round: int, report: str) -> Response:
    """The report beside what the differences are settled to."""
    held, saved = find_round(connection, round), finished_codings(connection, round, report).get(SETTLED)
    return _editor(request, session, connection, held, report, saved, settling=True)


@pages.post("/{round}/settle/{report:path}")
def settle(
    casefile: CurrentCasefile,
    person: CurrentPerson,
    round: int,
    report: str,
    one: Annotated[str, Form()],
    other: Annotated[str, Form()],
    focus: Annotated[str, Form()] = "one",
    take: Annotated[list[str] | None, Form()] = None,
) -> Response:
    """Begin to settle from the rows that were chosen of two codings."""
    with casefile.reading() as connection:
        codings = finished_codings(connection, round, report)
        if one not in codings or other not in codings:
            raise UnknownName("coder of this round", f"{one}, {other}", "its page lists them")
        made, before = taken(codings[one], codings[other], take or [], focus), codings.get(SETTLED)
    save_coding(casefile, round, report, made, by=person.name, seen=before.id if before else None, coder=SETTLED)
    return RedirectResponse(f"/coding/{round}/settle/{quote(report)}", 303)


@pages.get("/{round}/compare/{report:path}")
def compare_page(
    request: Request, session: CurrentSession, connection: Reading, round: int, report: str, one: int = 0, other: int = 1
) -> Response:
    """Two codings side by side, their differences marked."""
    held, codings = find_round(connection, round), finished_codings(connection, round, report)
    last = len(held.coders) - 1
    chosen = [codings[held.coders[min(max(0, place), last)]] for place in (one, other)]
    return page(
        request,
        "coding/compare.html",
        session,
        round=held,
        report=kept_report(connection, report),
        comparison=compared(*chosen),
        settled=codings.get(SETTLED),
    )


def _editor(
    request: Request,
    session: Session,
    connection: Connection,
    held: Round,
    report: str,
    saved: Saved | None,
    *,
    settling: bool,
) -> Response:
    kept = kept_report(connection, report)
    names = [stage.report for stage in stages(connection, held.id)]
    at = names.index(report)
    return page(
        request,
        "coding/code.html",
        session,
        round=held,
        report=kept,
        paragraphs=paragraphs(kept.text),
        coding=saved.coding if saved else None,
        seen=saved.id if saved else None,
        finished=saved.finished if saved else False,
        settling=settling,
        place=at + 1,
        next=names[at + 1] if at + 1 < len(names) else None,
        previous=names[at - 1] if at else None,
        choices={
            "event": load_toml("coding.toml")["events"],
            "kind": list(Harm),
            "group": list(Group),
            "qualifier": list(Qualifier),
            "stance": list(Stance),
            "source_kind": list(ClaimantKind),
        },
        most_words=load_toml("coding.toml")["most_words_of_a_quote"],
    )
