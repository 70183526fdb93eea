"""What analyses are made from, made ready beside the requests where there is much of it, and results as long as they hold."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Hashable
from contextlib import asynccontextmanager
from typing import Annotated, TypeVar

from fastapi import Depends, FastAPI, Request
from starlette.concurrency import run_in_threadpool

from counterclaim.casefile.gists import lacking, make_gists
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotReady
from counterclaim.export.redaction import masked

# So many incidents are weighed while a page is waited for.
_AT_ONCE = 200
_MOST_KEPT = 40
_log = logging.getLogger("counterclaim.web")

Value = TypeVar("Value")


class Analyses:
    """The analyses of a served casefile. A result is worked out once, however many ask, until the casefile changes."""

    def __init__(self, casefile: Casefile) -> None:
        self._casefile = casefile
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._starting, self._working = threading.Lock(), threading.Lock()
        self._kept: OrderedDict[Hashable, object] = OrderedDict()

    def ready(self) -> None:
        """See to it that every incident has what analyses are made from; NotReady while a thread is still at it."""
        with self._casefile.reading() as connection:
            left = lacking(connection)
        if left > _AT_ONCE:
            self._begin()
            raise NotReady(left)
        if left:
            sum(make_gists(self._casefile, masked))

    def once(self, key: Hashable, made: Callable[[], Value]) -> Value:
        """What was made under this key, made now where it was not; the key says all that it depends on."""
        with self._working:
            if key not in self._kept:
                self._kept[key] = made()
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]  # type: ignore[return-value]

    def stop(self) -> None:
        """End after the page of incidents that is under way; the next server goes on."""
        self._ending.set()
        if self._thread is not None:
            self._thread.join()

    def _begin(self) -> None:
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._prepare, name="analysis")
                self._thread.start()

    def _prepare(self) -> None:
        try:
            for _ in make_gists(self._casefile, masked):
                if self._ending.is_set():
                    return
        except Exception as exc:
            _log.error("preparing the analysis failed (%s)", type(exc).__name__)


@asynccontextmanager
async def analysing(app: FastAPI) -> AsyncIterator[None]:
    """Analyses for as long as the application is served."""
    analyses = app.state.analyses = Analyses(app.state.casefile)
    try:
        yield
    finally:
        await run_in_threadpool(analyses.stop)


def current_analyses(request: Request) -> Analyses:
    """The analyses of the workbench."""
    analyses: Analyses = request.app.state.analyses
    return analyses


CurrentAnalyses = Annotated[Analyses, Depends(current_analyses)]
