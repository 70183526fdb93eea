from __future__ import annotations

import json
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cases
from counterclaim import __version__
from counterclaim.casefile.reading import Reading
from counterclaim.casefile.spark.reading import outcome_of, reading_by, report_line, report_of_line
from counterclaim.casefile.workers import Unread, outcome
from counterclaim.errors import ClusterError
from counterclaim.model.report import Report

words = st.text(st.characters(), min_size=1)


@given(words, words, st.none() | st.dates(), st.none() | words)
def test_reading_a_report_comes_to_a_worker_as_it_was(text: str, id: str, published: date | None, title: str | None) -> None:
    report = Report(id, text, "0" * 64, title=title, published=published)
    line = report_line(report)
    assert line.isascii()
    assert report_of_line(line) == report


def rows(*reports: Report) -> list[Any]:
    """What a worker gives for some reports."""
    pandas = pytest.importorskip("pandas")
    import pyarrow as pa

    given = pandas.DataFrame({"report": [report_line(report) for report in reports]})
    tables = [pa.Table.from_pandas(frame, preserve_index=False) for frame in reading_by(None)(iter([given]))]
    return [SimpleNamespace(**row) for table in tables for row in table.to_pylist()]


def test_reading_on_a_worker_is_reading_here() -> None:
    report = Report.of(cases.RAID, id="raid \udce9", published=date(2024, 5, 6))
    (row,) = rows(report)
    name, read = outcome_of(row)
    expected = outcome(report)[1]
    assert name == report.id
    assert isinstance(read, Reading) and isinstance(expected, Reading)
    assert json.dumps(read.wire) == json.dumps(expected.wire)
    assert read.cards == expected.cards
    assert row.seconds > 0


def test_reading_that_fails_comes_back_with_its_reason() -> None:
    told = [outcome_of(row) for row in rows(Report.of(" ", id="blank"), Report.of(cases.BLAST, id="blast"))]
    assert told[0] == ("blank", Unread("the report holds no words: give a text with at least one sentence"))
    assert told[1][0] == "blast" and isinstance(told[1][1], Reading)


def test_reading_by_another_version_is_not_taken() -> None:
    row = SimpleNamespace(report='"r1"', program="0.0.1", ledger=None, cards=None, reason='"why"')
    with pytest.raises(ClusterError, match=f"has counterclaim 0.0.1, and this machine {__version__}"):
        outcome_of(row)
