from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.casefile.pace import Pace


def test_pace_begins_with_the_least_and_grows_while_all_is_quick() -> None:
    pace = Pace(least=100, most=2_000)
    sizes = []
    for _ in range(6):
        sizes.append(pace.size)
        pace.follow(0.1)
    assert sizes == [100, 200, 400, 800, 1_600, 2_000]


def test_pace_shrinks_at_once_when_others_had_to_wait() -> None:
    pace = Pace(least=5, most=200)
    for _ in range(4):
        pace.follow(0.1)
    pace.follow(2.9)
    assert pace.size == 8


@given(st.lists(st.floats(0, 1e6, allow_nan=False)))
def test_pace_stays_between_its_bounds(seconds: list[float]) -> None:
    pace = Pace(least=5, most=200)
    for took in seconds:
        pace.follow(took)
        assert 5 <= pace.size <= 200


def test_pace_follows_what_is_done_within() -> None:
    pace = Pace(least=5, most=200)
    with pace.kept():
        pass
    assert pace.size == 10
