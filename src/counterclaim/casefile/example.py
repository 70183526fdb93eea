"""The example case: invented reports, to look around with. They go into a casefile of their own, for nothing is ever deleted."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from sqlalchemy import Connection, select

from counterclaim.casefile.address import Address
from counterclaim.casefile.jobs import Given, begin_job
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import jobs, reports
from counterclaim.errors import CasefileError
from counterclaim.model.job import Wish

NAME = "example.db"
_REPORTS = "examples/mali/reports.jsonl"


def example_beside(case: Address) -> Path:
    """Where the example case lies beside a user's own; that of one on a server lies in the folder that one is in."""
    return case.with_name(NAME) if isinstance(case, Path) else Path(NAME)


def add_example(casefile: Casefile, *, by: str) -> None:
    """Give the example reports to a casefile that holds nothing yet; into any other nothing is mixed."""
    with casefile.reading() as connection:
        new = is_empty(connection)
    if new:
        begin_job(casefile, [Given("reports.jsonl", example_reports())], Wish(everything=True), by=by)


def is_empty(connection: Connection) -> bool:
    """Whether a casefile holds no report, and was given none."""
    return all(connection.scalar(select(table.c.id).limit(1)) is None for table in (reports, jobs))


def example_reports() -> bytes:
    """The reports as JSON lines: as they are installed, or in a clone where they lie for everybody to see."""
    for folder in (files("counterclaim"), Path(__file__).parents[3]):
        place: Traversable = folder.joinpath(*_REPORTS.split("/"))
        if place.is_file():
            return place.read_bytes()
    raise CasefileError("the example reports are not installed: clone the repository, and add examples/mali/reports.jsonl")
