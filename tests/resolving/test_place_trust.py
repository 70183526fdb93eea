"""Which names of places are none in their sentence."""

from __future__ import annotations

import pytest

from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_names import Name, find_names
from counterclaim.resolving.place_trust import GOVERNMENT, ORGANISATION, trusted
from counterclaim.resolving.place_words import words_of
from gazetteers import gazetteer_in


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


def _trusted(text: str, gazetteer: Gazetteer) -> list[Name]:
    words = words_of(text)
    return trusted(find_names(text, words, gazetteer).names, words, {"ML"})


@pytest.mark.parametrize(
    "text",
    [
        "Governor Kanari spoke.",
        "Ferid Tumbala spoke.",
        "President Bill Kanari spoke.",
        "Prime Minister Will Ferid Kanari spoke; they met Kanari.",
        "le colonel Kanari",
        "Most residents fled.",
        "Eastern troops",
        "قال الرئيس مالي",
    ],
)
def test_place_trust_drops_persons_and_words(text: str, gazetteer: Gazetteer) -> None:
    assert _trusted(text, gazetteer) == []


@pytest.mark.parametrize(
    "text",
    [
        "in Kanari",
        "the governor of Kanari",
        "le gouverneur de Kanari",
        "la région de Most",
        "رئيس مالي",
        "in Most on Monday",
        "The president, in Kanari, spoke.",
    ],
)
def test_place_trust_keeps_places(text: str, gazetteer: Gazetteer) -> None:
    assert len(_trusted(text, gazetteer)) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [("the University of Kanari", ORGANISATION), ("Mali said so", GOVERNMENT), ("in Kanari", None), ("جيش مالي", ORGANISATION)],
)
def test_place_trust_says_what_speaks_against_a_site(text: str, why: str | None, gazetteer: Gazetteer) -> None:
    assert [name.why for name in _trusted(text, gazetteer)] == [why]


@pytest.mark.parametrize(
    ("text", "trust"),
    [("They reached Tumbala", 0.25), ("They sat in Tumbala", 1.0), ("the village of Tumbala", 1.0), ("They love Mali", 1.0)],
)
def test_place_trust_weighs_small_names_by_their_words(text: str, trust: float, gazetteer: Gazetteer) -> None:
    assert [name.trust for name in _trusted(text, gazetteer)] == [trust]


def test_place_trust_remembers_who_is_a_person(gazetteer: Gazetteer) -> None:
    assert _trusted("Colonel Kanari came. Then Kanari left.", gazetteer) == []
