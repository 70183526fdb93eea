from __future__ import annotations

import pytest
from corpora.scheme import HALVES, half_of, id_of, parse_number, words_of
from corpora.words import BadCoding
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("9", (9, 9, "exact")),
        (">=9", (9, None, "at_least")),
        ("<=9", (None, 9, "at_most")),
        ("~9", (9, 9, "about")),
        ("9-12", (9, 12, "range")),
        ("vague:24", (24, None, "vague")),
    ],
)
def test_scheme_numbers(written: str, number: tuple[int | None, int | None, str]) -> None:
    assert parse_number(written) == number


@pytest.mark.parametrize("written", ["", "neuf", "9-", ">=9-12", "-9", "9+"])
def test_scheme_refuses_what_is_no_number(written: str) -> None:
    with pytest.raises(BadCoding, match="is no number"):
        parse_number(written)


def test_scheme_marks_alone_are_no_words() -> None:
    assert words_of("« 21 morts », selon l'armée !") == ["21", "morts", "selon", "l'armée"]


@given(st.text(), st.sampled_from(HALVES))
def test_scheme_an_id_lies_in_its_half(name: str, half: str) -> None:
    assert half_of(id_of(name, half)) == half
    assert id_of(name, half).startswith(name)
