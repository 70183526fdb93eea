"""The forces and offices that every state has."""

from __future__ import annotations

import pytest

from counterclaim.resolving.actor_states import States
from counterclaim.resolving.actor_words import telling, words_of

STATES = States()


def owners(words: str) -> list[str]:
    """The countries that the words may mean."""
    found = STATES.owner_at(telling(words_of(words)), 0)
    return [owner.code for owner in found[1]] if found else []


def force(words: str) -> tuple[str, bool] | None:
    """The force that the words mean, and whether they need the state's name."""
    found = STATES.force_at(telling(words_of(words)), 0)
    return found[1:] if found else None


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Malian", ["ML"]),
        ("Mali", ["ML"]),
        ("Bamako", ["ML"]),
        ("South Sudanese", ["SS"]),
        ("US", ["US"]),
        ("us", []),
        ("U.S.", ["US"]),
        ("DR Congo", ["CD"]),
        ("Burmese", ["MM"]),
        ("zebra", []),
        ("Georgetown", []),
    ],
)
def test_states_are_known_by_name_demonym_and_capital(words: str, codes: list[str]) -> None:
    assert owners(words) == codes


def test_states_congolese_may_be_two() -> None:
    assert set(owners("Congolese")) == {"CD", "CG"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("army", ("military", False)),
        ("jets", ("military", True)),
        ("interior ministry", ("interior-ministry", False)),
        ("presidential guard", ("presidential-guard", False)),
        ("zebras", None),
    ],
)
def test_states_forces_are_known_by_their_words(words: str, found: tuple[str, bool] | None) -> None:
    assert force(words) == found


@pytest.mark.parametrize(
    ("actor", "name", "kind"),
    [
        ("sn-military", "Senegalese Armed Forces", "state_force"),
        ("ml-military", "Malian Armed Forces", "state_force"),
        ("cd-military", "Armed Forces of the Democratic Republic of the Congo", "state_force"),
        ("sn-government", "Government of Senegal", "government"),
        ("sn-state-media", "Senegalese state media", "state_media"),
    ],
)
def test_states_forces_are_named_by_rule_or_by_their_own_name(actor: str, name: str, kind: str) -> None:
    entry = STATES.entry(actor)
    assert entry is not None
    assert (entry.name, entry.kind) == (name, kind)


@pytest.mark.parametrize("actor", ["", "ml", "ml-zebras", "xx-military", "hill-front"])
def test_states_have_no_other_forces(actor: str) -> None:
    assert STATES.entry(actor) is None


def test_states_every_own_name_is_one_of_a_force() -> None:
    assert {entry.id for entry in STATES.own()} == set(STATES._own_names)


def test_states_every_state_has_every_force() -> None:
    ids = [entry.id for entry in STATES.every()]
    assert len(ids) == len(set(ids)) >= 190 * len(STATES.forces)


@pytest.mark.parametrize(
    ("code", "kind", "actor"),
    [("ML", "military", "ml-military"), ("PS", "military", "il-military"), ("PS", "health-ministry", "gaza-health-ministry")],
)
def test_states_here_is_whom_reports_from_a_country_mean(code: str, kind: str, actor: str) -> None:
    assert STATES.here(code, kind) == actor


@pytest.mark.parametrize(
    ("actor", "whole"), [("ml-navy", "ml-military"), ("ml-police", "ml-government"), ("ml-government", None), ("xx-navy", None)]
)
def test_states_forces_are_parts(actor: str, whole: str | None) -> None:
    assert STATES.part_of(actor) == whole


def test_states_borders_are_shared() -> None:
    assert "ML" in STATES.borders("NE")
    assert "NE" in STATES.borders("ML")
    assert STATES.borders("XX") == frozenset()


@pytest.mark.parametrize(
    ("words", "end", "named", "code"),
    [
        ("ministère russe de la Défense", 3, "defence-ministry", "RU"),
        ("ministre malien de la Sécurité", 3, "interior-ministry", "ML"),
        ("forces soudanaises de sécurité", 3, "security-forces", "SD"),
    ],
)
def test_states_force_with_the_people_among_its_words(words: str, end: int, named: str, code: str) -> None:
    found = STATES.parted_force_at(telling(words_of(words)), 0)
    assert found is not None
    assert (found.end, found.force, [owner.code for owner in found.owners]) == (end, named, [code])


@pytest.mark.parametrize("words", ["armée malienne", "ministère russe", "soldats Mali police", "zebra russe de la Défense", ""])
def test_states_force_that_is_not_parted(words: str) -> None:
    named = telling(words_of(words))
    assert not named or STATES.parted_force_at(named, 0) is None


@pytest.mark.parametrize(
    ("code", "force", "lacks"), [("PS", "military", True), ("PS", "police", False), ("ML", "military", False)]
)
def test_states_lack_what_another_has_there(code: str, force: str, lacks: bool) -> None:
    assert STATES.lacks(code, force) is lacks


@pytest.mark.parametrize(
    ("force", "office"), [("defence-ministry", True), ("police", True), ("military", False), ("navy", False)]
)
def test_states_offices_stay_at_home(force: str, office: bool) -> None:
    assert STATES.is_office(force) is office
