"""The words of a text, and how each is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.casing_words import Case, Word, words_in


def test_words_keep_abbreviations_whole_and_part_hyphens() -> None:
    words = [word.fold for word in words_in("U.S. AND AL-HAMDI'S 7TH CAR")]
    assert words == ["u.s.", "and", "al", "hamdi", "s", "7th", "car"]


@pytest.mark.parametrize(
    ("case", "written"), [(Case.SMALL, "eln"), (Case.EITHER, "eln"), (Case.CAPITAL, "Eln"), (Case.UPPER, "ELN")]
)
def test_word_is_written_in_its_case(case: Case, written: str) -> None:
    assert Word(0, "eln", "", case).written() == written


def test_word_that_has_a_capital_keeps_its_case() -> None:
    word = Word(0, "eln", "", Case.UPPER)
    word.capitalise()
    assert word.case is Case.UPPER


@pytest.mark.parametrize(
    ("gap", "follows"), [(" ", True), ("\n", True), (". ", True), (", ", False), ("-", False), ("\n\n", False)]
)
def test_word_follows_where_only_space_or_a_full_stop_parts_it(gap: str, follows: bool) -> None:
    assert Word(0, "eln", gap).follows is follows


@given(st.text())
def test_words_and_gaps_cover_the_text_up_to_the_last_word(text: str) -> None:
    end = 0
    for word in words_in(text):
        assert text[end : word.start] == word.gap
        end = word.start + len(word.fold)
        assert len(word.written()) == len(word.fold)
