"""Whether two wordings name one party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.vocabulary.wording import same_party, same_speaker


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the Malian military", "Malian armed forces"),
        ("the army", "army spokesman Colonel Sory"),
        ("Russian warplanes", "Russia"),
        ("Turkey", "the Turkish army"),
        ("the Coordination of Azawad Movements", "The Coordination"),
        ("the U.S. military", "United States forces"),
    ],
)
def test_wording_one_party_in_two_wordings(a: str, b: str) -> None:
    assert same_party(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the Arakan Army", "the Myanmar military"),
        ("the Malian army", "Wagner"),
        ("residents", "the ministry"),
        ("residents", "Resistance forces"),
        ("ses forces", "ses alliés russes"),
        ("", "the army"),
        ("he", "the army"),
    ],
)
def test_wording_two_parties(a: str, b: str) -> None:
    assert not same_party(a, b)


@given(st.text(max_size=40), st.text(max_size=40))
def test_wording_is_symmetric(a: str, b: str) -> None:
    assert same_party(a, b) == same_party(b, a)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("residents and a local official", "a resident of Djibo", False),
        ("the mayor", "The mayor", True),
        ("the Sahel Rights Observatory", "the Observatory", True),
        ("an army spokesman", "the police spokesman", False),
    ],
)
def test_wording_one_speaker_is_one_name_or_one_description(a: str, b: str, *, one: bool) -> None:
    assert same_speaker(a, b) is one
