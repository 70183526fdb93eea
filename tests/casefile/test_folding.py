from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.folding import folded


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Ségou", "segou"),
        ("DEIR EZ-ZOR", "deir ez-zor"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("القُصَيْر", "القصير"),
        ("إدلب", "ادلب"),
        ("الحسكة", "الحسكه"),
        ("مستشفى", "مستشفي"),
        ("شـــهداء", "شهداء"),
        ("ﻻ", "لا"),
        ("قتل\u061cتسعة", "قتل تسعه"),
    ],
)
def test_folding_meets_what_people_type(written: str, searched: str) -> None:
    assert folded(written) == folded(searched) == searched


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="abcXYZ 019"))
def test_folding_of_plain_words_only_takes_their_capitals(text: str) -> None:
    assert folded(text) == text.lower()
