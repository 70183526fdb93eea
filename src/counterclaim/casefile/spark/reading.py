"""Reading on a cluster: what goes to its workers, what they do with it, and the rows of Parquet that come back."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from counterclaim import __version__
from counterclaim.casefile.reading import Reading
from counterclaim.casefile.workers import Outcome, Unread, outcome
from counterclaim.errors import ClusterError
from counterclaim.model.report import Report

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine

REPORT = "report string"
# All but program and seconds is JSON. report: the name that the casefile calls it by. program: the version of counterclaim that
# read it. seconds: that this took.
READ = "report string, program string, ledger string, cards string, reason string, seconds double"
_COLUMNS = [column.split()[0] for column in READ.split(", ")]
_AT_ONCE = 20

Frames = Iterator[Any]


def report_line(report: Report) -> str:
    """A report as a line of JSON, in ASCII, so that no sign of its text is one that a table refuses."""
    return json.dumps({**asdict(report), "published": report.published.isoformat() if report.published else None})


def report_of_line(line: str) -> Report:
    """The report that was written so."""
    fields: dict[str, Any] = json.loads(line)
    fields["published"] = date.fromisoformat(fields["published"]) if fields["published"] else None
    return Report(**fields)


def reading_by(engine: Engine | None) -> Callable[[Frames], Frames]:
    """What a worker does with its share of the reports (mapInPandas). Its process loads the reader once, for the first of all."""

    def read(frames: Frames) -> Frames:
        import pandas

        for frame in frames:
            lines = list(frame["report"])
            for start in range(0, len(lines), _AT_ONCE):
                rows = [_row(report_of_line(line), engine) for line in lines[start : start + _AT_ONCE]]
                yield pandas.DataFrame(rows, columns=_COLUMNS)

    return read


def _row(report: Report, engine: Engine | None) -> tuple[str, str, str | None, str | None, str | None, float]:
    began = time.perf_counter()
    _, result = outcome(report, engine=engine)
    took = time.perf_counter() - began
    if isinstance(result, Unread):
        return json.dumps(report.id), __version__, None, None, json.dumps(result.reason), took
    return json.dumps(report.id), __version__, json.dumps(result.wire), json.dumps(result.cards), None, took


def outcome_of(row: Any) -> Outcome:
    """What a row of Parquet holds. ClusterError where another version than this one read it: it may read otherwise."""
    if row.program != __version__:
        raise ClusterError(
            f"a worker of the cluster has counterclaim {row.program}, and this machine {__version__}: install the same on all"
        )
    if row.reason is not None:
        return json.loads(row.report), Unread(json.loads(row.reason))
    return json.loads(row.report), Reading(json.loads(row.ledger), json.loads(row.cards))
