"""How Arabic words are taken apart: the spans stay those of the text, whatever is joined or vowelled."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.lexical.arabic import arabic_words, joint_of, plain

KNOWN = {"جيش", "قتل", "قصف", "قوات", "مسووليه", "قال"}


@pytest.mark.parametrize(
    ("written", "particles", "form", "definite"),
    [
        ("الجيش", (), "جيش", True),
        ("والجيش", ("و",), "جيش", True),
        ("للجيش", ("ل",), "جيش", True),
        ("بالقصف", ("ب",), "قصف", True),
        ("وبقتل", ("و", "ب"), "قتل", False),
        ("قواته", (), "قوات", True),
        ("مسؤوليتها", (), "مسووليه", True),
        ("إلى", (), "الي", False),
    ],
)
def test_arabic_words_are_taken_apart(written: str, particles: tuple[str, ...], form: str, definite: bool) -> None:
    joint = joint_of(plain(written), KNOWN)
    assert (joint.particles, joint.form, joint.definite) == (particles, form, definite)


def test_arabic_span_begins_with_the_word_as_it_is_written_alone() -> None:
    text = "وَقَتَلَ الجيشُ، بالقصف، للجيش"
    words = {text[word.start : word.end] for word in arabic_words(text, KNOWN)}
    assert {"قَتَلَ", "الجيشُ", "القصف", "للجيش"} <= words


def test_arabic_digits_of_both_kinds_are_one_number() -> None:
    assert [word.form for word in arabic_words("١٢ و12", KNOWN) if word.form.isdigit()] == ["12", "12"]


@given(st.text(alphabet="وفبلكالجيشقتلمسؤية ءًَ.،١2 \n", max_size=60))
def test_arabic_words_stand_in_order_within_the_text(text: str) -> None:
    words = list(arabic_words(text, KNOWN))
    assert all(0 <= word.start <= word.end <= len(text) for word in words)
    assert all(one.start <= other.start for one, other in pairwise(words))


def test_arabic_ta_marbuta_is_no_pronoun() -> None:
    assert joint_of("اضافه", {"اضاف"}).own
    assert not joint_of("اضافه", {"اضاف"}, feminine=True).own
