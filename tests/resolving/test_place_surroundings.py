"""The words around a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_names import find_names
from counterclaim.resolving.place_surroundings import Surroundings
from counterclaim.resolving.place_words import words_of
from gazetteers import gazetteer_in


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    return gazetteer_in(tmp_path)


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("is_located", "They fled from Kanari", "They say Kanari"),
        ("is_located", "Ils ont fui vers Kanari", "Ils disent Kanari"),
        ("is_strictly_located", "They died near the northern Kanari", "They fled from Kanari"),
        ("is_strictly_located", "Ils sont morts près de Kanari", "Ils parlent de Kanari"),
        ("is_beside_type", "the town of Kanari", "the voice of Kanari"),
        ("is_beside_type", "une prison de Kanari", "la voix de Kanari"),
        ("is_beside_type", "the Kanari prison", "the Kanari song"),
        ("is_typed", "in Kanari town", "in Kanari prison"),
        ("is_unit", "la région de Kanari", "la ville de Kanari"),
        ("is_organisation", "the University of Kanari", "the streets of Kanari"),
        ("is_organisation", "the Kanari Media Centre", "the Kanari market"),
        ("is_organisation", "Radio Kanari", "Poor Kanari"),
    ],
)
def test_place_surroundings_answer(question: str, yes: str, no: str, gazetteer: Gazetteer) -> None:
    for text, answer in ((yes, True), (no, False)):
        words = words_of(text)
        name = next(name for name in find_names(text, words, gazetteer).names if name.span.of(text) == "Kanari")
        assert getattr(Surroundings(words), question)(name) is answer, text


def test_place_surroundings_see_the_name_over_a_particle(gazetteer: Gazetteer) -> None:
    words = words_of("Ferid y Kanari")
    (name,) = find_names("Ferid y Kanari", words, gazetteer).names
    over = Surroundings(words).over_particle(name)
    assert over is not None and over.text == "Ferid"
