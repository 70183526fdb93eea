"""The casefile of a request, to be read or decided on; what follows from a decision is brought up to date before the answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Connection

from counterclaim.casefile.people.limits import Limited
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import following
from counterclaim.web.access import CurrentPerson


def whole_casefile(request: Request) -> Casefile:
    """The casefile that the workbench is about, for what is no part of any region: who its people are."""
    casefile: Casefile = request.app.state.casefile
    return casefile


WholeCasefile = Annotated[Casefile, Depends(whole_casefile)]


def current_casefile(casefile: WholeCasefile, person: CurrentPerson) -> Casefile:
    """The casefile, as far as whoever asks may see it."""
    return casefile if person.regions is None else Limited(casefile, person.regions)


CurrentCasefile = Annotated[Casefile, Depends(current_casefile)]


def reading(casefile: CurrentCasefile) -> Iterator[Connection]:
    """A view of the casefile that stays as it is while the page is made."""
    with casefile.reading() as connection:
        yield connection


Reading = Annotated[Connection, Depends(reading)]


@contextmanager
def deciding(casefile: Casefile) -> Iterator[Casefile]:
    """A casefile to decide on, in one transaction with all that follows: nobody ever sees the one without the other."""
    with casefile.writing() as connection:
        within = casefile.within(connection)
        with following(within):
            yield within
