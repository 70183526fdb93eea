"""History for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter
from sqlalchemy import Connection

from counterclaim.casefile.history import Event, history
from counterclaim.web.casefiles import Reading
from counterclaim.web.history.asked import before_of, of_named
from counterclaim.web.history.view import Brief, briefs

api = APIRouter(tags=["history"])


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Events, the newest first. before: asks for earlier ones, where there are.

    incidents: those that events speak of, by the names that these have for them.
    """

    events: list[Event]
    before: datetime | None
    incidents: dict[str, Brief]


@api.get("/history")
def latest(connection: Reading, before: str = "") -> HistoryPage:
    """The latest receipts, readings, decisions and steps of work."""
    return _page(connection, *history(connection, before=before_of(before)))


@api.get("/history/{kind}/{name:path}")
def of_one(connection: Reading, kind: str, name: str, before: str = "") -> HistoryPage:
    """What happened to a claim, report or incident, about a decision, or by a person."""
    return _page(connection, *history(connection, of_named(kind), name, before=before_of(before)))


def _page(connection: Connection, events: list[Event], before: datetime | None) -> HistoryPage:
    return HistoryPage(events, before, briefs(connection, events))
