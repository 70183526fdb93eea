from __future__ import annotations

from pathlib import Path

import cases
from counterclaim.casefile.example import add_example, example_beside, example_reports, is_empty
from counterclaim.casefile.jobs import newest_jobs
from counterclaim.casefile.store import Casefile


def test_example_is_what_lies_in_the_repository() -> None:
    assert example_reports() == cases.MALI.read_bytes()


def test_example_lies_beside_the_casefile() -> None:
    assert example_beside(Path("/home/me/case.db")) == Path("/home/me/example.db")


def test_example_is_never_mixed_with_anything(empty: Casefile) -> None:
    add_example(empty, by="A. Coder")
    add_example(empty, by="A. Coder")
    with empty.reading() as connection:
        assert len(newest_jobs(connection)) == 1 and not is_empty(connection)


def test_example_nothing_is_added_to_reports_of_ones_own(mali: Casefile) -> None:
    add_example(mali, by="A. Coder")
    with mali.reading() as connection:
        assert newest_jobs(connection) == []
