"""The facts of an account as forms and programs send them, taken as decisions write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factory
from counterclaim.errors import BadDecision
from counterclaim.model.account import Account
from counterclaim.web.stating import facts_in, with_place
from counterclaim.weighing.restated import FIELDS
from counterclaim.weighing.stated import stated

NOW = {"event_type": "attack", "focus": "true", "date.start": "2025-01-02", "date.end": "2025-01-02"}
NIONO = "geonames:2452655"


def facts(**form: str) -> dict[str, str]:
    """The facts of a form over what is; two underscores for the point."""
    return dict(facts_in({name.replace("__", "."): value for name, value in form.items()}, NOW))


def test_stating_a_form_that_was_not_touched_gives_nothing() -> None:
    assert facts() == {}
    assert (
        facts(event_type="attack", focus="true", date__start="2025-01-02", date__end="", place="", words="Gao", reason="") == {}
    )
    assert facts(date__start="2025-01-02", date__end="2025-01-02") == {}


@given(st.sampled_from(factory.market().accounts))
def test_stating_what_is_gives_nothing(account: Account) -> None:
    now = stated(account)
    assert facts_in(now, now) == []


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"event_type": "clash"}, {"event_type": "clash"}),
        ({"focus": "false"}, {"focus": "false"}),
        ({"date__start": " 2025-01-03 "}, {"date.start": "2025-01-03", "date.end": ""}),
        ({"date__start": "2025-01-02", "date__end": "2025-01-04"}, {"date.start": "2025-01-02", "date.end": "2025-01-04"}),
        ({"date__start": ""}, {"date.start": "", "date.end": ""}),
        ({"date__start": "2025-01-02", "date__unknown": "yes"}, {"date.start": "", "date.end": ""}),
        ({"place": "unknown"}, {"place.name": ""}),
        ({"place": "hand", "place__name": " Kassum "}, {"place.name": "Kassum"}),
        ({"place": "", "place__name": "Kassum"}, {}),
    ],
)
def test_stating_gives_what_is_otherwise_than_it_was(form: dict[str, str], said: dict[str, str]) -> None:
    assert facts(**form) == said


def test_stating_a_place_pointed_at_is_known_to_some_kilometres() -> None:
    said = facts(place="hand", place__name="Kassum", place__country="ML", place__latitude="15.1", place__longitude="-2.2")
    assert said == {
        "place.name": "Kassum",
        "place.country": "ML",
        "place.latitude": "15.1",
        "place.longitude": "-2.2",
        "place.uncertainty_km": "5",
    }


def test_stating_a_place_that_was_chosen_gives_all_of_it() -> None:
    said = facts(place=NIONO)
    assert (said["place.name"], said["place.country"], said["place.gazetteer"]) == ("Niono", "ML", NIONO)
    assert said.keys() <= set(FIELDS)
    assert with_place({"event_type": "clash", "place": NIONO}) == [("event_type", "clash"), *said.items()]


def test_stating_by_program_leaves_other_fields_as_they_are() -> None:
    assert with_place({"date.start": "2025-01-02", "colour": "red"}) == [("date.start", "2025-01-02"), ("colour", "red")]


@pytest.mark.parametrize(
    "identity", ["geonames:999999999", "geonames:", "geonames:1e3", "Niono", "9" * 400, "geonames:-1", "\x00", "\ud800"]
)
def test_stating_a_place_with_a_forged_identity_is_refused_in_few_words(identity: str) -> None:
    with pytest.raises(BadDecision, match="look for it by its name") as raised:
        facts(place=identity)
    assert len(str(raised.value)) < 140
    with pytest.raises(BadDecision):
        with_place({"place": identity})


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"date__start": "", "date__end": "2025-01-04"}, "a last day needs a first"),
        ({"date__start": "  ", "date__end": "2025-01-04"}, "a last day needs a first"),
        ({"place": "hand"}, "needs a name"),
        ({"place": "hand", "place__name": "  "}, "needs a name"),
    ],
)
def test_stating_half_a_fact_is_refused(form: dict[str, str], words: str) -> None:
    with pytest.raises(BadDecision, match=words):
        facts(**form)
