from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking.card import Card, Toll
from counterclaim.linking.filing import filed_under, own_news
from linked import DAY, card, key

NEWS, OLD, OLDER = "news", "old", "older"


def trial(**said: object) -> Card:
    """Its news is an arrest, two weeks after the attack."""
    day = DAY + timedelta(days=14)
    fields = {"day": day, "published": day, "kind": "arrest", "killed": None}
    return card("trial/a1", **{**fields, **said})  # type: ignore[arg-type]


def told_again(id: str, days: int = 0) -> Card:
    return card(f"trial/{id}", day=DAY - timedelta(days=days), focus=False)


@pytest.mark.parametrize(
    ("news", "own"),
    [
        (trial(), False),
        (trial(kind="clash"), False),
        (trial(kind=None), False),
        (trial(kind="clash", killed=2), True),
        (trial(kind="airstrike"), True),
        (trial(killed=7, day=DAY), False),
        (trial(killed=7, day=None), True),
        (replace(trial(), tolls=(Toll("arrested", 3, 3, (3,)),)), False),
    ],
)
def test_filing_by_news_of_its_own(news: Card, own: bool) -> None:
    assert own_news(news) is own
    filed = filed_under([news], [told_again("a2")], {key("trial/a1"): NEWS}, {key("trial/a2"): OLD})
    assert filed == (NEWS if own else OLD)


def test_filing_by_the_newest_of_what_it_goes_back_to() -> None:
    background = [told_again("a2", 30), told_again("a3"), told_again("a4")]
    back = {key("trial/a2"): OLDER, key("trial/a3"): OLD}
    assert filed_under([trial()], background, {key("trial/a1"): NEWS}, back) == OLD
    assert filed_under([], background, {}, back) == OLD


def test_filing_by_its_news_where_it_goes_back_to_nothing() -> None:
    assert filed_under([trial()], [told_again("a2")], {key("trial/a1"): NEWS}, {}) == NEWS
    assert filed_under([], [told_again("a2")], {}, {}) is None
