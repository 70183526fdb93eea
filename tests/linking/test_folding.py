from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.linking.folding import folded, name_key, stem, stems


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Ségou", "segou"),
        ("Deir ez-Zor", "deir ez zor"),
        ("Syria’s army", "syria army"),
        ("the traders' stalls", "the traders stalls"),
        ("الأبيّض", "الابيض"),
        ("14,000 dead", "14 000 dead"),
        ("", ""),
    ],
)
def test_folding_folded_drops_case_marks_and_punctuation(words: str, plain: str) -> None:
    assert folded(words) == plain


@given(st.text())
@settings(deadline=None)
def test_folding_folded_twice_is_folded_once(words: str) -> None:
    assert folded(folded(words)) == folded(words)


@pytest.mark.parametrize(
    ("word", "kept"), [("traders", "trader"), ("press", "press"), ("bus", "bus"), ("السوق", "سوق"), ("ال", "ال")]
)
def test_folding_stem_takes_plural_and_article_off(word: str, kept: str) -> None:
    assert stem(word) == kept


def test_folding_stems_keeps_the_order_and_leaves_single_letters_out() -> None:
    assert stems("A raid: 9 traders, 2 raids at X") == ["raid", "trader", "raid", "at"]


def test_folding_name_key_is_one_for_spellings_of_a_name() -> None:
    assert name_key("Deir ez-Zor") == name_key("Deir Ezzor") == "deirezzor"
