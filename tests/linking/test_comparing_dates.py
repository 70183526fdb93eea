from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking.card import Card
from counterclaim.linking.comparing_dates import dates
from counterclaim.linking.scoring import score
from linked import DAY, card


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (card("a"), card("b"), "6 May 2031"),
        (card("a"), card("b", day=DAY + timedelta(days=1)), "2031-05-06 and 2031-05-07"),
        (card("a"), card("b", days=7), "2031-05-06 and 2031-05-06 to 2031-05-12"),
        (card("a"), card("b", day=None), ""),
    ],
)
def test_comparing_dates_says_the_days(one: Card, other: Card, words: str) -> None:
    assert dates().detail(one, other) == words


def test_comparing_dates_levels_go_from_one_day_to_none() -> None:
    names = [level.name for level in dates().levels]
    assert names[0] == "same_day"
    assert names[-1] == "unclear"


@pytest.mark.slow
@pytest.mark.parametrize(("weekday", "level"), [(3, "same"), (4, "next"), (0, "other"), (None, None)])
def test_comparing_dates_by_the_weekday_where_one_has_no_day(weekday: int | None, level: str | None) -> None:
    one, other = replace(card("a"), weekday=3), replace(card("b", day=None), weekday=weekday)
    assert {term.comparison: term.level for term in score([(one, other)])[0].terms}.get("weekday") == level


@pytest.mark.slow
def test_comparing_dates_leaves_the_weekday_where_both_have_a_day() -> None:
    edge = score([(replace(card("a"), weekday=3), replace(card("b"), weekday=3))])[0]
    assert "weekday" not in [term.comparison for term in edge.terms]
