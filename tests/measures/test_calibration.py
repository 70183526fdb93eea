"""Confidence against what came true."""

from __future__ import annotations

import pytest
from benchmarks.measures.calibration import BINS, Judged, calibration_error, tenths
from hypothesis import given
from hypothesis import strategies as st

JUDGED = st.lists(st.tuples(st.floats(0, 1), st.booleans()))


@pytest.mark.parametrize(("confidence", "tenth"), [(0.0, 0), (0.05, 0), (0.1, 1), (0.99, 9), (1.0, 9)])
def test_tenths_are_by_confidence(confidence: float, tenth: int) -> None:
    assert tenths([(confidence, True)])[tenth] == [(confidence, True)]


@given(JUDGED)
def test_tenths_lose_nothing(judged: list[Judged]) -> None:
    found = tenths(judged)
    assert len(found) == BINS and sorted(each for tenth in found for each in tenth) == sorted(judged)


@pytest.mark.parametrize(
    ("judged", "error"),
    [
        ([], 0.0),
        ([(1.0, True)], 0.0),
        ([(1.0, False)], 1.0),
        ([(0.75, True), (0.75, True), (0.75, True), (0.75, False)], 0.0),
        ([(0.75, True), (0.75, False)], 0.25),
        ([(0.25, False), (0.95, True)], 0.15),
    ],
)
def test_calibration_error_is_what_confidence_lacks(judged: list[Judged], error: float) -> None:
    assert calibration_error(judged) == pytest.approx(error)


@given(JUDGED)
def test_calibration_error_is_a_share(judged: list[Judged]) -> None:
    assert 0 <= calibration_error(judged) <= 1
