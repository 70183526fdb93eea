"""Pauses between requests to one host, and none between hosts."""

from __future__ import annotations

from email.utils import formatdate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.fetching.pace import MOST_SECONDS, Pace, retry_after


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(clock=lambda: clock.now, sleep=clock.sleep)


def test_pace_first_request_does_not_wait(pace: Pace, clock: Clock) -> None:
    pace.wait("a", 2)
    pace.wait("b", 2)
    assert clock.slept == []


def test_pace_next_request_waits_for_the_rest_of_the_interval(pace: Pace, clock: Clock) -> None:
    pace.wait("a", 2)
    clock.now += 0.5
    pace.wait("a", 2)
    clock.now += 10
    pace.wait("a", 2)
    assert clock.slept == [1.5]


def test_pace_interval_is_that_of_the_request_before(pace: Pace, clock: Clock) -> None:
    pace.wait("a", 10)
    pace.wait("a", 1)
    pace.wait("a", 1)
    assert clock.slept == [10, 1]


def test_pace_holds_a_host_for_as_long_as_it_asked(pace: Pace, clock: Clock) -> None:
    pace.hold("a", 30)
    assert (pace.held("a"), pace.held("b")) == (30, 0)
    clock.now += 29
    assert pace.held("a") == 1
    clock.now += 5
    assert pace.held("a") == 0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 5 ", 5),
        ("0", 0),
        ("9" * 400, MOST_SECONDS),
        (formatdate(1_000_090, usegmt=True), 90),
        (formatdate(999_000, usegmt=True), 0),
        (formatdate(9_000_000, usegmt=True), MOST_SECONDS),
        (None, 60),
        ("", 60),
        ("-5", 60),
        ("soon", 60),
        ("1.5", 60),
        ("٥", 60),
        ("Mon, 99 Foo 2026 99:99:99 GMT", 60),
    ],
)
def test_pace_reads_when_to_come_back(value: str | None, seconds: float) -> None:
    assert retry_after(value, now=1_000_000) == seconds


@settings(deadline=None)
@given(st.text(max_size=40))
def test_pace_when_to_come_back_is_always_a_time(value: str) -> None:
    assert 0 <= retry_after(value, now=1_000_000) <= MOST_SECONDS
