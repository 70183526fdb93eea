"""One group under several names in the course of time."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.resolving.actor_entry import Relation, Tie
from counterclaim.resolving.actor_lineage import Lineage

CHAIN = [
    Relation("a", Tie.RENAMED, "b", date(2010, 1, 1)),
    Relation("b", Tie.RENAMED, "c", date(2015, 1, 1)),
    Relation("x", Tie.MERGES_INTO, "a", date(2011, 1, 1)),
    Relation("w", Tie.RENAMED, "v", date(2020, 1, 1), None, "ML"),
]


@pytest.mark.parametrize("actor", ["a", "b", "c"])
@pytest.mark.parametrize(("on", "name"), [(date(2009, 1, 1), "a"), (date(2012, 1, 1), "b"), (date(2016, 1, 1), "c")])
def test_lineage_gives_the_name_of_the_day(actor: str, on: date, name: str) -> None:
    assert Lineage(CHAIN).on(actor, on, None) == name


def test_lineage_without_a_day_keeps_the_actor() -> None:
    assert Lineage(CHAIN).on("a", None, None) == "a"


def test_lineage_groups_that_merged_stay_apart() -> None:
    assert Lineage(CHAIN).on("x", date(2016, 1, 1), None) == "x"


@pytest.mark.parametrize(("country", "name"), [("ML", "v"), ("CF", "w"), (None, "w")])
def test_lineage_limits_a_new_name_to_its_country(country: str | None, name: str) -> None:
    assert Lineage(CHAIN).on("w", date(2021, 1, 1), country) == name


def test_lineage_gives_the_relations_of_both_sides() -> None:
    lineage = Lineage(CHAIN)
    assert [tie.object for tie in lineage.of("a")] == ["b", "a"]
    assert lineage.of("nobody") == ()


def test_lineage_that_runs_in_a_circle_ends() -> None:
    circle = [Relation("a", Tie.RENAMED, "b", date(2010, 1, 1)), Relation("b", Tie.RENAMED, "a", date(2011, 1, 1))]
    assert Lineage(circle).on("a", date(2012, 1, 1), None) in ("a", "b")


def test_lineage_new_name_that_is_borne_already_is_not_taken_back() -> None:
    relations = [Relation("old", Tie.RENAMED, "new", date(2020, 1, 1), country="ML")]
    assert Lineage(relations).on("new", date(2019, 1, 1), "ML") == "old"
    assert Lineage(relations).on("new", date(2019, 1, 1), "ML", unborn=False) == "new"
