"""The knowledge base of actors."""

from __future__ import annotations

from datetime import date

import pytest

from actor_bases import HILL, base
from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry

BASE = base()


def test_base_counts_the_listed_actors() -> None:
    assert len(BASE) == 6
    assert len(base(Entry("more", "More", "ngo"))) == 7


def test_base_of_the_vocabulary_lists_over_four_hundred_groups() -> None:
    kinds = {"rebel", "jihadist", "militia", "communal", "criminal", "pmc", "political"}
    assert sum(entry.kind in kinds for entry in ActorBase.load().entries()) >= 400


@pytest.mark.parametrize(
    ("actor", "name"),
    [
        ("hill-front", "Hill Liberation Front"),
        ("ml-military", "Malian Armed Forces"),
        ("report:1", None),
        ("xx-military", None),
        ("ml-zebras", None),
    ],
)
def test_base_gets_actors_by_id(actor: str, name: str | None) -> None:
    entry = BASE.get(actor)
    assert (entry.name if entry else None) == name


def test_base_entries_are_the_listed_then_the_forces_of_states() -> None:
    entries = list(BASE.entries())
    assert entries[0] is HILL
    assert "ml-police" in [entry.id for entry in entries]


def test_base_names_hold_own_names_of_states() -> None:
    names = {(form.words, form.actor) for form in BASE.names()}
    assert ("HLF", "hill-front") in names
    assert ("FAMa", "ml-military") in names


def test_base_forms_in_a_country_are_those_of_its_actors() -> None:
    spellings, forms = BASE.forms_in("SD")
    assert {form.actor for _, form in forms} >= {"river-army", "river-union"}
    assert "delta-army" not in {form.actor for _, form in forms}
    assert spellings == ["".join(keys) for keys, _ in forms]


@pytest.mark.parametrize(
    ("actor", "on", "whole"),
    [
        ("hill-cell", date(2016, 1, 1), "hill-front"),
        ("hill-cell", date(2021, 1, 1), None),
        ("hill-cell", None, "hill-front"),
        ("hill-front", None, None),
        ("ml-air-force", None, "ml-military"),
        ("ml-military", None, "ml-government"),
    ],
)
def test_base_part_of_depends_on_the_day(actor: str, on: date | None, whole: str | None) -> None:
    assert BASE.part_of(actor, on) == whole


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("HLF", "armed_group"),
        ("Dune Watch", "organisation"),
        ("Malian army", "official"),
        ("the River Union", "organisation"),
        ("nobody", None),
    ],
)
def test_base_kind_of_is_the_kind_of_claimant(words: str, kind: str | None) -> None:
    assert BASE.kind_of(words, "ML") == kind


def test_base_resolves_the_same_words_once() -> None:
    assert BASE.resolve("HLF", country="ML") is BASE.resolve("HLF", country="ml")


def test_base_every_kind_has_a_claimant_and_words() -> None:
    assert all({"claimant", "words"} <= set(kind) <= {"claimant", "words", "inter"} for kind in BASE.kinds.values())


def test_base_wholes_and_parts_are_each_other_s_on_their_days() -> None:
    assert BASE.wholes("hill-cell", date(2016, 1, 1)) == ("hill-front",)
    assert BASE.parts("hill-front", date(2016, 1, 1)) == ("hill-cell",)
    assert BASE.wholes("hill-cell", date(2022, 1, 1)) == BASE.parts("hill-front", date(2022, 1, 1)) == ()


def test_base_parts_of_a_state_s_force_follow_from_the_rule() -> None:
    assert set(BASE.parts("ml-military")) >= {"ml-air-force", "ml-navy"}
    assert BASE.wholes("ml-air-force") == ("ml-military",)
    assert BASE.parts("zebra") == BASE.wholes("zebra") == ()
