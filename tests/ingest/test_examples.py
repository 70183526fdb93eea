"""The examples that the project ships: three reports, as files and as JSON lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counterclaim.ingest.jsonl import read_lines
from counterclaim.ingest.text import read_file
from counterclaim.model.report import Report

EXAMPLES = Path(__file__).parents[2] / "examples"


def lines() -> list[Report]:
    with (EXAMPLES / "reports.jsonl").open("rb") as stream:
        return [report for report in read_lines(stream, today=date(2026, 1, 1)) if isinstance(report, Report)]


def test_examples_in_lines_are_those_in_files() -> None:
    files = [read_file(path) for path in sorted(EXAMPLES.glob("report-*.txt"))]
    assert [report.text for report in lines()] == [report.text for report in files]
    assert [f"{report.id}.txt" for report in lines()] == [report.id for report in files]


def test_examples_have_title_publisher_and_day() -> None:
    assert all(report.title and report.publisher and report.published for report in lines())
