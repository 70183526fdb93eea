from __future__ import annotations

from datetime import date

import pytest

from counterclaim.linking.weekdays import weekday_of
from counterclaim.model.daterange import DateRange
from counterclaim.model.mention import DateMention
from counterclaim.model.report import Report
from counterclaim.model.span import Span


def named(words: str, range: DateRange | None = None) -> int | None:
    return weekday_of(DateMention(Span(0, len(words)), range), Report.of(words, id="r"))


@pytest.mark.parametrize(
    ("words", "day"), [("late on Thursday", 3), ("jeudi soir", 3), ("يوم الخميس", 3), ("the next day", None), ("12 May", None)]
)
def test_weekdays_are_known_where_the_week_is_not(words: str, day: int | None) -> None:
    assert named(words) == day


def test_weekdays_of_several_days_are_none() -> None:
    assert named("from Monday to Thursday") is None


def test_weekdays_of_a_known_day_are_its_own() -> None:
    assert named("Friday", DateRange.spanning(date(2025, 1, 2), date(2025, 1, 2))) == 3
    assert named("this week", DateRange.spanning(date(2025, 1, 2), date(2025, 1, 4))) is None


def test_weekdays_of_an_account_without_words_for_its_day_are_none() -> None:
    assert weekday_of(None, Report.of("It was quiet.", id="r")) is None
