from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.pictures.look import STANCES, STATUS, plain, reach, wrapped
from counterclaim.model.account import Status
from counterclaim.model.claim import Stance


@given(st.text())
def test_plain_words_are_on_one_line_and_turn_nothing(words: str) -> None:
    made = plain(words)
    assert made == plain(made) and "\n" not in made
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") or sign == "\u202e" for sign in made)


def test_plain_keeps_joiners_that_scripts_need() -> None:
    assert plain("می\u200cخواهم") == "می\u200cخواهم"


def test_look_tells_every_status_and_stance_apart() -> None:
    assert set(STATUS) == set(Status) and len(set(STATUS.values())) == len(Status)
    assert set(STANCES) == set(Stance) - {Stance.DISPUTES} and len({look[::2] for look in STANCES.values()}) == len(STANCES)


@pytest.mark.parametrize(
    ("bounds", "words"),
    [((8, 8, 9), "8–9"), ((None, 7, None), "7"), ((None, None, None), "no figure"), ((1000, None, 2000), "1,000–2,000")],
)
def test_reach_in_a_few_signs(bounds: tuple[int | None, int | None, int | None], words: str) -> None:
    assert reach(*bounds) == words


def test_wrapped_names_end_in_time() -> None:
    assert wrapped("one two three four five six", 8).count("\n") == 1
