"""What somebody saw of an incident before deciding on it, in a few characters; so that no decision is made on what is no more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from counterclaim.casefile.decided import decided_about
from counterclaim.casefile.incidents import incident_named, members
from counterclaim.casefile.tables import reports
from counterclaim.errors import CasefileError, Overtaken
from counterclaim.model.decision import Decision, standing
from counterclaim.model.incident import AccountKey

_NOTHING = "-"


def glimpse(connection: Connection, id: str) -> str:
    """The incident as it is now: "id:digest:newest decision", of its accounts, their readings, and what is decided about them."""
    keys = members(connection, id)
    made = decided_about(connection, keys)
    newest = made[-1].id if made else _NOTHING
    return f"{id}:{_digest(connection, keys, made)}:{newest}"


def check_glimpses(connection: Connection, seen: Iterable[str]) -> None:
    """That every incident is as it was seen; Overtaken, with who did what to it, where one is not."""
    for one in seen:
        id, _, rest = one.partition(":")
        digest, _, newest = rest.partition(":")
        if not digest or not newest:
            raise CasefileError(f"'{one[:80]}' is nothing that was seen of an incident: open its page again")
        now = incident_named(connection, id)
        keys = members(connection, now)
        made = decided_about(connection, keys)
        if now != id or _digest(connection, keys, made) != digest:
            raise _overtaken(made, newest, keys)


def _digest(connection: Connection, keys: Sequence[AccountKey], made: list[Decision]) -> str:
    names = {key.report for key in keys}
    readings = connection.execute(select(reports.c.name, reports.c.reading).where(reports.c.name.in_(names)))
    parts = [*map(str, keys), *sorted(f"{row.name} {row.reading}" for row in readings), *(one.id for one in standing(made))]
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _overtaken(made: Sequence[Decision], newest: str, keys: Sequence[AccountKey]) -> Overtaken:
    """Who has changed it: the first decision after the newest that was seen, else reports that came in since."""
    ids = [one.id for one in made]
    later = made[ids.index(newest) + 1 :] if newest in ids else made
    if later:
        last = later[-1]
        why = f": {last.reason}" if last.reason else ""
        return Overtaken(last.by, f"{last.kind.value.replace('_', ' ')} {', '.join((*last.about, *last.others))}{why}")
    return Overtaken("Reading", f"it is told by {', '.join(map(str, keys))} now")
