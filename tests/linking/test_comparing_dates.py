from __future__ import annotations

from datetime import timedelta

import pytest

from counterclaim.linking.card import Card
from counterclaim.linking.comparing_dates import dates
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
