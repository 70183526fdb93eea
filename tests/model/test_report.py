"""One document as it was received."""

from __future__ import annotations

from datetime import date

from counterclaim.model.report import Report


def test_report_is_named_by_its_hash_where_no_id_is_given() -> None:
    report = Report.of("Nine people were killed.")
    assert report.sha256.startswith(report.id) and len(report.id) == 16


def test_report_says_where_its_date_comes_from() -> None:
    assert Report.of("…", published=date(2025, 1, 5)).published_from == "given"
    assert Report.of("…").published_from is None


def test_report_hash_is_that_of_the_text() -> None:
    assert Report.of("a").sha256 == Report.of("a", id="other").sha256 != Report.of("b").sha256
