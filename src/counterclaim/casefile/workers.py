"""Reading over processes: reports in, readings out in any order, and a report that kills its reader costs that report alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from counterclaim.casefile.reading import Reading, reading_of
from counterclaim.errors import CounterclaimError
from counterclaim.model.report import Report

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine

# Enough that no process waits for its next report, few enough that memory does not grow with the case.
_WAITING_EACH = 4


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a report could not be read. It stays in the casefile, for another engine or a later version."""

    reason: str


Outcome = tuple[str, Reading | Unread]
Read = Callable[[Report], Outcome]


def read_all(reports: Iterable[Report], *, jobs: int, apart: bool = False, engine: Engine | None = None) -> Iterator[Outcome]:
    """The name of each report with its reading or the reason why there is none, as they come.

    apart: read in another process even where there is but one, for who has something else to do meanwhile. engine: what reads;
    the default engine, if not said.
    """
    read = partial(outcome, engine=engine)
    if jobs <= 1 and not apart:
        yield from map(read, reports)
        return
    waiting = iter(reports)
    lost: list[Report] = []
    while batch := _pooled(read, waiting, jobs, lost):
        yield from batch
    for report in lost:
        yield from _alone(read, report)


def outcome(report: Report, *, engine: Engine | None = None) -> Outcome:
    """Read one report. A fault of the reader is a reason too: it costs one report, and says so."""
    from counterclaim.reader import read_report

    try:
        return report.id, reading_of(read_report(report, engine=engine), report.id)
    except CounterclaimError as exc:
        return report.id, Unread(str(exc))
    except Exception as exc:
        return report.id, Unread(f"counterclaim failed on it ({type(exc).__name__}: {exc}): please report this fault")


def _pooled(read: Read, waiting: Iterator[Report], jobs: int, lost: list[Report]) -> Iterator[Outcome] | None:
    """What one pool reads, until there is nothing left or the pool breaks; those under way in a broken pool are lost to it."""
    first = list(islice(waiting, jobs * _WAITING_EACH))
    return _drained(read, first, waiting, jobs, lost) if first else None


def _drained(read: Read, first: list[Report], waiting: Iterator[Report], jobs: int, lost: list[Report]) -> Iterator[Outcome]:
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        under_way = {pool.submit(read, report): report for report in first}
        try:
            while under_way:
                done, _ = wait(under_way, return_when=FIRST_COMPLETED)
                for future in done:
                    yield _result(future)
                    del under_way[future]
                    under_way |= {pool.submit(read, report): report for report in islice(waiting, 1)}
        except BrokenProcessPool:
            lost.extend(under_way.values())
        finally:
            # Stopped in the middle, what has not been begun is not read first.
            pool.shutdown(wait=False, cancel_futures=True)


def _result(future: Future[Outcome]) -> Outcome:
    return future.result()


def _alone(read: Read, report: Report) -> Iterator[Outcome]:
    """A report that was under way when a process died, read in one of its own: most were only beside the one to blame."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            yield pool.submit(read, report).result()
        except BrokenProcessPool:
            yield report.id, Unread("the process that read it was ended by the system, as when memory runs out: read it alone")
