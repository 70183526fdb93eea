"""Names in a report that some place bears."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.place_names import find_names, folded, is_country, names_at
from counterclaim.resolving.place_words import words_of
from gazetteers import gazetteer_in


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer_in(tmp_path_factory.mktemp("gazetteer"))


def _names(text: str, gazetteer: Gazetteer) -> list[str]:
    return [name.span.of(text) for name in find_names(text, words_of(text), gazetteer).names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They left Kanari and Al-Qasira.", ["Kanari", "Al-Qasira"]),
        ("They left al-Qasira.", ["al-Qasira"]),
        ("They crossed Burkina Faso.", ["Burkina Faso"]),
        ("Ils ont quitté la Côte d'Ivoire.", ["Côte d'Ivoire"]),
        ("L'Ukraine et l'Iran", ["Ukraine", "Iran"]),
        ("A kanari sang.", []),
        ("KANARI fell", ["KANARI"]),
        ("the KANAR group", []),
        ("غادروا مالي", ["مالي"]),
    ],
)
def test_place_names_finds_the_longest_runs(text: str, names: list[str], gazetteer: Gazetteer) -> None:
    assert _names(text, gazetteer) == names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Malian troops", "ML"),
        ("des soldats maliens", "ML"),
        ("الجيش السوداني", "SD"),
        ("les Tchadiens", "TD"),
        ("Syrians", "SY"),
    ],
)
def test_place_names_keeps_peoples_apart(text: str, country: str, gazetteer: Gazetteer) -> None:
    found = find_names(text, words_of(text), gazetteer)
    assert [code for _, code in found.peoples] == [country]
    assert found.names == []


def test_place_names_of_given_spans_are_not_doubted(gazetteer: Gazetteer) -> None:
    text = "the Malian army in Kanari"
    names = names_at(text, words_of(text), [Span(4, 10), Span(19, 25)], gazetteer)
    assert [is_country(name) for name in names] == [True, False]
    assert [folded(name, text) for name in names] == ["malian", "kanari"]


def test_place_names_are_bounded(gazetteer: Gazetteer) -> None:
    assert len(_names("Kanari said. " * 3000, gazetteer)) == 2000
