from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings

from counterclaim.linking.card import Card, Site
from counterclaim.linking.names import names_in
from counterclaim.linking.rivals import days_apart, rivals, two_towns
from linked import BRIDGE, DAY, MARKET, ORO_BENNA, TERAL, TESSARA, card, sketched, some_cards


def test_rivals_are_two_accounts_of_one_report() -> None:
    assert rivals(card("r1/a1"), card("r1/a2"))


def test_rivals_are_a_sum_and_a_part() -> None:
    assert rivals(card("r1", aggregate=True), card("r2"))
    assert not rivals(card("r1", aggregate=True), card("r2", aggregate=True))


def test_rivals_are_two_sums_of_other_days_or_numbers() -> None:
    total = card("r1", days=7, aggregate=True)
    assert not rivals(total, card("r2", day=DAY + timedelta(days=1), days=7, aggregate=True))
    assert rivals(total, card("r2", day=DAY + timedelta(days=4), days=7, aggregate=True))
    assert rivals(total, card("r2", days=7, killed=60, aggregate=True))
    assert not rivals(total, card("r2", day=None, aggregate=True))


def test_rivals_are_accounts_of_two_towns_whatever_else_agrees() -> None:
    assert rivals(card("r1", site=ORO_BENNA, text=None), card("r2", site=TESSARA, text=None))
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=TERAL))
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=None))


def test_rivals_are_accounts_of_two_wars_whatever_is_unsure() -> None:
    far = Site("saruna", "XB", "saruna", 16.9, 43.8, 15.0, 1, "made:4", seat=True)
    undated = card("r1", day=None)
    assert rivals(undated, card("r2", day=None, site=far, text=BRIDGE))
    assert not rivals(undated, card("r2", day=None, site=far))  # in the same words: one of the places was read wrongly
    assert not rivals(undated, card("r2", day=None, site=replace(far, country="XA"), text=BRIDGE))


def test_rivals_are_no_copies_of_which_one_was_read_wrongly() -> None:
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=TESSARA))
    assert rivals(card("r1", site=ORO_BENNA), card("r2", site=TESSARA, text=BRIDGE))


def test_rivals_of_one_pattern_with_other_dead_are_no_copies() -> None:
    assert not rivals(card("r1"), card("r2", site=TESSARA, killed=None))
    assert rivals(card("r1"), card("r2", site=TESSARA, killed=31))


def test_rivals_in_two_towns_are_none_where_one_report_names_the_town_of_the_other() -> None:
    one, other = card("r1", text=None), card("r2", site=TESSARA, text=None)
    assert rivals(one, other)
    assert not rivals(replace(one, names=names_in("The bus was bound for Tessara.")), other)
    assert not rivals(one, replace(other, names=names_in("The bus came from Oro Benna.")))
    spelt = replace(other, site=replace(TESSARA, spelt="tissara"))
    assert not rivals(replace(one, names=names_in("The bus was bound for Tissara.")), spelt)


def test_rivals_in_two_towns_are_alike_only_where_they_share_a_rare_word() -> None:
    other = card("r2", site=TESSARA)
    worn = replace(other, sketch=replace(other.sketch, rare=()))
    assert rivals(card("r1"), worn) and not rivals(card("r1"), other)


def later(name: str, days: int, *, out: int | None = None) -> Card:
    """The same attack in the same words, some days later and published as many days later, or out days later."""
    out = days if out is None else out
    return card(name, day=DAY + timedelta(days=days), published=DAY + timedelta(days=1 + out))


@pytest.mark.parametrize(("days", "apart"), [(0, False), (1, False), (2, False), (3, True), (70, True)])
def test_rivals_are_accounts_of_two_days_in_one_house_style(days: int, apart: bool) -> None:
    assert rivals(card("r1"), later("r2", days)) is apart


def test_rivals_are_no_days_of_one_text_of_which_one_was_read_wrongly() -> None:
    assert not rivals(card("r1"), later("r2", 20, out=2))
    assert rivals(card("r1", text=BRIDGE), later("r2", 20, out=2))


def test_rivals_of_days_need_days_that_are_exact() -> None:
    assert not rivals(card("r1", days=31), later("r2", 60))
    assert rivals(card("r1", days=6), later("r2", 9))


def test_rivals_are_reports_without_a_day_that_came_out_in_two_seasons() -> None:
    def out(name: str, days: int, killed: int = 14) -> Card:
        return card(name, day=None, published=DAY + timedelta(days=days), killed=killed)

    assert rivals(out("r1", 0), out("r2", 60))
    assert not rivals(out("r1", 0), out("r2", 30))
    assert not rivals(out("r1", 0, killed=132), out("r2", 60, killed=132))


