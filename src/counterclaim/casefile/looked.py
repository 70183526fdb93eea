"""Which incidents people have finished, as they are now, and at which of these a second person has looked."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from counterclaim.casefile.record import Looked
from counterclaim.casefile.tables import looks
from counterclaim.model.work import What


def looked_at(connection: Connection, ids: Iterable[str]) -> dict[str, Looked]:
    """By id, who has finished an incident; those that nobody has, or that changed since, are not there."""
    columns = (looks.c.name, looks.c.finished_by, looks.c.finished_at, looks.c.checked_by, looks.c.checked_at)
    own = (looks.c.what == What.INCIDENT.value, looks.c.name.in_(list(ids)), looks.c.state.in_(["second", "finished"]))
    return {name: Looked(*rest) for name, *rest in connection.execute(select(*columns).where(*own))}
