from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from counterclaim.export.printable import printable
from counterclaim.export.terminal import as_text, grid, heading, indented

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200).map(printable)


def test_terminal_text_without_colour_is_plain() -> None:
    assert as_text([heading("killed"), Text("nine", style="bold red")], width=40, color=False) == "\nKilled\nnine"


def test_terminal_text_in_colour_says_the_same_words() -> None:
    page = as_text([Text("nine", style="bold")], width=40, color=True)
    assert "\x1b[" in page
    assert "nine" in page


def test_terminal_parts_stand_under_each_other_without_spaces_behind() -> None:
    page = as_text([Text("one   "), indented(Text("two"))], width=20, color=False)
    assert page.splitlines() == ["one", "  two"]


def test_terminal_obeys_no_mark_of_a_report() -> None:
    page = as_text([Text("[bold]nine[/bold] :skull: [/]")], width=60, color=False)
    assert page == "[bold]nine[/bold] :skull: [/]"


def test_terminal_of_nothing_is_nothing() -> None:
    assert as_text([], width=20, color=False) == ""


@pytest.mark.parametrize("words", ["", "k", "killed", "éclat"])
def test_terminal_heading_begins_with_a_capital(words: str) -> None:
    assert heading(words).plain == f"\n{words[:1].upper()}{words[1:]}"


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_terminal_grid_fits_the_width(width: int) -> None:
    rows = [
        ("killed", "9", "the mayor said so on Saturday in the town"),
        ("a very long name of a party that goes on", "x" * 300, ""),
    ]
    page = as_text([grid((1, 2), rows)], width=width, color=False)
    assert max(map(len, page.splitlines())) <= width


@given(WORDS)
def test_terminal_grid_cuts_nothing_off(words: str) -> None:
    page = as_text([grid((1,), [("said", words)])], width=60, color=False)
    assert "".join(page.split()) == "said" + "".join(words.split())


def test_terminal_grid_takes_words_and_styled_words() -> None:
    page = as_text([grid((1,), [("a", Text("b", style="red")), (Text("c"), "d")])], width=20, color=False)
    assert [line.split() for line in page.splitlines()] == [["a", "b"], ["c", "d"]]
