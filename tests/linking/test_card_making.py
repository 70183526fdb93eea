from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.linking.card import UNKNOWN_KM
from counterclaim.linking.card_making import card_of, card_of_report, cards_of, is_aggregate, is_seat, own_text
from counterclaim.linking.sketch import NOTHING
from counterclaim.model.account import Account, Attribution, Hull, Status
from counterclaim.model.count import Qualifier
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.report import Report
from factory import TEXT, at, count, ledger

SATURDAY = DateRange(date(2024, 3, 2), date(2024, 3, 2), 1)
MARCH = DateRange(date(2024, 3, 1), date(2024, 3, 31), 4)
PAST_WEEK = DateRange(date(2024, 3, 2), date(2024, 3, 9), 3)
SEAT = Place("Teral", "XA", "Teral", 14.9, -5.9, 1, "made:4", "PPL", uncertainty_km=5.0)
TOWN = Place("Oro Benna", "XA", "Teral", 14.6, -5.9, 1, "made:1", "PPL", uncertainty_km=5.0)
REGION = Place("Teral", "XA", "Teral", 14.9, -5.9, 4, "made:3", "ADM1", uncertainty_km=120.0)


def account(
    id: str = "a1", days: DateRange | None = SATURDAY, place: Place | None = TOWN, *, focus: bool = True, duration: bool = False
) -> Account:
    return Account(
        id,
        focus,
        "attack",
        DateMention(at("Saturday"), days, duration=duration),
        PlaceMention(at("Oro Benna"), place),
        victims=(at("traders"),),
        objects=(at("cattle market"),),
        counts=(("killed", Hull(14, 17)),),
        attribution=(Attribution("the army", "report:1", Status.ALLEGED, ()),),
    )


def told(*accounts: Account) -> Ledger:
    return ledger(TEXT, count("c1", "At least 14", 14), count("c2", "17 bodies", 17), accounts=accounts)


def test_card_making_takes_when_where_who_and_how_many() -> None:
    card = card_of(told(account()), account())
    assert card.key == AccountKey("market.txt", "a1")
    assert card.date == SATURDAY
    assert card.site is not None and (card.site.name, card.site.uncertainty_km) == ("orobenna", 5.0)
    assert card.parties == ("~army",)
    assert [(toll.kind, toll.low, toll.high, toll.numbers) for toll in card.tolls] == [("killed", 14, 17, (17, 14))]
    assert card.described == ("cattle", "market", "trader")
    assert not card.whole and not card.aggregate


def test_card_making_leaves_vague_numbers_out_of_the_numbers() -> None:
    vague = ledger(TEXT, count("c1", "At least 14", 24, qualifier=Qualifier.VAGUE), accounts=(account(),))
    assert card_of(vague, account()).tolls[0].numbers == ()


def test_card_making_without_date_or_place_leaves_them_out() -> None:
    card = card_of(told(), Account("a1", True, "other"))
    assert card.date is None and card.site is None and card.tolls == ()


def test_card_making_gives_a_place_without_uncertainty_a_wide_one() -> None:
    place = Place("Somewhere", "XA", None, 1.0, 1.0, 5)
    card = card_of(told(), account(place=place))
    assert card.site is not None and card.site.uncertainty_km == UNKNOWN_KM


def test_card_making_cards_of_are_those_in_focus() -> None:
    cards = cards_of(told(account("a1"), account("a2"), account("a3", focus=False)))
    assert [str(card.key) for card in cards] == ["market.txt/a1", "market.txt/a2"]


def test_card_making_cards_of_a_report_without_incident_is_one_of_the_whole() -> None:
    (card,) = cards_of(told())
    assert card == card_of_report(told().report)
    assert card.whole and card.sketch.vector and card.published == date(2024, 3, 4)


@pytest.mark.parametrize("text", ["", " ", "\x00", "x" * 100_000])
def test_card_making_takes_any_report(text: str) -> None:
    assert card_of_report(Report.of(text)).whole


def test_card_making_own_text_of_one_of_several_accounts_is_its_sentences() -> None:
    second = Account("a2", True, "attack", None, PlaceMention(at("the same market"), TOWN))
    both = told(account("a1"), second)
    assert "Forty people died" in own_text(both, second)
    assert "cattle market" not in own_text(both, second)
    assert own_text(told(account()), account()).endswith(TEXT)


@pytest.mark.parametrize(
    ("one", "sum_up"),
    [
        (account(days=MARCH, place=REGION), True),
        (account(days=MARCH, place=None), True),
        (account(days=MARCH, place=TOWN), False),
        (account(days=SATURDAY, place=REGION), False),
        (account(days=PAST_WEEK, place=TOWN, duration=True), True),
        (account(days=PAST_WEEK, place=TOWN), False),
        (account(days=PAST_WEEK, place=SEAT), True),
        (account(days=MARCH, place=SEAT), False),
        (account(days=DateRange(date(2024, 3, 1), date(2024, 3, 3), 2), place=TOWN, duration=True), False),
        (account(days=DateRange(date(2024, 3, 1), date(2024, 3, 2), 2), place=REGION, duration=True), True),
        (account(days=None, place=REGION), False),
        (Account("a1", True, "attack", DateMention(at("Saturday"), MARCH)), False),
    ],
)
def test_card_making_is_aggregate_is_a_total_of_days_and_places(one: Account, sum_up: bool) -> None:
    assert is_aggregate(one) is sum_up


@pytest.mark.parametrize(
    ("name", "admin1", "feature", "seat"),
    [
        ("Idlib", "Idlib", "PPL", True),
        ("Deir ez-Zor", "Dayr az-Zawr Governorate", "PPL", True),
        ("Gao", "Gao Region", "PPL", True),
        ("Niono", "Ségou", "PPL", False),
        ("Bamako", "Bamako", "PPLC", True),
        ("Nowhere", None, "PPL", False),
    ],
)
def test_card_making_is_seat_is_a_town_named_like_its_region(name: str, admin1: str | None, feature: str, seat: bool) -> None:
    assert is_seat(Place(name, "XA", admin1, 1.0, 1.0, 1, feature=feature)) is seat


def test_card_making_family_makes_two_names_of_a_group_one() -> None:
    accused = Attribution("Wagner", "wagner", Status.ALLEGED, ())
    one = Account("a1", True, "attack", attribution=(accused,))
    assert card_of(told(one), one, family={"wagner": "africa-corps"}.__getitem__).parties == ("africa-corps",)


def test_card_making_of_a_data_set_row_has_no_words_and_names_its_data_set() -> None:
    row = replace(told(account()), engine=EngineName("dataset-made", "1"))
    row = replace(row, report=replace(row.report, publisher="Made Events"))
    card = card_of(row, account())
    assert card.dataset == "dataset-made Made Events"
    assert card.sketch == NOTHING
    assert card_of(told(account()), account()).dataset is None
