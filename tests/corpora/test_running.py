from __future__ import annotations

import pytest
from corpora.running import RunningText
from corpora.words import BadCoding
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span

TEXT = "THE RED\n   FRONT HIT THE  PORT.\n\n   THE RED FRONT DENIED IT."


@pytest.mark.parametrize("words", ["THE RED FRONT HIT", "THE RED\n   FRONT HIT", "THE  RED FRONT\tHIT"])
def test_running_text_words_are_found_over_line_breaks_and_indents(words: str) -> None:
    assert RunningText(TEXT).first(words).of(TEXT) == "THE RED\n   FRONT HIT"


def test_running_text_the_first_of_several_places_is_meant() -> None:
    assert RunningText(TEXT).first("THE RED FRONT").start == 0


def test_running_text_a_party_is_the_one_beside_its_quote() -> None:
    assert RunningText(TEXT).nearest("THE RED FRONT", "DENIED IT") == Span(TEXT.rindex("THE RED"), TEXT.rindex(" DENIED"))


def test_running_text_whole_words_come_before_parts_of_words() -> None:
    text = "The armys men left. The army stayed."
    assert RunningText(text).first("army").start == text.index("army stayed")


@pytest.mark.parametrize("words", ["THE BLUE FRONT", "the red front", ""])
def test_running_text_other_words_are_refused(words: str) -> None:
    with pytest.raises(BadCoding, match="does not stand"):
        RunningText(TEXT).first(words)


def test_running_text_a_party_beside_no_quote_is_refused() -> None:
    with pytest.raises(BadCoding, match="SANK"):
        RunningText(TEXT).nearest("THE RED FRONT", "SANK IT")


@pytest.mark.slow
@given(st.lists(st.sampled_from(["ab", "c", "dé", "f"]), min_size=1, max_size=8), st.data())
def test_running_text_finds_any_stretch_of_words_whatever_the_spaces(words: list[str], data: st.DataObject) -> None:
    gaps = [data.draw(st.sampled_from([" ", "\n", "\n   ", "\t", "  "])) for _ in words]
    text = "".join(gap + word for gap, word in zip(gaps, words, strict=True))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    found = RunningText(text).first(" ".join(words[first : last + 1]))
    assert found.of(text).split() == words[first : last + 1]
