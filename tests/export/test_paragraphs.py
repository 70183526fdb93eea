from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.paragraphs import paragraphs

LONG = "A sentence that is as long as a line of a report that nobody broke by hand, and so is longer than a hundred characters."


def words(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert words("Title\n\nOne.\n \nTwo.\n") == ["Title", "One.", "Two."]


def test_paragraphs_broken_by_hand_keep_their_lines() -> None:
    assert words("At least 14\ntraders died.\nSo it was said.\n\nTwo.") == ["At least 14\ntraders died.\nSo it was said.", "Two."]


def test_paragraphs_of_long_lines_end_with_their_sentences() -> None:
    assert words(f"Headline without a stop\n{LONG}\n{LONG}") == ["Headline without a stop", LONG, LONG]


def test_paragraphs_do_not_break_inside_a_sentence() -> None:
    broken = LONG.rstrip(".") + "\n" + LONG
    assert words(broken) == [broken]


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_paragraphs_of_no_words_are_none(text: str) -> None:
    assert words(text) == []


@given(st.text(alphabet="ab. \n\r", max_size=40), st.booleans())
def test_paragraphs_hold_every_word_once(text: str, long: bool) -> None:
    text = text + LONG if long else text
    assert "".join("".join(words(text)).split()) == "".join(text.split())
