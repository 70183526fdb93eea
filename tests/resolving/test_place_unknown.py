"""Names that no gazetteer has, but that the report calls places."""

from __future__ import annotations

import pytest

from counterclaim.resolving.place_names import Name
from counterclaim.resolving.place_unknown import with_unknown
from counterclaim.resolving.place_words import words_of


def _found(text: str, language: str = "en") -> list[Name]:
    return with_unknown([], words_of(text), text, language)


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("They burned the village of Zorwik.", "Zorwik", "en"),
        ("They burned Zorwik village.", "Zorwik", "en"),
        ("They left Zorwik, a hamlet near the river.", "Zorwik", "en"),
        ("Nine died 20 km south of Zorwik.", "Zorwik", "en"),
        ("They hold the towns of Kan and Zorwik.", "Zorwik", "en"),
        ("Ils ont brûlé le village de Zorwik.", "Zorwik", "fr"),
        ("Neuf morts à 20 km au sud de Zorwik.", "Zorwik", "fr"),
        ("Neuf morts entre Zorwik et le fleuve.", "Zorwik", "fr"),
        ("أحرقوا قرية زورويك", "زورويك", "ar"),
        ("أحرقوا قرية تل الحجر", "تل الحجر", "ar"),
    ],
)
def test_place_unknown_is_what_the_report_calls_a_place(text: str, name: str, language: str) -> None:
    found = [one for one in _found(text, language) if one.span.of(text) == name]
    assert len(found) == 1
    assert found[0].entries == () and not found[0].doubtful


def test_place_unknown_behind_a_preposition_alone_is_doubtful() -> None:
    (name,) = _found("They died in Zorwik on Monday.")
    assert name.doubtful


@pytest.mark.parametrize("text", ["They thanked Zorwik.", "They left on Monday.", "The General of the Army", "قال زورويك"])
def test_place_unknown_is_no_other_name(text: str) -> None:
    assert _found(text) == []


def test_place_unknown_leaves_known_names_alone() -> None:
    text = "the village of Zorwik"
    known = Name(_found(text)[0].span, 3, 4, (), trust=1.0)
    assert with_unknown([known], words_of(text), text) == [known]
