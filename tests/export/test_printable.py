from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.printable import one_line, printable


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x07", "␇"),
        ("\x9b2J", "\ufffd2J"),
        ("\x7f", "␡"),
        ("a\u202eb", "a\ufffdb"),
        ("\u2066x\u2069", "\ufffdx\ufffd"),
        ("over\rwritten", "over␍written"),
    ],
)
def test_printable_shows_what_a_terminal_would_obey(hostile: str, shown: str) -> None:
    assert printable(hostile) == shown


@pytest.mark.parametrize("harmless", ["a\r\nb\tc\n", "می‌خواهم", "قتل ثلاثة", "Ségou – “9”"])
def test_printable_leaves_ordinary_text_alone(harmless: str) -> None:
    assert printable(harmless) == harmless


@given(st.text())
def test_printable_keeps_the_length_so_that_spans_hold(text: str) -> None:
    assert len(printable(text)) == len(text)


@given(st.text())
def test_printable_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
