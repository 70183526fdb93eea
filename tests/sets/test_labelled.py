from __future__ import annotations

from datetime import date

import pytest
from benchmarks.sets.labelled import report_of, running


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Four trucks came .", "Four trucks came."),
        ("Oro Benna , a town ( in the hills ) , burnt .", "Oro Benna, a town (in the hills), burnt."),
        ("the council 's men did n't come", "the council's men didn't come"),
        ("`` We ran , '' she said .", '"We ran," she said.'),
        ('" We ran , " she said .', '"We ran," she said.'),
        ("“ We ran ” , she said", "“We ran”, she said"),
        ("it ’ s what they say", "it’s what they say"),
        ("", ""),
    ],
)
def test_labelled_sets_tokens_as_they_are_printed(tokens: str, text: str) -> None:
    assert running(tokens.split()) == text


def test_labelled_report_is_as_our_intake_gives_it() -> None:
    report = report_of("r1", "Market raid", "KASSUM (Reuters) – Four trucks came.", date(2024, 3, 4), "Reuters")
    assert (report.id, report.title, report.agency) == ("r1", "Market raid", "Reuters")
    assert (report.published, report.published_from, report.publisher) == (date(2024, 3, 4), "given", "Reuters")


def test_labelled_report_without_a_day_has_none() -> None:
    report = report_of("r1", "", "Four trucks came.", None, None)
    assert (report.published, report.published_from) == (None, None)
