"""Incidents of which the claims cannot all be true, the weightiest first, and whether somebody has looked at what they say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from counterclaim.casefile.queue import ORDER, Spot
from counterclaim.casefile.tables import incidents, looks
from counterclaim.model.incident import Incident
from counterclaim.model.work import What
from counterclaim.wire.incident import incident_of


@dataclass(frozen=True, slots=True)
class Conflict:
    """An incident with contradictions. looked_by: who looked at them, or at what they were before."""

    incident: Incident
    looked_by: str | None
    looked_at: datetime | None


def conflicts(
    connection: Connection, *, looked: bool = False, after: Spot | None = None, most: int = 20
) -> tuple[list[Conflict], str | None]:
    """The incidents whose contradictions nobody has looked at as they are now, or those that somebody has; and the next spot."""
    query = select(looks).where(*_of(looked), *([after.after()] if after else [])).order_by(*ORDER)
    rows = connection.execute(query.limit(most + 1)).all()
    page = rows[:most]
    made = connection.execute(select(incidents.c.incident).where(incidents.c.id.in_([row.name for row in page])))
    told = {one.id: one for one in map(incident_of, made.scalars())}
    found = [Conflict(told[row.name], row.finished_by, row.finished_at) for row in page if row.name in told]
    last = str(Spot(page[-1].rank, page[-1].what, page[-1].name)) if len(rows) > most else None
    return found, last


def conflict_counts(connection: Connection) -> dict[bool, int]:
    """How many there are that nobody has looked at, under False, and that somebody has, under True."""
    return {
        looked: connection.scalar(select(func.count()).select_from(looks).where(*_of(looked))) or 0 for looked in (False, True)
    }


def _of(looked: bool) -> tuple:  # type: ignore[type-arg]
    return looks.c.what == What.CONTRADICTIONS.value, looks.c.state == ("finished" if looked else "open")
