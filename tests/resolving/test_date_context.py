from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.resolving.date_calendar import one_day
from counterclaim.resolving.date_context import Context
from dating import PUBLISHED, times


def ahead(text: str, words: str = "Friday") -> bool:
    start = text.index(words)
    return Context(text, PUBLISHED, "en").setting(start, start + len(words)).ahead


@pytest.mark.parametrize(
    "text",
    [
        "The envoys will meet on Friday.",
        "A vote is due on Friday.",
        "Friday will be a day of mourning.",
        "The men are to be tried on Friday.",
        "He was freed. The talks will open Friday.",
    ],
)
def test_date_context_still_to_come(text: str) -> None:
    assert ahead(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoys met on Friday.",
        "The envoys will meet, he said on Friday.",
        "Friday was a day of mourning. It will end.",
        "The men who will be tried were seized on Friday.",
        "The rains come on Friday in May. The men will go home.",
        "They will mourn. The raid came Friday.",
    ],
)
def test_date_context_done(text: str) -> None:
    assert not ahead(text)


def told(context: Context, start: int, day: date, *, dateline: bool = False, span: DateRange | None = None) -> None:
    context.tell(DateMention(Span(start, start + 1), span or one_day(day), dateline=dateline), exact=True)


def test_date_context_remembers_the_last_day_told_of() -> None:
    context = Context("Raid on Monday. Dead on Tuesday. Then it ended.", PUBLISHED, "en")
    told(context, 8, date(2024, 12, 30))
    told(context, 24, date(2024, 12, 31))
    setting = context.setting(33, 37)
    assert setting.told == date(2024, 12, 31)
    assert setting.told_exact


def test_date_context_forgets_after_a_sentence() -> None:
    context = Context("Raid on Monday. Many fled. Then it ended.", PUBLISHED, "en")
    told(context, 8, date(2024, 12, 30))
    assert context.setting(17, 20).told == date(2024, 12, 30)
    assert context.setting(28, 30).told is None


def test_date_context_dateline_and_long_times_are_no_day_told_of() -> None:
    context = Context("Raid in the week of Monday.", PUBLISHED, "en")
    told(context, 0, date(2025, 1, 5), dateline=True)
    told(context, 8, date(2025, 1, 1), span=DateRange.spanning(date(2024, 12, 23), date(2024, 12, 29)))
    assert context.setting(20, 26).told is None


def test_date_context_abbreviation_ends_no_sentence() -> None:
    text = "On Jan. 2 Gen. Smith met Mr. Jones of the U.S. Army, and two days earlier he had come."
    assert times(text) == {"Jan. 2": "2025-01-02", "two days earlier": "2024-12-31"}


@pytest.mark.parametrize("text", ["some 2000 people", "2000 soldiers", "resolution 1701", "more than 2014 rounds"])
def test_date_context_number_that_is_no_year(text: str) -> None:
    assert times(f"They spoke of {text}.") == {}


@pytest.mark.parametrize("text", ["in 2000", "the 2000 revolt", "since 1999", "(2014)"])
def test_date_context_number_that_is_a_year(text: str) -> None:
    assert len(times(f"They spoke of it {text}.")) == 1
