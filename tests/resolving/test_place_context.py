"""What the words beside a name say of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_context import contains, described, leading
from counterclaim.resolving.place_names import find_names
from counterclaim.resolving.place_words import words_of
from gazetteers import gazetteer_in


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    return gazetteer_in(tmp_path)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in Kanari province", "first_order"),
        ("in the province of Kanari", "first_order"),
        ("in Kanari town", "settlements"),
        ("the town of Kanari", "settlements"),
        ("Kanari district", "either_order"),
        ("le cercle de Kanari", "second_order"),
        ("dans la région de Kanari", "first_order"),
        ("soldiers left Kanari", None),
    ],
)
def test_place_context_tells_the_kind_of_a_name(text: str, kind: str | None, gazetteer: Gazetteer) -> None:
    words = words_of(text)
    assert [name.kind for name in described(find_names(text, words, gazetteer).names, words, text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Kanari, in the Nordstad region",
        "Kanari in northern Nordstad",
        "Kanari, Nordstad",
        "Kanari, a village in Nordstad",
        "Kanari, dans la région de Nordstad",
    ],
)
def test_place_context_tells_what_lies_in_what(text: str, gazetteer: Gazetteer) -> None:
    words = words_of(text)
    assert described(find_names(text, words, gazetteer).names, words, text)[0].within == (1,)


@pytest.mark.parametrize("gap", [" and ", " to ", " said on Monday that the troops of the province left ", " et "])
def test_place_context_other_words_contain_nothing(gap: str) -> None:
    assert not contains(gap)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("the town of Kanari", "town"),
        ("province de l'Ituri", "province"),
        ("near Kanari", "near"),
        ("Kanari", None),
        ("of Kanari", None),
    ],
)
def test_place_context_the_word_before_is_found_over_particles(text: str, noun: str | None) -> None:
    words = words_of(text)
    before = leading(words, len(words) - 1)
    assert (before.text if before else None) == noun
