from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.names import MOST, MOST_FULL, full_names_in, hashes, name_hash, names_in


def named(name: str, text: str) -> bool:
    return name_hash(name) in hashes(names_in(text))


@pytest.mark.parametrize("name", ["Oro Benna", "orobenna", "ORO-BENNA", "Benna", "Tessara", "Été", "San Pedro de"])
def test_names_of_a_text_are_found_in_any_spelling(name: str) -> None:
    assert named(name, "A bus left Oro Benna for Tessara, and in Été San Pedro De stopped it.")


@pytest.mark.parametrize("name", ["Benna Tessara", "bus", "Teral"])
def test_names_that_the_text_does_not_hold_are_not_found(name: str) -> None:
    assert not named(name, "A bus left Oro Benna. Tessara was quiet.")


@given(st.text(max_size=3000))
@settings(deadline=None)
def test_names_of_any_text_are_few_and_always_the_same(text: str) -> None:
    assert names_in(text) == names_in(text)
    assert len(hashes(names_in(text))) <= MOST


def test_names_in_full_are_of_two_rarer_words_with_capitals() -> None:
    held = hashes(full_names_in("On Monday Tara Weno met Ola Kesh in town."))
    assert name_hash("Tara Weno") in held and name_hash("Ola Kesh") in held
    assert name_hash("On Monday") not in held and len(held) == 2


@given(st.text(max_size=3000))
@settings(deadline=None)
def test_names_in_full_of_any_text_are_few(text: str) -> None:
    assert len(hashes(full_names_in(text))) <= MOST_FULL
