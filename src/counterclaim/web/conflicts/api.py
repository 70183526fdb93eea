"""Contradictions and duplicates for programs; to mark one as looked at is to finish "contradictions/ID" or "copy/3:7"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query

from counterclaim.casefile.conflicts import conflicts
from counterclaim.casefile.doubles import Pair, pairs
from counterclaim.casefile.queue import Spot
from counterclaim.web.casefiles import Reading

api = APIRouter(tags=["contradictions"])


@dataclass(frozen=True, slots=True)
class Contradicted:
    """An incident with what its claims contradict each other in, in sentences."""

    ref: str
    incident: str
    contradictions: list[str]
    looked_by: str | None
    looked_at: datetime | None


@dataclass(frozen=True, slots=True)
class ContradictedPage:
    """A page of them. after: asks for the next."""

    items: list[Contradicted]
    after: str | None


@dataclass(frozen=True, slots=True)
class PairPage:
    """A page of pairs of reports that share words; each is named "copy/NAME" in work. behind: asks for the next."""

    items: list[Pair]
    behind: str | None


@api.get("/contradictions")
def contradictions(connection: Reading, looked: bool = False, after: str = "") -> ContradictedPage:
    """Incidents of which the claims cannot all be true, the weightiest first."""
    found, more = conflicts(connection, looked=looked, after=Spot.parse(after))
    items = [
        Contradicted(
            f"contradictions/{one.incident.id}",
            one.incident.id,
            list(one.incident.contradictions),
            one.looked_by,
            one.looked_at,
        )
        for one in found
    ]
    return ContradictedPage(items, more)


@api.get("/duplicates")
def duplicates(
    connection: Reading, looked: bool = False, least: Annotated[int, Query(ge=5, le=100)] = 30, behind: str = ""
) -> PairPage:
    """Pairs of reports that share at least so many percent of the shorter one's words, those of the newest reports first."""
    return PairPage(*pairs(connection, least=least / 100, looked=looked, behind=behind or None))
