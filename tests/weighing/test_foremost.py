from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.account import Status
from counterclaim.weighing.foremost import ORDER, foremost


@pytest.mark.parametrize(
    ("statuses", "first"),
    [
        ([], None),
        ([Status.UNATTRIBUTED], Status.UNATTRIBUTED),
        ([Status.ALLEGED, Status.CONTESTED, Status.ADMITTED], Status.CONTESTED),
        ([Status.SUPPORTED, Status.ADMITTED], Status.ADMITTED),
        ([Status.ALLEGED, Status.SUPPORTED], Status.SUPPORTED),
    ],
)
def test_foremost_is_what_asks_most_for_a_look(statuses: list[Status], first: Status | None) -> None:
    assert foremost(statuses) is first


@given(st.lists(st.sampled_from(Status), min_size=1))
def test_foremost_is_one_of_those_that_stand_in_any_order(statuses: list[Status]) -> None:
    assert foremost(statuses) in statuses
    assert foremost(statuses) is foremost(reversed(statuses))


def test_foremost_knows_every_status() -> None:
    assert set(ORDER) == set(Status)
