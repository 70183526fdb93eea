from __future__ import annotations

import pytest

from counterclaim.resolving.actors import actor_base
from counterclaim.vocabulary.loader import load_table, load_toml
from counterclaim.weighing.labels import is_label, may_be_one, state_of, states_of


@pytest.mark.parametrize(
    ("party", "state"),
    [("ml-military", "ml"), ("sy-government", "sy"), ("is-sahel", None), ("jnim", None), ("name:army", None), ("ml", None)],
)
def test_labels_know_the_arms_of_a_state(party: str, state: str | None) -> None:
    assert state_of(party) == state


@pytest.mark.parametrize(
    ("party", "label"),
    [
        ("name:terrorist", True),
        ("name:terrorists", True),
        ("name:rebel militant", True),
        ("name:syrian rebel", False),
        ("name:hill front", False),
        ("terrorist", False),
        ("jnim", False),
        ("name:", False),
    ],
)
def test_labels_are_words_that_name_nobody(party: str, label: bool) -> None:
    assert is_label(party) is label


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("name:terrorist", "jnim", True),
        ("name:terrorist", "name:hill front", True),
        ("name:terrorist", "name:rebel", True),
        ("name:terrorist", "ml-military", False),
        ("jnim", "is-sahel", False),
        ("ml-military", "wagner-group", False),
        ("ml-military", "ml-government", True),
        ("name:russian", "ru-air-force", True),
        ("name:russian jet", "name:russian army", True),
        ("name:us led", "oir", True),
        ("name:russian", "wagner-group", True),
        ("name:russian", "sy-government", False),
        ("name:army loyal syrian dictator", "sy-government", True),
        ("name:syrian rebel army", "sy-government", False),
        ("name:syrian army russian jet", "iq-government", False),
        ("name:government jet", "sy-air-force", True),
        ("name:syrian rebel", "sy-government", False),
        ("name:rebel", "name:syrian", False),
        ("name:terrorist", "name:russian", False),
    ],
)
def test_labels_may_stand_for_a_group_and_for_no_states_forces(one: str, other: str, may: bool) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is may


@pytest.mark.parametrize(
    ("party", "own"),
    [
        ("ml-military", {"ml"}),
        ("oir", {"us", "gb", "fr"}),
        ("name:american", {"us"}),
        ("name:us led coalition", {"us"}),
        ("name:russian syrian", {"ru", "sy"}),
        ("name:government", set()),
        ("name:syrian rebel", None),
        ("jnim", None),
        ("name:", None),
    ],
)
def test_labels_know_the_states_that_a_name_may_mean(party: str, own: set[str] | None) -> None:
    assert states_of(party) == (None if own is None else frozenset(own))


@pytest.mark.parametrize("party", load_toml("weighing/labels.toml")["serves"])
def test_labels_serve_states_that_exist_by_actors_that_are_known(party: str) -> None:
    codes = {row["code"].lower() for row in load_table("places/countries.tsv")}
    assert set(load_toml("weighing/labels.toml")["serves"][party]) <= codes and actor_base().get(party) is not None
