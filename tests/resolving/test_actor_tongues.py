"""What parties are called on pages in other languages."""

from __future__ import annotations

import pytest

from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_tongues import called
from counterclaim.resolving.actors import actor_base
from counterclaim.vocabulary.loader import load_toml


@pytest.mark.parametrize(
    ("name", "french"),
    [
        ("Malian Armed Forces", "Forces armées maliennes"),
        ("Government of Niger", "Gouvernement nigérien"),
        ("Syrian Air Force", "Armée de l’air syrienne"),
        ("Sudanese Armed Forces", "Forces armées soudanaises"),
        ("French Ministry of the Interior", "Ministère français de l’Intérieur"),
        ("Rapid Support Forces", "Forces de soutien rapide"),
        ("Jamaat Nusrat al-Islam wal-Muslimin", "Groupe de soutien à l’islam et aux musulmans"),
    ],
)
def test_actor_tongues_of_states_forces_and_groups(name: str, french: str) -> None:
    assert called(name, "fr") == french
    assert called(name, "en") == name


@pytest.mark.parametrize(
    "name",
    [
        "Government of Republic of the Congo",  # two states are "congolais"
        "Israel Defense Forces",  # a name of its own, of which the file has no other
        "a resident",
        "",
    ],
)
def test_actor_tongues_keep_a_name_of_which_no_other_is_known(name: str) -> None:
    assert called(name, "fr") == name


def test_actor_tongues_invent_no_name() -> None:
    """Each name of the file is one of those by which the party is found in reports already."""
    base, listed = actor_base(), load_toml("fr/party_names.toml")["names"]
    entries: dict[str, Entry | None] = {actor: base.get(actor) for actor in listed}
    assert [actor for actor, entry in entries.items() if entry is None] == []
    assert [actor for actor, entry in entries.items() if entry is not None and listed[actor] not in entry.aliases] == []


def test_actor_tongues_know_every_force_of_a_state() -> None:
    assert load_toml("fr/party_names.toml")["forces"].keys() == actor_base().states.forces.keys()
