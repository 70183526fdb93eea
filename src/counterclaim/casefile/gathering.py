"""A job done: its files taken in, what waits read, accounts of one incident brought together. Stopped, it goes on from there."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.inputs import addresses_in
from counterclaim.casefile.jobs import files_of, keep_job, told
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date, waiting
from counterclaim.errors import CounterclaimError
from counterclaim.ingest.document import Document, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source
from counterclaim.model.job import Job, JobState, Told

_FAULT = "counterclaim failed ({}): what was taken in until then is kept. Please report this fault"
_NOT_HERE = "it is an address, and the workbench fetches nothing: add it with the command 'counterclaim add --fetch'"
_SECONDS = 0.5
_log = logging.getLogger("counterclaim.casefile")


class Stopped(Exception):
    """The server ends: the job is left as it is, for the next start."""


class Gathering:
    """One job under way. stopping: whether the server ends. Reading has a process of its own, so that pages stay quick."""

    def __init__(self, casefile: Casefile, job: Job, *, stopping: Callable[[], bool] = lambda: False) -> None:
        self._casefile = casefile
        self._stopping = stopping
        self._saved = time.monotonic()
        self.job = job

    def run(self) -> Job:
        """Do what is left of it; Stopped where the server ends first. Whatever else goes wrong is told by the job itself."""
        steps = {JobState.TAKING_IN: self._take_in, JobState.READING: self._read, JobState.LINKING: self._link}
        try:
            for state, step in list(steps.items())[self._at() :]:
                if self.job.state is not state:
                    self._move(state)
                step()
            self._move(JobState.DONE)
        except CounterclaimError as exc:
            self._fail(str(exc))
        except Stopped:
            raise
        except Exception as exc:
            _log.error("%s failed in job %d", type(exc).__name__, self.job.id)
            self._fail(_FAULT.format(type(exc).__name__))
        return self.job

    def _at(self) -> int:
        return {JobState.READING: 1, JobState.LINKING: 2}.get(self.job.state, 0)

    def _take_in(self) -> None:
        """Take every file in; those entries that an earlier start has told of are passed over, since their order is fixed."""
        entries = islice(self._entries(), self.job.done, None)
        for entry in receive(self._casefile, entries, everything=self.job.wish.everything):
            self._advance(Told(entry.name, entry.fate.value, entry.reason))

    def _entries(self) -> Iterator[Document | Refused]:
        wish = self.job.wish
        for file in files_of(self._casefile, self.job.id):
            self._stop()
            source = Source.of_bytes(file.content, name=file.name)
            addresses = addresses_in(source)
            if addresses is not None:
                yield from (Refused(address, address, _NOT_HERE) for address in addresses)
            else:
                for found in documents(source, published=wish.published, publisher=wish.publisher):
                    self._stop()
                    yield found

    def _read(self) -> None:
        """Read what waits, also what another run left; what others set aside stays so, whatever was wished for these."""
        backlog = Backlog(self._casefile)
        self._begin(backlog.size())
        if not self.job.total:
            return
        from counterclaim.reader import prepare

        prepare()
        for report in backlog.read(apart=True, stopping=self._stopping):
            self._advance(Told(report.name, "unread" if report.reason else "read", report.reason or ""))
        self._stop()

    def _link(self) -> None:
        self._begin(waiting(self._casefile))
        bring_up_to_date(self._casefile, self._linked)

    def _linked(self) -> None:
        self._advance()
        self._stop()

    def _begin(self, total: int) -> None:
        self.job = replace(self.job, done=0, total=total)
        self._save()

    def _move(self, state: JobState) -> None:
        self.job = replace(self.job, state=state, done=0, total=None)
        self._save()

    def _fail(self, wrong: str) -> None:
        self.job = replace(self.job, outcome=replace(self.job.outcome, wrong=wrong))
        self._move(JobState.FAILED)

    def _advance(self, one: Told | None = None) -> None:
        outcome = told(self.job.outcome, one) if one else self.job.outcome
        self.job = replace(self.job, done=self.job.done + 1, outcome=outcome)
        if time.monotonic() - self._saved > _SECONDS:
            self._save()

    def _stop(self) -> None:
        if self._stopping():
            self._save()
            raise Stopped

    def _save(self) -> None:
        self._saved = time.monotonic()
        keep_job(self._casefile, self.job)
