from __future__ import annotations

from dataclasses import replace

from counterclaim.linking.rivals import rivals, two_towns
from linked import BRIDGE, ORO_BENNA, TERAL, TESSARA, card


def test_rivals_are_two_accounts_of_one_report() -> None:
    assert rivals(card("r1/a1"), card("r1/a2"))


def test_rivals_are_a_sum_and_a_part() -> None:
    assert rivals(card("r1", aggregate=True), card("r2"))
    assert not rivals(card("r1", aggregate=True), card("r2", aggregate=True))


def test_rivals_are_accounts_of_two_towns_whatever_else_agrees() -> None:
    assert rivals(card("r1", site=ORO_BENNA, text=None), card("r2", site=TESSARA, text=None))
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=TERAL))
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=None))


def test_rivals_are_no_copies_of_which_one_was_read_wrongly() -> None:
    assert not rivals(card("r1", site=ORO_BENNA), card("r2", site=TESSARA))
    assert rivals(card("r1", site=ORO_BENNA), card("r2", site=TESSARA, text=BRIDGE))


def test_rivals_without_any_time_are_left_to_the_scores() -> None:
    assert not rivals(card("r1", day=None, published=None, text=None), card("r2", site=TESSARA, text=None))


def test_rivals_two_towns_allows_for_what_is_unsure_of_both() -> None:
    vague = replace(TESSARA, uncertainty_km=90.0)
    assert two_towns(ORO_BENNA, TESSARA)
    assert not two_towns(ORO_BENNA, vague)
    assert not two_towns(ORO_BENNA, replace(ORO_BENNA, latitude=14.8, gazetteer="made:7"))
    assert not two_towns(ORO_BENNA, replace(TESSARA, seat=True))
