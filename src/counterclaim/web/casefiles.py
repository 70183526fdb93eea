"""The casefile of a request, to be read or decided on; what follows from a decision is brought up to date before the answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Connection

from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date


def current_casefile(request: Request) -> Casefile:
    """The casefile that the workbench is about."""
    casefile: Casefile = request.app.state.casefile
    return casefile


CurrentCasefile = Annotated[Casefile, Depends(current_casefile)]


WholeCasefile = Annotated[Casefile, Depends(current_casefile)]


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
        yield within
        bring_up_to_date(within)
