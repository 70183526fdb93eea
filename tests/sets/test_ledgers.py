from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.sets.ledgers import ledgers

from counterclaim.model.ledger import Ledger
from counterclaim.model.report import Report
from factory import report


@pytest.mark.slow
def test_ledgers_are_read_once_and_kept(tmp_path: Path) -> None:
    kept = tmp_path / "some" / "ledgers"
    (first,) = ledgers([report(id="a")], kept)
    # A report that could not be read shows that the ledger comes from the file.
    (again,) = ledgers([Report.of(" ", id="a")], kept)
    assert isinstance(first, Ledger)
    assert isinstance(again, Ledger)
    assert [claim.count for claim in again.claims] == [claim.count for claim in first.claims]


def test_ledgers_of_what_cannot_be_read_are_the_report_itself() -> None:
    blank = Report.of(" ", id="b")
    assert ledgers([blank], None) == [blank]
