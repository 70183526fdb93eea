"""Numbers of captives and of dead and hurt together, in invented sentences."""

from __future__ import annotations

import pytest

from lexical_reading import counts_in

SENTENCES = [
    ("Le raid a permis de libérer quatre otages.", ""),
    ("Dix otages ont été libérés.", ""),
    ("Dix otages sont détenus par le groupe.", "abducted 10"),
    ("Trois otages ont été tués pendant l'opération.", "killed 3"),
    ("Le comité parle de cent tués et blessés.", ""),
    ("Le comité parle de 30 morts et 12 blessés.", "killed 30;injured 12"),
    ("La frappe a fait des dizaines de morts et de blessés.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_harmless_numbers_count_nobody(sentence: str, expected: str) -> None:
    assert counts_in(sentence, "fr") == list(filter(None, expected.split(";")))
