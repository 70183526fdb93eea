"""Acronyms that a report explains itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolving.actor_acronyms import acronyms_of


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("The Hill Liberation Front (HLF) said so.", "HLF", "Hill Liberation Front"),
        ("Fighters of the Movement for River Justice (MRJ) left.", "MRJ", "Movement for River Justice"),
        ("He joined the Dune Valley Army (the DVA) in May.", "DVA", "Dune Valley Army"),
        ("The Hill Liberation Front (known as HLF) said so.", "HLF", "Hill Liberation Front"),
        ("The Hill Liberation Front (“HLF”) said so.", "HLF", "Hill Liberation Front"),
        ("The Hill Liberation\nFront (HLF) said so.", "HLF", "Hill Liberation Front"),
        ("The HLF (Hill Liberation Front) said so.", "HLF", "Hill Liberation Front"),
    ],
)
def test_acronyms_are_read_with_their_full_name(text: str, short: str, name: str) -> None:
    found = acronyms_of(text)
    assert found.get(short) == name


def test_acronyms_from_another_language_take_the_group_s_name() -> None:
    assert acronyms_of("The Council for the Desert (CPD) met.")["CPD"] == "Council for the Desert"


def test_acronyms_first_explanation_holds() -> None:
    found = acronyms_of("The Hill Liberation Front (HLF) met the Harbour League Forum (HLF).")
    assert found == {"HLF": "Hill Liberation Front"}


@pytest.mark.parametrize(
    "text", ["Three men (two of them old) fled.", "It happened there (Reuters).", "In May (2024) it rained.", "", "(HLF)"]
)
def test_acronyms_other_brackets_explain_none(text: str) -> None:
    assert acronyms_of(text) == {}


def test_acronyms_name_begins_at_the_nearest_word_that_fits() -> None:
    assert acronyms_of("Hill farmers say the Hill Liberation Front (HLF) came.")["HLF"] == "Hill Liberation Front"


@given(st.text(max_size=200))
def test_acronyms_any_text_can_be_read(text: str) -> None:
    for short, name in acronyms_of(text).items():
        assert short in text
        assert name.split()[0] in text