def test_rivals_leave_a_day_and_a_report_without_one_to_the_scores() -> None:
    assert not rivals(card("r1"), card("r2", day=None, published=DAY + timedelta(days=60)))


def test_rivals_are_two_rows_of_one_data_set() -> None:
    row = replace(card("r1"), dataset="dataset-made Made Events")
    assert rivals(row, replace(card("r2"), dataset=row.dataset))
    assert not rivals(row, replace(card("r2"), dataset="dataset-made Other Events"))
    assert not rivals(row, card("r2"))


NOTES = ((6, "Oro Benna"), (7, "Tessara"))


def undated(name: str, site: Site | None, killed: int | None, *, text: str | None = BRIDGE) -> Card:
    return card(name, day=None, published=None, site=site, killed=killed, text=text)


def test_rivals_without_any_time_need_more_than_the_words_of_a_war() -> None:
    assert rivals(undated("r1", ORO_BENNA, 53, text=MARKET), undated("r2", TESSARA, 3))
    assert rivals(undated("r1", ORO_BENNA, 53, text=MARKET), undated("r2", replace(TERAL, country="XB"), 3))
    assert rivals(undated("r1", ORO_BENNA, 53, text=None), undated("r2", TESSARA, 3, text=None))


def test_rivals_without_any_time_are_left_to_the_scores_where_text_town_or_number_agree() -> None:
    assert not rivals(undated("r1", ORO_BENNA, 53), undated("r2", TESSARA, 3))
    assert not rivals(undated("r1", ORO_BENNA, 53, text=MARKET), undated("r2", ORO_BENNA, 3))
    assert not rivals(undated("r1", ORO_BENNA, 53, text=MARKET), undated("r2", TESSARA, 53))
    assert not rivals(undated("r1", ORO_BENNA, 53, text=MARKET), undated("r2", None, 3))
    assert not rivals(undated("r1", ORO_BENNA, None, text=MARKET), undated("r2", TESSARA, 3))


def test_rivals_without_any_time_are_not_one_by_a_sentence_written_to_a_pattern() -> None:
    one, other = (f"Gunmen killed {number} people on Monday in {town}, Teral, police said." for number, town in NOTES)
    assert (sketched(one).alike(sketched(other)) or 0) > 0.5
    assert rivals(undated("r1", ORO_BENNA, 6, text=one), undated("r2", TESSARA, 7, text=other))
    assert not rivals(undated("r1", ORO_BENNA, 6, text=one), undated("r2", ORO_BENNA, 7, text=other))


@pytest.mark.slow
@given(some_cards())
@settings(deadline=None)
def test_rivals_is_symmetric(cards: list[Card]) -> None:
    for one, other in pairwise(cards):
        assert rivals(one, other) is rivals(other, one)


def test_rivals_two_towns_allows_for_what_is_unsure_of_both() -> None:
    vague = replace(TESSARA, uncertainty_km=90.0)
    assert two_towns(ORO_BENNA, TESSARA)
    assert not two_towns(ORO_BENNA, vague)
    assert not two_towns(ORO_BENNA, replace(ORO_BENNA, latitude=14.8, gazetteer="made:7"))
    assert not two_towns(ORO_BENNA, replace(TESSARA, seat=True))


@pytest.mark.parametrize(
    ("days", "killed", "apart"),
    [(2, 5, True), (2, 19, True), (1, 5, True), (1, 19, False), (2, 14, False), (1, 14, False), (0, 5, False), (2, None, False)],
)
def test_rivals_of_days_with_other_dead_are_apart(days: int, killed: int | None, apart: bool) -> None:
    """Two days apart, or a day with fewer dead than before: the toll of one attack grows."""
    other = card("r2", day=DAY + timedelta(days=days), killed=killed, published=DAY + timedelta(days=4))
    assert days_apart(card("r1"), other) is days_apart(other, card("r1")) is apart
    assert not rivals(card("r1"), other)


def test_rivals_of_days_are_no_copies_of_which_one_day_was_read_wrongly() -> None:
    other = card("r2", day=DAY + timedelta(days=2), killed=5)
    assert not days_apart(card("r1"), other)
    assert days_apart(card("r1"), replace(other, sketch=sketched(BRIDGE)))
    assert not days_apart(card("r1"), card("r2", day=DAY + timedelta(days=2), days=2, killed=5))


def test_rivals_are_a_town_and_a_seat_far_off_where_all_else_differs() -> None:
    seat = replace(TESSARA, seat=True)
    one, other = card("r1", text=None), card("r2", site=seat, killed=5, described=("herder",), text=None)
    assert rivals(one, other) and rivals(other, one)
    assert not rivals(one, replace(other, described=("trader",)))
    assert not rivals(one, card("r3", site=seat, described=("herder",), text=None))
