from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.database.term import tokens
from counterclaim.casefile.folding import folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nine people, 12 killed", ["nine", "people", "12", "killed"]),
        ("l'eau deir ez-zor x_y", ["l", "eau", "deir", "ez", "zor", "x", "y"]),
        ("قتل 9 مدنيين", ["قتل", "9", "مدنيين"]),
        ("", []),
        (" .,- ", []),
    ],
)
def test_term_tokens_are_letters_and_digits(text: str, found: list[str]) -> None:
    assert list(tokens(text)) == found


# Latin and Arabic with their marks and signs, and no code that is no character: what SQLite knows of scripts that came to Unicode
# later is its own.
@given(
    st.text(
        alphabet=st.characters(
            codec="utf-8", max_codepoint=0x06FF, exclude_characters="\x00", exclude_categories=("Cn", "Cs")
        ).filter(lambda letter: unicodedata.ucd_3_2_0.category(letter) != "Cn"),
        max_size=40,
    )
)
def test_term_tokens_are_those_of_sqlite(text: str) -> None:
    with sqlite3.connect(":memory:") as raw:
        raw.execute("CREATE VIRTUAL TABLE words USING fts5(said, tokenize='unicode61')")
        raw.execute("CREATE VIRTUAL TABLE held USING fts5vocab(words, 'row')")
        raw.execute("INSERT INTO words VALUES (?)", (folded(text),))
        held = {word for (word,) in raw.execute("SELECT term FROM held")}
    raw.close()
    assert set(tokens(folded(text))) == held
