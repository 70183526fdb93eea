from __future__ import annotations

import pytest

from counterclaim.resolving.actor_entry import Tie
from counterclaim.resolving.actor_profile import Kin, profile_of
from counterclaim.resolving.actors import actor_base


def kin(actor: str) -> dict[str, Kin]:
    profile = profile_of(actor_base(), actor)
    assert profile is not None
    return {one.actor: one for one in profile.kin}


def test_actor_profile_has_the_names_of_the_knowledge_base() -> None:
    profile = profile_of(actor_base(), "jnim")
    assert profile is not None
    assert (profile.name, profile.kind, profile.countries[0]) == ("Jamaat Nusrat al-Islam wal-Muslimin", "jihadist", "ML")
    assert "JNIM" in profile.aliases and not any(alias.startswith("@") for alias in profile.aliases)


@pytest.mark.parametrize(("actor", "alias"), [("puntland-government", "Puntland"), ("al-jazeera", "الجزيرة")])
def test_actor_profile_names_are_without_the_files_marks(actor: str, alias: str) -> None:
    profile = profile_of(actor_base(), actor)
    assert profile is not None and alias in profile.aliases


@pytest.mark.parametrize(
    ("actor", "other", "tie", "of_other"),
    [
        ("katiba-macina", "jnim", Tie.PART_OF, False),
        ("jnim", "katiba-macina", Tie.PART_OF, True),
        ("ml-military", "ml-government", Tie.PART_OF, False),
        ("ml-government", "ml-military", Tie.PART_OF, True),
    ],
)
def test_actor_profile_relations_are_seen_from_both_sides(actor: str, other: str, tie: Tie, of_other: bool) -> None:
    found = kin(actor)[other]
    assert (found.tie, found.of_other) == (tie, of_other)


def test_actor_profile_every_relation_leads_to_a_profile() -> None:
    base = actor_base()
    for entry in list(base.entries())[:400]:
        profile = profile_of(base, entry.id)
        assert profile is not None and profile.name == entry.name
        assert all(base.get(one.actor) is not None for one in profile.kin)


def test_actor_profile_of_nobody_known_is_none() -> None:
    assert profile_of(actor_base(), "report:1") is None
    assert profile_of(actor_base(), "../../etc/passwd") is None
