from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from counterclaim.errors import BadDecision
from counterclaim.model.account import Account
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.span import Span
from counterclaim.weighing.restated import FIELDS, restated, settled, settled_by
from counterclaim.weighing.stated import place_fields, stated

LEDGER = factory.market()
REPORT = LEDGER.report.id
READ = LEDGER.accounts[0]


def decision(made: DecisionKind, about: str = "a1", /, *, at: int = 1, by: str = "A. Coder", **change: str) -> Decision:
    """A decision of the day `at`; fields with two underscores for the point."""
    pairs = tuple((field.replace("__", "."), value) for field, value in change.items())
    return Decision(f"d{at}", made, (f"{REPORT}/{about}",), by, datetime(2025, 1, at, tzinfo=UTC), change=pairs)


def facts(**change: Any) -> Decision:
    return decision(DecisionKind.FACTS, **change)


def account(*decisions: Decision, id: str = "a1") -> Account:
    return next(one for one in restated(LEDGER, decisions).accounts if one.id == id)


def test_restated_without_decisions_is_the_same_ledger() -> None:
    assert restated(LEDGER, []) is LEDGER


def test_restated_changes_what_is_named_and_leaves_the_rest() -> None:
    told = account(facts(event_type="airstrike"))
    assert (told.event_type, told.date, told.place, told.focus) == ("airstrike", READ.date, READ.place, READ.focus)


def test_restated_day_keeps_the_words_that_were_read() -> None:
    told = account(facts(date__start="2024-02-29", date__end="2024-03-02"))
    assert told.date is not None and told.date.range is not None and READ.date is not None
    assert (told.date.range.start, told.date.range.end, told.date.range.precision) == (date(2024, 2, 29), date(2024, 3, 2), 2)
    assert told.date.span == READ.date.span


def test_restated_day_may_have_other_words() -> None:
    words = factory.at("March 4")
    told = account(facts(date__start="2024-03-04", date__span=f"{words.start}-{words.end}"))
    assert told.date is not None
    assert told.date.span.of(factory.TEXT) == "March 4"


def test_restated_day_may_be_unknown() -> None:
    told = account(facts(date__start=""))
    assert told.date is not None and told.date.range is None
    assert told.date.why == "a person says that it is not known"


def test_restated_place_by_hand_has_a_point_and_no_gazetteer() -> None:
    told = account(facts(place__name="  Tin  Zaouaten ", place__latitude="19.95", place__longitude="2.97", place__country="ML"))
    place = told.place.place if told.place else None
    assert place is not None
    assert (place.name, place.latitude, place.longitude, place.country) == ("Tin Zaouaten", 19.95, 2.97, "ML")
    assert (place.precision, place.gazetteer) == (1, None)


def test_restated_later_decisions_win_fact_by_fact() -> None:
    told = account(facts(event_type="airstrike", date__start="2024-03-01"), facts(at=2, event_type="shelling"))
    assert told.event_type == "shelling"
    assert told.date is not None and told.date.range is not None and told.date.range.start == date(2024, 3, 1)


def test_restated_makes_an_account_in_no_words() -> None:
    made = decision(DecisionKind.ACCOUNT, "m1", event_type="abduction", date__start="2024-03-01", place__name="Kassum")
    told = account(made, id="m1")
    assert (told.event_type, told.focus) == ("abduction", True)
    assert told.date is not None and told.place is not None
    assert (told.date.span, told.place.span) == (Span(0, 0), Span(0, 0))


def test_restated_corrects_an_account_that_was_made() -> None:
    made = decision(DecisionKind.ACCOUNT, "m1", event_type="abduction")
    told = account(made, decision(DecisionKind.FACTS, "m1", at=2, focus="false"), id="m1")
    assert (told.event_type, told.focus) == ("abduction", False)


def test_restated_passes_over_accounts_that_are_not_there() -> None:
    assert restated(LEDGER, [decision(DecisionKind.FACTS, "m9", event_type="airstrike")]) is LEDGER


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"event_type": "picnic"}, "no kind of event"),
        ({"focus": "perhaps"}, "focus is true"),
        ({"date__start": "yesterday"}, "YYYY-MM-DD"),
        ({"date__start": "2024-03-02", "date__end": "2024-03-01"}, "cannot be so"),
        ({"place__name": "Kassum", "place__latitude": "15"}, "give both"),
        ({"place__name": "Kassum", "place__latitude": "95", "place__longitude": "2"}, "between -90 and 90"),
        ({"place__name": "Kassum", "place__latitude": "nan", "place__longitude": "2"}, "between -90 and 90"),
        ({"place__name": "Kassum", "place__longitude": "east", "place__latitude": "2"}, "is no number"),
        ({"place__name": "Kassum", "place__precision": "9"}, "cannot be so"),
        ({"place__name": "Kassum", "place__country": "Atlantis"}, "no country"),
        ({"place__name": "K" * 300}, "at most 200"),
        ({"place__name": "Kassum", "place__span": "0-99999"}, "no words"),
        ({"colour": "red"}, "no field 'colour'"),
        ({"date__end": "2024-03-01"}, "give date.start with it"),
        ({"date__start": "", "date__end": "2024-03-01"}, "give date.start with it"),
        ({"date__end": ""}, "give date.start with it"),
        ({"place__country": "ML"}, "give place.name with it"),
        ({"place__name": " ", "place__latitude": "15", "place__longitude": "2"}, "give place.name with it"),
    ],
)
def test_restated_refuses_what_no_account_can_have(change: dict[str, str], said: str) -> None:
    with pytest.raises(BadDecision, match=said):
        restated(LEDGER, [facts(**change)])


def test_settled_names_the_facts_and_by_whom() -> None:
    held = [facts(date__start="2024-03-01", date__end=""), facts(at=2, by="B", date__start="", date__span="0-6")]
    key = f"{REPORT}/a1"
    assert settled(held, key) == {"date"}
    assert settled_by(held, key)["date"].by == "B"
    assert settled(held, f"{REPORT}/a2") == frozenset()


@given(st.sampled_from(LEDGER.accounts))
def test_stated_facts_stated_again_change_nothing(read: Account) -> None:
    fields = {field: value for field, value in stated(read).items() if not field.endswith(".span")}
    again = restated(LEDGER, [replace(facts(), change=tuple(fields.items()), about=(f"{REPORT}/{read.id}",))])
    told = next(one for one in again.accounts if one.id == read.id)
    assert stated(told) == stated(read)


def test_stated_has_every_field_that_can_be_stated() -> None:
    assert set(stated(READ)) == set(FIELDS)
    assert set(place_fields(None).values()) == {""}
