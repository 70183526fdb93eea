"""The worker of a served casefile: does one job after the other, beside the requests, until the server ends."""

from __future__ import annotations

import logging
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from counterclaim.casefile.gathering import Gathering, Stopped
from counterclaim.casefile.jobs import next_job
from counterclaim.casefile.store import Casefile

# After a fault, such as a full disk, it is tried again then, or when something new is given.
_SECONDS = 30.0
_log = logging.getLogger("counterclaim.web")


class Worker:
    """One thread. What a server before this one left undone is done first."""

    def __init__(self, casefile: Casefile) -> None:
        self._casefile = casefile
        self._ending, self._given = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="worker")

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def wake(self) -> None:
        """There is something to do."""
        self._given.set()

    def stop(self) -> None:
        """End after the report that is under way; what is left is done after the next start."""
        self._ending.set()
        self._given.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._ending.is_set():
            self._given.clear()
            wait = None
            try:
                while (job := next_job(self._casefile)) is not None:
                    Gathering(self._casefile, job, stopping=self._ending.is_set).run()
            except Stopped:
                return
            except Exception as exc:
                _log.error("the worker failed (%s)", type(exc).__name__)
                wait = _SECONDS
            self._given.wait(wait)


@asynccontextmanager
async def working(app: FastAPI) -> AsyncIterator[None]:
    """A worker for as long as the application is served."""
    worker = app.state.worker = Worker(app.state.casefile)
    worker.start()
    try:
        yield
    finally:
        await run_in_threadpool(worker.stop)


def wake(app: FastAPI) -> None:
    """Tell the worker that something was given; where nothing is served, the next server will find it."""
    worker: Worker | None = getattr(app.state, "worker", None)
    if worker is not None:
        worker.wake()
