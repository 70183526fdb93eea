"""Stretches of a long report."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.span import Span
from counterclaim.reading.llm.windows import SHORTEST, halves, windows

SENTENCE = "Nine people died in the town, a doctor said. "


def test_windows_leave_a_short_report_whole() -> None:
    assert windows(SENTENCE) == (Span(0, len(SENTENCE)),)


def test_windows_are_cut_between_sentences() -> None:
    text = SENTENCE * 40
    for window in windows(text, length=400, overlap=100):
        assert window.of(text).startswith("Nine")
        assert window.of(text).rstrip().endswith("said.")


def test_windows_are_cut_between_paragraphs_first() -> None:
    text = f"{SENTENCE * 5}\n\n{SENTENCE * 5}"
    assert windows(text, length=300, overlap=0)[0].of(text) == f"{SENTENCE * 5}\n\n"


@given(st.text(alphabet="ab. \n", max_size=400), st.integers(10, 80), st.integers(0, 60))
def test_windows_cover_the_text_and_come_to_an_end(text: str, length: int, overlap: int) -> None:
    found = windows(text, length=length, overlap=overlap)
    assert found[0].start == 0
    assert found[-1].end == len(text)
    for before, after in pairwise(found):
        assert before.start < after.start <= before.end
        assert len(before.of(text)) <= length


def test_halves_cover_a_window() -> None:
    text = SENTENCE * 60
    first, second = halves(text, Span(10, 2400))
    assert (first.start, first.end, second.end) == (10, second.start, 2400)


def test_halves_of_a_short_window_are_none() -> None:
    assert halves(SENTENCE * 60, Span(0, 2 * SHORTEST - 1)) == ()
