"""Which lines of a text are paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.lines import paragraph_starts, without_leaders

_LONG = (
    "Nine people were killed on Sunday when gunmen attacked a market in the north of the country, the governor said. "
    "Twelve others were hurt."
)
_WRAPPED = "Nine people were killed when\nGunmen in uniform attacked a"


def _paragraphs(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in pairwise([0, *paragraph_starts(text), len(text)])]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (f"Army kills nine\n{_LONG}", ["Army kills nine", _LONG]),
        ("Army kills nine\n\nIt denies it.", ["Army kills nine", "It denies it."]),
        (f"{_LONG}\nThe army denied it\n{_LONG}", [_LONG, "The army denied it", _LONG]),
        ("On Sunday:\n• two died\n• one fled", ["On Sunday:", "• two died", "• one fled"]),
        (f"Attack\n{_WRAPPED}", ["Attack", _WRAPPED]),
        (f"{_LONG}\nand two were hurt.", [f"{_LONG}\nand two were hurt."]),
        ("", [""]),
    ],
)
def test_lines_of_no_wrapped_text_are_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert _paragraphs(text) == paragraphs


@given(st.text(alphabet="aB .\n\r\t•-1:", max_size=80))
def test_lines_begin_within_the_text_and_keep_its_length(text: str) -> None:
    assert all(0 < start <= len(text) for start in paragraph_starts(text))
    assert len(without_leaders(text)) == len(text)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("• Two people died", "  Two people died"),
        ("16:05 GMT – The ministry says", "            The ministry says"),
        ("9.30am The mayor says", "       The mayor says"),
        ("10 people died", "10 people died"),
        ("-5 degrees", "-5 degrees"),
    ],
)
def test_lines_lose_bullets_and_clocks(line: str, words: str) -> None:
    assert without_leaders(line).split() == words.split()
