from __future__ import annotations

import pytest
from benchmarks.templates.lines import Line, between

LINE = Line({"accuses": [1.0, 0.0, 2.0], "denies": [-1.0, 0.0, 2.0], "": [0.0, 1.0, 1.0]})


def test_lines_signs_that_speak_for_it_make_it_likelier() -> None:
    assert LINE.chance({}) == pytest.approx(0.5)
    assert LINE.chance({"accuses": 1.0}) > 0.7 > 0.3 > LINE.chance({"denies": 1.0})


def test_lines_much_of_a_sign_says_no_more_than_enough_of_it() -> None:
    assert LINE.chance({"accuses": 50.0}) == LINE.chance({"accuses": 2.0})


def test_lines_between_two_chances_is_the_middle_of_their_log_odds() -> None:
    assert between(0.3, 0.7) == pytest.approx(0.5)
    assert between(0.2, 0.2) == pytest.approx(0.2)
    assert 0.5 < between(0.5, 0.99) < 0.99
