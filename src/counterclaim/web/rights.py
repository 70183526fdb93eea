"""What each endpoint asks of whoever uses it: a table (rights.tsv), and the one place where it is asked.

An endpoint that the table does not have answers nobody, so that none is ever open by being forgotten.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import Request
from starlette.concurrency import run_in_threadpool

from counterclaim.casefile.people.seen import log_seen
from counterclaim.errors import NotAllowed
from counterclaim.model.role import Person, Right
from counterclaim.web.access import Session, current_session
from counterclaim.web.noting import Noting

OPEN, OWN = "open", "own"
_PACKAGE = "counterclaim.web."


@dataclass(frozen=True, slots=True)
class Need:
    """One row. right: None for whoever has entered; open: also for who has not. private: whether private fields are shown.
    all_regions: whether it takes access to all regions."""

    method: str
    path: str
    endpoint: str
    right: Right | None
    open: bool
    private: bool
    all_regions: bool

    def lacking(self, person: Person) -> Right | None:
        """The right that a person would need and has not; whoever does anything must be able to see it."""
        if self.right is None:
            return None
        wanted = (Right.READ, self.right, *((Right.SEE_PRIVATE,) if self.private else ()))
        return next((right for right in wanted if right not in person.rights), None)


@cache
def needs_declared() -> dict[tuple[str, str], Need]:
    """All rows, by method and endpoint."""
    lines = files("counterclaim.web").joinpath("rights.tsv").read_text("utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {(row["method"], row["endpoint"]): _need(row) for row in rows}


def _need(row: dict[str, str]) -> Need:
    right = None if row["right"] in (OPEN, OWN) else Right(row["right"])
    return Need(
        row["method"],
        row["path"],
        row["endpoint"],
        right,
        row["right"] == OPEN,
        row["words"] == "private",
        row["regions"] == "all",
    )


async def permitted(request: Request) -> None:
    """A dependency of every endpoint: that whoever asks may. That private fields are shown is logged before they are."""
    need = needs_declared().get((request.method, name_of(request.scope["endpoint"])))
    if need is None:
        raise NotAllowed("this answers nobody: no right is declared for it")
    if need.open:
        return
    session = await current_session(request)
    lacking = need.lacking(session.person)
    if lacking is not None:
        raise NotAllowed(f"{session.person.name} may not do this: it takes the right '{lacking.value}'")
    if need.all_regions and session.person.regions is not None:
        raise NotAllowed(f"{session.person.name} may not do this: it takes access to all regions")
    if need.private and session.person.id is not None:
        await run_in_threadpool(_log, request, need, session)


def _log(request: Request, need: Need, session: Session) -> None:
    """That somebody saw this, kept before they do."""
    noting: Noting = request.app.state.noting
    noting.note(lambda connection: log_seen(connection, session.person.name, need.method, request.url.path)).result()


def may_open(person: Person, path: str) -> bool:
    """Whether somebody may open the page at the beginning of an area."""
    found = [need for need in needs_declared().values() if need.method == "GET" and need.path == path]
    return all(need.lacking(person) is None and not (need.all_regions and person.regions is not None) for need in found)


def name_of(endpoint: Callable[..., Any]) -> str:
    """An endpoint as the table calls it."""
    return f"{endpoint.__module__.removeprefix(_PACKAGE)}.{endpoint.__name__}"
