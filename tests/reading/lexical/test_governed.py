"""Infinitives that say what somebody did in the end."""

from __future__ import annotations

import pytest

from counterclaim.reading.lexical.governed import is_governed
from counterclaim.reading.lexical.languages import text_of


@pytest.mark.parametrize(
    ("words", "verb", "expected"),
    [
        ("Le maire n'a pas hésité à accuser l'armée.", "accuser", True),
        ("Le gouverneur a fini par admettre la frappe.", "admettre", True),
        ("L'armée a refusé de confirmer la frappe.", "confirmer", False),
    ],
)
def test_is_governed(words: str, verb: str, expected: bool) -> None:
    text = text_of(words, "fr")
    assert is_governed(text, text.forms.index(verb)) is expected
