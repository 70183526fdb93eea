from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import cases
from counterclaim.casefile.holdings import State
from counterclaim.casefile.intake import Intake, intake
from counterclaim.casefile.store import Casefile


@pytest.mark.slow
def test_intake_tells_when_there_are_reports_and_of_where(tmp_path: Path) -> None:
    for casefile in cases.raid_case(tmp_path):
        with casefile.reading() as connection:
            came = intake(connection)
    assert came.number(State.READ) == 3 and came.number(State.UNREAD) == 0
    assert came.published() == came.published("ML") == came.published("SO") == {date(2024, 5, 6)}
    assert came.published("NE") == frozenset() and came.newest == date(2024, 5, 6) and came.undated == 0


def test_intake_of_an_empty_casefile(tmp_path: Path) -> None:
    with Casefile.open(tmp_path / "case.db", create=True) as casefile, casefile.reading() as connection:
        came = intake(connection)
    assert came == Intake(came.states, 0, {None: frozenset()}) and came.newest is None
