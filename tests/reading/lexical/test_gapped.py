"""Figures whose verb is left out, and who gives them."""

from __future__ import annotations

import pytest

from counterclaim.reading.lexical.gapped import gapped, is_gapped
from counterclaim.reading.lexical.languages import text_of
from counterclaim.reading.lexical.text import Text


def given_by(text: Text) -> list[str]:
    found = (gapped(text, i, text.sentence(i)) for i in range(1, len(text)))
    return [text.of(*saying.subject) for saying in found if saying is not None and saying.subject is not None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("L'armée parle de quatre morts, la police de sept.", ["la police"]),
        ("Le maire évoque douze tués ; la société civile, elle, plus de 19.", ["la société civile"]),
        ("Le maire évoque douze tués et les secours d'une vingtaine.", ["les secours"]),
        ("L'armée parle de quatre morts, dont deux enfants.", []),
        ("L'armée a tué quatre personnes, les habitants de neuf villages ont fui.", []),
    ],
)
def test_gapped_finds_who_gives_a_figure_without_a_verb(words: str, expected: list[str]) -> None:
    assert given_by(text_of(words, "fr")) == expected


def test_is_gapped_tells_such_a_figure_from_the_first() -> None:
    text = text_of("L'armée parle de quatre morts, la police de sept.", "fr")
    assert [text.forms[i] for i in range(1, len(text)) if is_gapped(text, i)] == ["sept"]
