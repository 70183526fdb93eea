"""What may need a look, and where the work on it stands, beside the incidents, so that a queue of 100,000 is one query.

Work follows accounts, as decisions do: the work on an incident is all that was done about any account that is in it now, whatever
the incident was called then. So it stays with both halves of a split, and of what is merged the latest step counts. To finish is
to have seen certain accounts in certain readings; where the incident has others now, it has changed since it was checked.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from counterclaim.casefile.known import chunks
from counterclaim.casefile.second_look import as_it_holds
from counterclaim.casefile.tables import looks, work_keys
from counterclaim.casefile.work import Subject, holding_steps
from counterclaim.model.work import Progress, What, progress
from counterclaim.weighing.queue import Reason, ordered, rank

# What is finished only when a second person has looked; to look at contradictions and copies is a look by itself.
_LOOKED_AT_TWICE = frozenset({What.INCIDENT, What.REPORT})
_OF_INCIDENTS = (What.INCIDENT.value, What.CONTRADICTIONS.value)


def look_row(subject: Subject, now: Progress, reasons: set[Reason], killed: int | None = None) -> dict[str, object]:
    """Where something stands: what was finished is so until there is something else to see in it."""
    finished = now.finished_by is not None and now.seen == subject.seen
    if now.finished_by is not None and not finished:
        reasons = reasons | {Reason.CHANGED}
    return {
        "what": subject.what.value,
        "name": subject.name,
        "rank": rank(reasons, killed),
        "reasons": "".join(f" {reason.value} " for reason in ordered(reasons)),
        "state": _finished(subject, now) if finished else "open" if reasons else "quiet",
        "came": None,
        "has": now.has,
        "until": now.until,
        "finished_by": now.finished_by,
        "finished_at": now.finished_at,
        "checked_by": now.checked_by if finished else None,
        "checked_at": now.checked_at if finished else None,
        "last": now.last,
        "event_type": None,
        "start": None,
        "end": None,
        "country": None,
        "words": "",
    }


def _finished(subject: Subject, now: Progress) -> str:
    return "second" if subject.what in _LOOKED_AT_TWICE and now.checked_by is None else "finished"


def work_on(connection: Connection, subject: Subject) -> Progress:
    """Where the work on something stands; a second look counts as long as all is as it was then."""
    return as_it_holds(connection, subject, progress(holding_steps(connection, subject.what, subject.keys)))


def worked_on(connection: Connection, what: What, keys: Iterable[str]) -> set[str]:
    """Those of the keys that anything was ever done about: few of 100,000, and the others need not be asked one by one."""
    query = select(work_keys.c.key).where(work_keys.c.what == what.value)
    return {key for some in chunks(keys) for key in connection.scalars(query.where(work_keys.c.key.in_(some)))}


def worked_on_all(connection: Connection, what: What) -> list[str]:
    """The keys of everything of one kind that anything was ever done about."""
    return list(connection.scalars(select(work_keys.c.key).where(work_keys.c.what == what.value).distinct()))


def forget_looks(connection: Connection, ids: Iterable[str]) -> None:
    """Take out what stands of incidents under these ids."""
    for some in chunks(dict.fromkeys(ids)):
        connection.execute(delete(looks).where(looks.c.what.in_(_OF_INCIDENTS), looks.c.name.in_(some)))
