from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.linking.card import Site, Toll
from counterclaim.linking.names import names_in
from linked import ORO_BENNA, TERAL, TESSARA, card


def test_card_site_exact_is_a_town_that_names_no_region() -> None:
    assert ORO_BENNA.exact
    assert not TERAL.exact
    assert not Site("teral", "XA", "teral", 14.0, -5.0, 5.0, 1, seat=True).exact
    assert not Site("nowhere", "XA").exact


def test_card_site_km_from_is_none_without_a_point() -> None:
    assert ORO_BENNA.km_from(TESSARA) == pytest.approx(111, abs=1)
    assert ORO_BENNA.km_from(Site("nowhere")) is None


def test_card_toll_finds_the_kind_of_harm() -> None:
    assert card("r1", killed=3).toll("killed") == Toll("killed", 3, 3, (3,))
    assert card("r1", killed=3).toll("injured") is None


def test_card_mentions_a_town_in_either_spelling() -> None:
    one = replace(card("r1"), names=names_in("They were bound for Tessara."))
    assert one.mentions(TESSARA) and not one.mentions(ORO_BENNA)
    assert one.mentions(replace(TERAL, spelt="tessara"))
    assert not card("r1").mentions(TESSARA)


def test_card_whole_is_a_report_without_an_incident() -> None:
    assert card("r1", kind=None).whole
    assert not card("r1").whole


def test_card_timed_needs_a_day_or_a_date_of_publication() -> None:
    assert card("r1", day=None).timed
    assert card("r1", published=None).timed
    assert not card("r1", day=None, published=None).timed
