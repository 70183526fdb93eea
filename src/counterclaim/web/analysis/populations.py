"""The table of populations of a casefile, given with a form or by a program: rates are made over it, and over no guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.params import Body
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse, Response

from counterclaim.analysis.population import parse_populations
from counterclaim.casefile.populations import KeptTable, forget_populations, keep_populations, kept_populations
from counterclaim.casefile.store import Casefile
from counterclaim.errors import BadPopulation, UnknownName
from counterclaim.web.access import CurrentPerson, CurrentSession, Right, form_of, needs
from counterclaim.web.adding.uploads import name_of
from counterclaim.web.casefiles import CurrentCasefile, Reading

# Every region of the world in every year of a century is less.
_LARGEST = 4 * 1024 * 1024
_MAY = [needs(Right.ADD)]
populations, populations_api = APIRouter(), APIRouter()


@dataclass(frozen=True, slots=True)
class Given:
    """A table as a program gives it: CSV with the columns country, year, population and perhaps admin1."""

    table: str
    name: str = "population.csv"


@populations.post("/populations", dependencies=_MAY)
async def give_populations(request: Request, session: CurrentSession, casefile: CurrentCasefile) -> Response:
    """Keep the table of a form, or forget it; then show the rates."""
    form = await form_of(request)
    try:
        sent = form.get("table")
        if form.get("forget"):
            await run_in_threadpool(forget_populations, casefile)
        elif isinstance(sent, UploadFile) and sent.filename:
            content = await sent.read(_LARGEST + 1)
            await run_in_threadpool(_keep, casefile, content, name_of(sent.filename), session.person.name)
        else:
            raise BadPopulation("no table was given: choose a file in CSV with the columns country, year, population")
    finally:
        await form.close()
    return RedirectResponse("/analysis/rates", 303)


@populations_api.get("/populations")
def show_populations(connection: Reading) -> KeptTable:
    """The table of populations that rates are made over."""
    kept = kept_populations(connection)
    if kept is None:
        raise UnknownName("table of populations", "populations", "put one here")
    return kept


@populations_api.put("/populations", dependencies=_MAY)
def put_populations(casefile: CurrentCasefile, person: CurrentPerson, given: Annotated[Given, Body()]) -> KeptTable:
    """Keep a table of populations in the place of the one before."""
    _keep(casefile, given.table.encode("utf-8", "replace"), name_of(given.name), person.name)
    with casefile.reading() as connection:
        return show_populations(connection)


def _keep(casefile: Casefile, content: bytes, name: str, by: str) -> None:
    """Keep a table that can be read as one; BadPopulation says what is wrong with one that cannot."""
    if len(content) > _LARGEST:
        raise BadPopulation(
            f"a table of populations of more than {_LARGEST // 1024**2} MB cannot be kept: leave out what no incident needs"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        raise BadPopulation("the table is not in UTF-8: save it as CSV in UTF-8") from exc
    parse_populations(text)
    keep_populations(casefile, text, name=name, by=by)
