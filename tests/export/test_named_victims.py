from __future__ import annotations

from pathlib import Path

import pytest

import cases
from counterclaim.casefile.store import Casefile
from counterclaim.export.named_victims import named_victims

TEXT = (
    "Nine people were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said. Among the dead was "
    "Gharid Doumaz, 34, a farmer. The bodies of Gharid Doumaz and Khadim Tanour were brought home, relatives said."
)


@pytest.mark.slow
def test_named_victims_are_lists_of_their_publishers(tmp_path: Path) -> None:
    rows = [cases.row("one", TEXT, publisher="Courier"), cases.row("two", TEXT.replace("Nine", "Ten"), publisher="Herald")]
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.lines(tmp_path / "reports.jsonl", rows))
        with casefile.reading() as connection:
            found = list(named_victims(connection))
    assert found
    assert {one.name for one in found} <= {"Gharid Doumaz", "Khadim Tanour"}
    doumaz = next(one for one in found if one.name == "Gharid Doumaz")
    assert (doumaz.age, doumaz.place) == (34, "Kidal")
    assert len({(one.list, one.row) for one in found}) == len(found)
