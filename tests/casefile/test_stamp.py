from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import cases
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.stamp import stamp
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date


@pytest.fixture
def raid(tmp_path: Path) -> Iterator[Casefile]:
    yield from cases.raid_case(tmp_path)


def of(casefile: Casefile) -> tuple[int, ...]:
    with casefile.reading() as connection:
        return stamp(connection)


def test_stamp_stays_while_nothing_happens(raid: Casefile) -> None:
    assert of(raid) == of(raid)


@pytest.mark.slow
def test_stamp_changes_with_what_is_decided_and_what_follows(raid: Casefile) -> None:
    first = of(raid)
    judge(raid, "accept", ["blast/c1"], by="A. Coder")
    decided = of(raid)
    bring_up_to_date(raid)
    assert len({first, decided, of(raid)}) == 3


@pytest.mark.slow
def test_stamp_changes_with_what_is_received(raid: Casefile, tmp_path: Path) -> None:
    before = of(raid)
    cases.received(raid, cases.lines(tmp_path / "more.jsonl", [cases.row("three", "Nothing happened.")]))
    assert of(raid) != before
