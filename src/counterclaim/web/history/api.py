"""History for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter

from counterclaim.casefile.history import Event, history
from counterclaim.web.casefiles import Reading
from counterclaim.web.history.asked import before_of, of_named

api = APIRouter(tags=["history"])


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Events, the newest first. before: asks for earlier ones, where there are."""

    events: list[Event]
    before: datetime | None


@api.get("/history")
def latest(connection: Reading, before: str = "") -> HistoryPage:
    """The latest receipts, readings, decisions and steps of work."""
    return HistoryPage(*history(connection, before=before_of(before)))


@api.get("/history/{kind}/{name:path}")
def of_one(connection: Reading, kind: str, name: str, before: str = "") -> HistoryPage:
    """What happened to a claim, report or incident, about a decision, or by a person."""
    return HistoryPage(*history(connection, of_named(kind), name, before=before_of(before)))
