"""The party that begins at a word of a phrase."""

from __future__ import annotations

import pytest

from actor_bases import base
from counterclaim.resolving.actor_entry import Entry
from counterclaim.resolving.actor_evidence import Evidence
from counterclaim.resolving.actor_parties import party_at
from counterclaim.resolving.actor_words import telling, words_of

BASE = base(Entry("home-army", "Army of Home and River", "rebel", ("ML",), source="test"))


def taken(words: str, at: int = 0) -> tuple[int, Evidence]:
    """Where the party at a word ends, and the evidence with it."""
    evidence = Evidence()
    return party_at(telling(words_of(words)), at, BASE.index, BASE.states, evidence), evidence


@pytest.mark.parametrize(
    ("words", "end", "what"),
    [
        ("HLF fighters", 1, "groups"),
        ("Hill Liberation Front fighters", 3, "groups"),
        ("Malian soldiers", 1, "owners"),
        ("soldiers of Mali", 1, "forces"),
        ("defence ministry of Mali", 2, "forces"),
        ("l'armée togolaise", 1, "forces"),
        ("الجيش الكيني", 1, "forces"),
    ],
)
def test_parties_are_a_name_a_country_or_a_force(words: str, end: int, what: str) -> None:
    at, evidence = taken(words)
    assert at == end
    assert [kind for kind in ("groups", "owners", "forces") if getattr(evidence, kind)] == [what]


@pytest.mark.parametrize("words", ["zebras", "men of HLF", "123"])
def test_parties_begin_at_no_other_word(words: str) -> None:
    at, evidence = taken(words)
    assert at == 0
    assert evidence.empty


def test_parties_force_that_takes_its_people_in_gives_both() -> None:
    at, evidence = taken("ministère russe de la Défense")
    assert at == 3
    assert evidence.forces == [("defence-ministry", False)]
    assert [owner.code for owners in evidence.owners for owner in owners] == ["RU"]


def test_parties_force_does_not_hide_a_longer_name_inside_it() -> None:
    at, evidence = taken("government Army of Home and River")
    assert at == 0
    assert evidence.empty
    at, evidence = taken("government Army of Home and River", 1)
    assert [match.forms[0].actor for match in evidence.groups] == ["home-army"]


def test_parties_words_of_one_state_before_another_are_the_other_s() -> None:
    _, evidence = taken("قوات الاحتلال التركي")
    assert evidence.groups == []
    assert evidence.forces == [("military", True)]
