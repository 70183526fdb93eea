"""Increments, which the total beside them already holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counted import counts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll in Gao rose to 17 after five more bodies were found.", ["killed people 17"]),
        ("The toll climbed to 17 when another five people died.", ["killed people 17"]),
        ("The death toll has risen to nine after the bodies of two more people were recovered.", ["killed people 9"]),
        ("Two more bodies were found in Homs, bringing the death toll to nine.", ["killed people 9"]),
        ("The toll rose to 44 on Sunday. A nurse said six people had died overnight of their wounds.", ["killed people 44"]),
        ("The number of dead rose to 44. Six others died in hospital.", ["killed people 44"]),
        ("A blast killed 30 people in Mosul. Rescuers later pulled out four more bodies.", ["killed people 30"]),
        ("The toll stands at 30, with four additional deaths since Friday.", ["killed people 30"]),
    ],
)
def test_count_increments_leave_the_total_alone(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # no total
        ("Four more bodies were found in Bunia.", ["killed people 4"]),
        # another place
        (
            "Twelve people were killed in Bunia. Another four people were killed in Djugu.",
            ["killed people 12", "killed people 4"],
        ),
        # another harm
        ("The death toll rose to 12. Another 40 people were injured.", ["killed people 12", "injured people 40"]),
        # a smaller figure is no total
        ("The toll rose to three. Forty more bodies were found.", ["killed people 3", "killed people 40"]),
        # two sentences away
        (
            "The toll rose to 12. Residents fled. The market burned. Four more bodies were found.",
            ["killed people 12", "killed people 4"],
        ),
        # a total under a bound
        ("The toll rose to 12. A medic said more than ten people had died.", ["killed people 12", "killed people >=11"]),
        # an older figure of a revision
        ("The ministry raised the toll from 50 to 270.", ["killed people 50", "killed people 270"]),
    ],
)
def test_count_increments_are_none_without_their_total(text: str, expected: list[str]) -> None:
    assert counts(text) == expected


@given(st.integers(2, 60), st.integers(2, 60))
@settings(max_examples=15, deadline=None)
def test_count_increments_never_take_the_total(total: int, added: int) -> None:
    found = counts(f"The death toll rose to {total} after {added} more bodies were found.")
    assert found == ([f"killed people {total}"] if added < total else [f"killed people {total}", f"killed people {added}"])
