"""Which actors two reports may mean by one party."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.kinship import Kinship
from counterclaim.resolving.actor_base import ActorBase
from counterclaim.resolving.actor_entry import Entry, Relation, Tie
from counterclaim.resolving.actor_kinship import family_of, kin_of
from counterclaim.resolving.actors import actor_base, actor_family, actor_kin

DAY = date(2025, 3, 1)
IDS = [entry.id for entry in actor_base()._entries.values()] + ["ml-military", "sy-military", "ru-government", "report:1", ""]
INVERSE = {
    Kinship.RENAMED: Kinship.RENAMED,
    Kinship.MERGED: Kinship.MERGED,
    Kinship.WHOLE: Kinship.PART,
    Kinship.PART: Kinship.WHOLE,
}


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("wagner-group", "africa-corps", Kinship.RENAMED),
        ("jabhat-al-nusra", "hts", Kinship.RENAMED),
        ("csp-dpa", "fla", Kinship.RENAMED),
        ("cma", "fla", Kinship.MERGED),
        ("cma", "csp-dpa", Kinship.MERGED),
        ("katiba-macina", "jnim", Kinship.WHOLE),
        ("jnim", "katiba-macina", Kinship.PART),
        ("m23", "afc-drc", Kinship.WHOLE),
        ("cnsp-niger", "ne-government", Kinship.WHOLE),
        ("ml-air-force", "ml-military", Kinship.WHOLE),
        ("ml-air-force", "ml-government", Kinship.WHOLE),
        ("ml-government", "ml-police", Kinship.PART),
        ("wagner-group", "ru-military", Kinship.WHOLE),
        ("is-sahel", "islamic-state", Kinship.WHOLE),
    ],
)
def test_kinship_of_actors_on_a_day(one: str, other: str, how: Kinship) -> None:
    assert actor_kin(one, DAY)[other] is how


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rsf", "sd-military"),
        ("m23", "cd-military"),
        ("is-sahel", "iswap"),
        ("arakan-army", "tnla"),
        ("ansaru", "boko-haram"),
        ("hts", "syrian-national-army"),
        ("ml-police", "ml-military"),
        ("ml-military", "ne-military"),
        ("jnim", "jnim"),
        ("report:1", "report:2"),
    ],
)
def test_kinship_is_none_of_rivals_members_and_neighbours(one: str, other: str) -> None:
    assert other not in actor_kin(one, DAY)


@pytest.mark.parametrize(("on", "kin"), [(date(2010, 1, 1), False), (DAY, True), (None, True)])
def test_kinship_by_merger_begins_with_it(on: date | None, kin: bool) -> None:
    assert ("sy-military" in actor_kin("hts", on)) is kin


def test_kinship_by_part_ends_with_it() -> None:
    assert "al-qaeda" in actor_kin("jabhat-al-nusra", date(2015, 1, 1))
    assert "al-qaeda" not in actor_kin("jabhat-al-nusra", DAY)


@given(st.sampled_from(IDS), st.sampled_from([None, date(2005, 1, 1), date(2015, 6, 1), DAY]))
def test_kinship_is_symmetric(actor: str, on: date | None) -> None:
    for other, how in actor_kin(actor, on).items():
        assert actor_kin(other, on)[actor] is INVERSE[how]


@given(st.sampled_from(IDS), st.sampled_from([None, date(2005, 1, 1), DAY]))
def test_kinship_never_holds_the_actor_itself(actor: str, on: date | None) -> None:
    assert actor not in actor_kin(actor, on)


@pytest.mark.parametrize(
    ("actor", "family"),
    [
        ("wagner-group", "africa-corps"),
        ("africa-corps", "africa-corps"),
        ("cma", "fla"),
        ("mnla", "fla"),
        ("fla", "fla"),
        ("qassam", "hamas"),
        ("jabhat-al-nusra", "hts"),
        ("arakan-army", "arakan-army"),
        ("tnla", "tnla"),
        ("is-sahel", "is-sahel"),
        ("hezbollah", "hezbollah"),
        ("stc", "stc"),
        ("azov", "azov"),
        ("ml-air-force", "ml-air-force"),
        ("report:1", "report:1"),
        ("", ""),
    ],
)
def test_kinship_family_is_what_an_actor_became_or_who_commands_it(actor: str, family: str) -> None:
    assert actor_family(actor, DAY) == family


def test_kinship_family_of_jnim_and_its_members_is_one() -> None:
    members = ["jnim", "katiba-macina", "ansar-dine", "al-mourabitoun", "katiba-serma"]
    assert len({actor_family(member, DAY) for member in members}) == 1


def test_kinship_family_of_members_before_they_joined_is_their_own() -> None:
    assert actor_family("ansar-dine", date(2013, 1, 1)) == "ansar-dine"


@given(st.sampled_from(IDS), st.sampled_from([None, date(2005, 1, 1), DAY]))
def test_kinship_family_of_a_family_is_itself(actor: str, on: date | None) -> None:
    family = actor_family(actor, on)
    assert actor_family(family, on) == family


@given(st.sampled_from(IDS), st.sampled_from([None, date(2005, 1, 1), DAY]))
def test_kinship_family_is_kin(actor: str, on: date | None) -> None:
    family = actor_family(actor, on)
    assert family == actor or family in actor_kin(actor, on) or any(family in actor_kin(k, on) for k in actor_kin(actor, on))


def test_kinship_that_runs_in_a_circle_ends() -> None:
    entries = [Entry(name, name.title(), "rebel", ("ML",)) for name in ("a", "b", "c")]
    ties = [Relation("a", Tie.RENAMED, "b"), Relation("b", Tie.PART_OF, "c"), Relation("c", Tie.PART_OF, "a")]
    base = ActorBase(entries, ties)
    assert kin_of(base, "a")["b"] is Kinship.RENAMED
    assert set(kin_of(base, "a")) == {"b", "c"}
    assert family_of(base, "a") in ("a", "b", "c")
