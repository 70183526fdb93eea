"""Confidence against what came true: by tenths, and in one figure."""

from __future__ import annotations

from collections.abc import Iterable

BINS = 10
# A confidence between 0 and 1, and whether what it was said of is right.
Judged = tuple[float, bool]


def tenths(judged: Iterable[Judged]) -> list[list[Judged]]:
    """What was judged, by tenths of confidence, the lowest first."""
    out: list[list[Judged]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        out[min(BINS - 1, int(confidence * BINS))].append((confidence, right))
    return out


def calibration_error(judged: Iterable[Judged]) -> float:
    """The expected calibration error: how far confidence and the share of what is right are apart, over the tenths by size."""
    everything = list(judged)
    apart = sum(abs(sum(confidence - right for confidence, right in tenth)) for tenth in tenths(everything))
    return apart / len(everything) if everything else 0.0
