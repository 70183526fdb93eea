from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counterclaim.linking.card import Card, Toll
from counterclaim.linking.names import names_in
from counterclaim.linking.retelling import best, day_keys, days_of, retelling
from linked import DAY, ORO_BENNA, TESSARA, bridge, card, sketched

SENTENCE = "The attack at the cattle market of Oro Benna on 6 May killed 14."


def again(name: str = "trial/a2", *, names: str = SENTENCE, **said: object) -> Card:
    """The attack on Oro Benna as the report of a trial tells it, two weeks later."""
    out = {"published": DAY + timedelta(days=14), "text": None, "site": None, "parties": (), "described": (), "focus": False}
    return replace(card(name, **{**out, **said}), names=names_in(names))  # type: ignore[arg-type]


def test_retelling_of_the_day_the_number_and_the_town() -> None:
    found = retelling(again(), [card("r1"), card("r2", day=DAY + timedelta(days=1))])
    assert found is not None
    assert found.signs == ("the same day", "14 killed in both", "the place is named beside it")


@pytest.mark.parametrize(
    "background",
    [
        again(day=DAY + timedelta(days=1)),
        again(day=None),
        again(days=7),
        again(killed=40),
        again(site=TESSARA),
        again(site=replace(ORO_BENNA, country="XB")),
        again(names="The attack killed 14."),
        again("r1/a2"),
        again(aggregate=True),
    ],
)
def test_retelling_is_none_of_what_may_be_another(background: Card) -> None:
    assert retelling(background, [card("r1")]) is None


def test_retelling_without_its_town_takes_words_that_no_other_report_holds() -> None:
    nameless = again(names="", text="Motorbikes came to the cattle market, and stalls burned while traders fled, she said.")
    found = retelling(nameless, [card("r1")])
    assert found is not None and found.signs[-1].endswith("rare words in common")
    assert (
        retelling(replace(nameless, sketch=sketched("Nothing more was said of it by anybody at all that day.")), [card("r1")])
        is None
    )


def test_retelling_takes_a_number_within_those_that_reports_give() -> None:
    told = [card("r1", killed=12), card("r2", killed=19)]
    assert retelling(again(killed=15), told) is not None
    assert retelling(again(killed=30), told) is None
    assert retelling(again(killed=None), told) is not None


@pytest.mark.parametrize(("kind", "one"), [("shelling", True), ("attack", True), ("abduction", False)])
def test_retelling_is_of_a_kind_that_it_may_be(kind: str, one: bool) -> None:
    assert (retelling(again(kind=kind), [card("r1", kind="drone_strike")]) is not None) is one


def test_retelling_goes_back_to_no_total() -> None:
    assert retelling(again(), [replace(card("r1"), aggregate=True)]) is None


def test_retelling_best_is_the_one_with_most_in_common() -> None:
    here, there = [card("r1")], [card("r2", killed=None)]
    assert (best(again(), [("here", here), ("there", there)]) or ("",))[0] == "here"
    assert best(again(), [("here", here), ("twin", [card("r3")])]) is None
    assert best(again(), []) is None
    assert best(again(), [("bridge", [bridge("r4")])]) is None


def test_retelling_is_looked_for_by_its_days() -> None:
    assert day_keys(again()) == [f"b{DAY.toordinal()}"]
    assert len(days_of(again(days=3))) == 3
    assert day_keys(again(days=30)) == day_keys(again(day=None)) == []


def test_retelling_counts_the_hurt_where_nobody_counts_the_dead() -> None:
    hurt = (Toll("injured", 8, 8, (8,)),)
    one, other = replace(again(killed=None), tolls=hurt), replace(card("r1", killed=None), tolls=hurt)
    found = retelling(one, [other])
    assert found is not None and "8 injured in both" in found.signs
