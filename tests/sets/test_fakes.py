from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from benchmarks.sets.fakes import fakes

FIELDS = ("unit_id", "article_title", "article_content", "source", "date")


def write_set(folder: Path, *rows: tuple[str, ...]) -> Path:
    """A table with the set's columns, written for this test."""
    with (folder / "reports.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(FIELDS)
        writer.writerows(rows)
    return folder


def test_fakes_gives_each_report_once(tmp_path: Path) -> None:
    row = ("7", "Market raid", "Four trucks came.", "jordantimes", "3/4/17")
    (report,) = fakes(write_set(tmp_path, row, row))
    assert (report.id, report.publisher, report.published) == ("7", "The Jordan Times", date(2017, 3, 4))
    assert report.text == "Market raid\n\nFour trucks came."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published April 8 2017 Four trucks came.", date(2017, 4, 8)),
        ("Last updated at Apr 82017 KASSUM Four trucks came.", date(2017, 4, 8)),
        ("Four trucks came.", date(2017, 3, 4)),
    ],
)
def test_fakes_dates_a_report_by_its_head(text: str, day: date, tmp_path: Path) -> None:
    (report,) = fakes(write_set(tmp_path, ("7", "Market raid", text, "ahram", "3/4/17")))
    assert report.published == day


def test_fakes_leaves_a_report_without_a_day_undated(tmp_path: Path) -> None:
    (report,) = fakes(write_set(tmp_path, ("7", "Market raid", "Four trucks came.", "somebody", "")))
    assert (report.published, report.publisher) == (None, "somebody")
