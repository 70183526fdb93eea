from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from counterclaim.linking.blocking import keys
from counterclaim.linking.card import Card
from counterclaim.linking.explanation import explain
from counterclaim.linking.link import link
from counterclaim.linking.other_years import other_year, spans_of_year, year_mistyped
from counterclaim.linking.scoring import score
from linked import BRIDGE, DAY, MARKET, bridge, card, sketched

# A text of one house, and of one war: nothing in it that only reports of one event would share.
HOUSE = (
    "At least fourteen people were killed on Tuesday when gunmen attacked the town, officials and residents said on Wednesday."
)


def told(name: str, day: date, *, after: int = 1, text: str = MARKET, killed: int = 14, days: int = 1) -> Card:
    """The attack on Oro Benna as news: published so many days after its day."""
    return card(name, day=day, days=days, published=day + timedelta(days=after), text=text, killed=killed)


def before(years: int, days: int = 0) -> date:
    return DAY.replace(year=DAY.year - years) + timedelta(days=days)


@pytest.mark.parametrize(
    ("day", "same"),
    [
        (before(1), True),
        (before(1, 1), True),
        (before(1, -1), True),
        (before(1, 3), False),
        (before(3), True),
        (before(10), True),
        (before(11), False),
        (before(0), False),
        (before(0, 182), False),
    ],
)
def test_other_years_of_one_day_of_the_calendar(day: date, same: bool) -> None:
    assert other_year(card("r1"), told("r2", day)) is same
    assert other_year(told("r2", day), card("r1")) is same


def test_other_years_put_a_weekday_on_another_day_of_the_month() -> None:
    shifted = told("r2", before(1, 4))
    assert not other_year(card("r1"), shifted)
    assert other_year(replace(card("r1"), weekday=1), replace(shifted, weekday=1))
    assert not other_year(replace(card("r1"), weekday=1), replace(shifted, weekday=2))


def test_other_years_are_of_news_alone() -> None:
    year_before = before(1)
    assert not other_year(card("r1"), told("r2", year_before, after=365)), "an anniversary names the year itself"
    assert not other_year(card("r1"), card("r2", day=year_before, published=None))
    assert not other_year(card("r1"), told("r2", year_before, after=-1))
    assert not other_year(card("r1"), told("r2", year_before, days=7, after=8))


def test_other_years_are_mistyped_where_only_reports_of_one_event_are_so_alike() -> None:
    slipped = told("r2", before(1))
    assert year_mistyped(card("r1"), slipped)
    assert not year_mistyped(card("r1"), replace(slipped, sketch=sketched(BRIDGE)))
    assert not year_mistyped(card("r1", text=HOUSE), told("r2", before(1), text=HOUSE)), "a house's words are no sign"
    assert not year_mistyped(card("r1"), card("r2"))
    assert not year_mistyped(card("r1"), replace(slipped, dataset="dataset-made Made Events"))


@pytest.mark.slow
def test_other_years_weigh_less_against_than_any_other_distant_day() -> None:
    slipped, apart = told("r2", before(1)), told("r3", before(1, 40))
    levels = [score([(card("r1"), other)])[0].terms[0] for other in (slipped, apart)]
    assert [term.level for term in levels] == ["other_year", "apart"]
    assert 0 > levels[0].bits > levels[1].bits


def test_other_years_are_said_in_words() -> None:
    one, slipped = card("r1"), told("r2", before(1))
    said = explain(score([(one, slipped)])[0], one, slipped)
    assert "the same time of another year, which may be mistyped: 2031-05-06 and 2030-05-06 (-1." in said
    assert "never one incident" not in said


@pytest.mark.slow
def test_other_years_are_scored_as_they_are_told() -> None:
    """The level of the comparison (SQL) and other_year say the same of any two days that are no nearer than a week."""
    draw = random.Random(1)
    one, pairs = replace(card("r1"), weekday=1), []
    for at in range(2000):
        years, days = draw.randint(0, 11), draw.randint(1, 3)
        day = before(years, draw.randint(-9, 9)) if years else DAY - timedelta(days=draw.randint(8, 300))
        other = told(f"s{at}", day, days=days, after=days - 1 + draw.choice([-1, 0, 1, 31, 32]))
        pairs.append((one, replace(other, weekday=draw.choice([1, 2, None]))))
    levels = [{term.comparison: term.level for term in edge.terms}["date"] for edge in score(pairs)]
    assert [level == "other_year" for level in levels] == [other_year(*pair) for pair in pairs]
    assert 100 < sum(other_year(*pair) for pair in pairs) < 1900


@pytest.mark.parametrize("day", [before(1), before(1, 1), before(2), before(4, -1)])
def test_other_years_have_a_key_in_common(day: date) -> None:
    assert set(spans_of_year(card("r1"))) & set(spans_of_year(told("r2", day)))
    assert keys(card("r1", text=None)) & keys(told("r2", day, text=HOUSE))


def test_other_years_end_and_begin_in_one_span() -> None:
    last, first = told("r1", date(2030, 12, 31)), told("r2", date(2032, 1, 1))
    assert set(spans_of_year(last)) & set(spans_of_year(first))
    assert not set(spans_of_year(last)) & set(spans_of_year(told("r3", date(2031, 3, 1))))


def test_other_years_a_report_of_a_wrong_year_joins_its_incident() -> None:
    found = link([card("r1"), card("r2"), told("r3", before(1)), bridge("r4")]).incidents
    assert [sorted(key.report for key in keys) for keys in found] == [["r1", "r2", "r3"], ["r4"]]


def test_other_years_two_attacks_on_one_town_are_two_incidents() -> None:
    """Same town, party, kind, number of dead, and the words of one house: a year lies between them."""
    texts = {name: f"{HOUSE} {words}" for name, words in (("r1", "The weaver Oumra fled."), ("r2", "A mill burned down."))}
    cards = [card("r1", text=texts["r1"]), told("r2", before(1), text=texts["r2"])]
    assert len(link(cards).incidents) == 2


def test_other_years_of_many_reports_each_are_two_incidents() -> None:
    """What five reports of one outlet say of each of two years was not mistyped five times."""
    cards = [told(f"r{year}{at}", before(year)) for year in (0, 1) for at in range(5)]
    assert len(link(cards).incidents) == 2
