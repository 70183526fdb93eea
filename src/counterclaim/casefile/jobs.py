"""The jobs of a casefile: what was given is on the disk before anybody is told so, and stays until it has been taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import job_files, jobs
from counterclaim.errors import UnknownName
from counterclaim.model.job import Job, JobState, Outcome, Told, Wish

# Of each fate so many are told by name, and of what went as it should none: the casefile knows them all.
_MOST_TOLD = 100
_UNTOLD = "read"
_ENDED = (JobState.DONE.value, JobState.FAILED.value)


@dataclass(frozen=True, slots=True)
class Given:
    """A file that somebody gave: what they call it, which is never a path, and its bytes."""

    name: str
    content: bytes


def begin_job(casefile: Casefile, files: Sequence[Given], wish: Wish, *, by: str) -> Job:
    """Keep what was given, to be added by a worker."""
    row = {
        "by": by,
        "at": datetime.now(UTC),
        "state": JobState.WAITING.value,
        "names": [file.name for file in files],
        "wish": _written(wish),
        "done": 0,
        "outcome": {},
    }
    with casefile.writing() as connection:
        key = connection.execute(jobs.insert().values(row)).inserted_primary_key
        id = int(key[0]) if key else 0
        for number, file in enumerate(files):
            connection.execute(job_files.insert().values(job=id, number=number, name=file.name, content=file.content))
        return job_of(connection, id)


def job_of(connection: Connection, id: int) -> Job:
    """A job by its number; UnknownName where there is none."""
    row = connection.execute(select(jobs).where(jobs.c.id == id)).first()
    if row is None:
        raise UnknownName("job", str(id), "the page on which reports are added lists those that there are")
    return _job(row)


def newest_jobs(connection: Connection, most: int = 20) -> list[Job]:
    """The jobs, the newest first."""
    return [_job(row) for row in connection.execute(select(jobs).order_by(jobs.c.id.desc()).limit(most))]


def next_job(casefile: Casefile) -> Job | None:
    """The oldest job that has not ended: one that waits, or one that a server left when it was stopped."""
    with casefile.reading() as connection:
        row = connection.execute(select(jobs).where(jobs.c.state.not_in(_ENDED)).order_by(jobs.c.id).limit(1)).first()
    return _job(row) if row is not None else None


def files_of(casefile: Casefile, id: int) -> Iterator[Given]:
    """What a job holds, one file at a time."""
    with casefile.reading() as connection:
        numbers = list(connection.scalars(select(job_files.c.number).where(job_files.c.job == id).order_by(job_files.c.number)))
    for number in numbers:
        query = select(job_files.c.name, job_files.c.content)
        with casefile.reading() as connection:
            row = connection.execute(query.where(job_files.c.job == id, job_files.c.number == number)).first()
        if row is not None:
            yield Given(row.name, row.content)


def keep_job(casefile: Casefile, job: Job) -> None:
    """Keep where a job stands. The files of one that is past taking in have been kept as originals, and are let go of."""
    ended = datetime.now(UTC) if job.state.ended else None
    row = {
        "state": job.state.value,
        "done": job.done,
        "total": job.total,
        "outcome": {
            "fates": dict(job.outcome.fates),
            "told": [(one.name, one.fate, one.reason) for one in job.outcome.told],
            "wrong": job.outcome.wrong,
        },
        "ended": ended,
    }
    with casefile.writing() as connection:
        connection.execute(jobs.update().where(jobs.c.id == job.id).values(row))
        if job.state not in (JobState.WAITING, JobState.TAKING_IN):
            connection.execute(delete(job_files).where(job_files.c.job == job.id))


def told(outcome: Outcome, one: Told) -> Outcome:
    """The outcome with one more report or file, which is told by name while there are not too many of its fate."""
    fates = Counter(outcome.fates)
    fates[one.fate] += 1
    named = (*outcome.told, one) if one.fate != _UNTOLD and fates[one.fate] <= _MOST_TOLD else outcome.told
    return replace(outcome, fates=dict(fates), told=named)


def _written(wish: Wish) -> dict[str, object]:
    published = wish.published.isoformat() if wish.published else None
    return {"published": published, "publisher": wish.publisher, "everything": wish.everything}


def _job(row: Row[Any]) -> Job:
    wish, outcome = row.wish, row.outcome
    published = date.fromisoformat(wish["published"]) if wish["published"] else None
    return Job(
        row.id,
        row.by,
        row.at,
        JobState(row.state),
        tuple(row.names),
        Wish(published, wish["publisher"], wish["everything"]),
        row.done,
        row.total,
        Outcome(outcome.get("fates", {}), tuple(Told(*one) for one in outcome.get("told", ())), outcome.get("wrong")),
        row.ended,
    )
