"""Title, dateline and agency together."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.head import Head, head_of, with_head
from counterclaim.model.report import Report
from counterclaim.model.span import Span

TEXT = "Nine dead in attack\n\nKORA, Jan 5 (Reuters) - Gunmen killed nine people on Monday.\n"


def test_head_has_all_its_parts() -> None:
    assert head_of(TEXT) == Head(Span(0, 19), Span(21, 42), "Reuters")


def test_head_of_a_bare_story_is_empty() -> None:
    assert head_of("Gunmen killed nine people on Monday.") == Head()


def test_report_gets_what_its_head_says() -> None:
    report = with_head(Report.of(TEXT))
    assert (report.title, report.agency) == ("Nine dead in attack", "Reuters")


def test_report_keeps_the_title_and_agency_that_it_was_given() -> None:
    report = with_head(replace(Report.of(TEXT), title="Attack near Kora", agency="AFP"))
    assert (report.title, report.agency) == ("Attack near Kora", "AFP")


@given(st.text())
def test_head_of_any_text_lies_in_it(text: str) -> None:
    head = head_of(text)
    assert all(span is None or span.end <= len(text) for span in (head.title, head.dateline))
