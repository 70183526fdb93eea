"""The dateline at the head of the body."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.dateline import dateline_of, is_filed
from counterclaim.model.span import Span

STORY = "Gunmen killed nine people on Monday."


@pytest.mark.parametrize(
    "dateline",
    [
        "KORA",
        "KORA, Jan 5 (Reuters)",
        "KORA, Mali (AP)",
        "Kora, Mali",
        "SAN TELMO, 9 JAN 90",
        "Kora, January 5, 2025 (AFP)",
        "LA PAZ (BOLIVIA), 3 MAY 89 (EFE)",
    ],
)
@pytest.mark.parametrize("dash", [" - ", " – ", " — ", " -- "])
def test_dateline_ends_before_the_dash(dateline: str, dash: str) -> None:
    text = dateline + dash + STORY
    assert dateline_of(text) == Span(0, len(dateline))


@pytest.mark.parametrize(
    "dateline",
    [
        "(AFP)",
        "6 July 2015",
        "July 6, 2015",
        "Published April 8 2017",
        "Date of publication 27 June 2016",
        "Last updated at Apr 232017",
        "Sat Feb 28 2015",
        "AFP Sunday 26 Jul 2015",
        "2025-01-05",
        "date 2025-01-05",
        "25-04-2016",
        "KORA (Reuters)",
    ],
)
def test_dateline_without_dash_is_a_credit_or_a_day(dateline: str) -> None:
    assert dateline_of(f"{dateline} {STORY}") == Span(0, len(dateline))


@pytest.mark.parametrize(
    "text",
    [
        "",
        STORY,
        "At least nine people - two of them children - were killed.",
        "On 5 January 2025 gunmen killed nine.",
        "Nine dead.",
        "The army (FAK) said so.",
    ],
)
def test_dateline_is_none_where_there_is_none(text: str) -> None:
    assert dateline_of(text) is None


def test_dateline_stands_after_the_title() -> None:
    text = f"Nine dead\n\nKORA (AFP) - {STORY}"
    span = dateline_of(text, Span(0, 9))
    assert span is not None
    assert span.of(text) == "KORA (AFP)"


def test_dateline_stands_after_a_title_that_the_page_repeats() -> None:
    text = f"Nine dead\n\nNine dead. 6 July 2015 {STORY}"
    span = dateline_of(text, Span(0, 9))
    assert span is not None
    assert span.of(text) == "6 July 2015"


def test_line_is_filed_where_a_place_and_a_dash_begin_it() -> None:
    assert is_filed("KORA, Mali (AFP) - Nine people died.")
    assert not is_filed(STORY)


@pytest.mark.parametrize("head", ["صنعاء، 14 مارس 2026", "صنعاء، 14 مارس/آذار 2026", "الفاشر، السودان، 3 مايو 2026"])
def test_dateline_in_arabic_has_arabic_commas(head: str) -> None:
    text = f"{head} – قتل ستة أشخاص في غارة."
    span = dateline_of(text)
    assert span is not None and span.of(text) == head


@given(st.text(), st.none() | st.integers(0, 20))
def test_dateline_lies_in_the_text(text: str, end: int | None) -> None:
    title = None if end is None else Span(0, min(end, len(text)))
    span = dateline_of(text, title)
    assert span is None or span.end <= len(text)
