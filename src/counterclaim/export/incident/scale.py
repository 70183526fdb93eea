"""A scale of numbers of people, on which claims and estimates are drawn beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

# Room beside the outermost marks, in per cent of the width.
_INSET = 4.0
_MOST_TICKS = 6
# Numbers that lie nearer to each other than to nothing are drawn without the nothing, or their difference could not be seen.
_CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a scale, in per cent of its width. best: where the likeliest number stands. opened: it has no upper end."""

    start: float
    end: float
    best: float | None = None
    opened: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """From low to high."""

    low: int
    high: int

    @classmethod
    def over(cls, numbers: Iterable[int | None]) -> Scale:
        """The scale on which all the numbers have their place: from 0, unless they all lie far from it and near each other."""
        known = [number for number in numbers if number is not None] or [0]
        low, high = min(known), max(known)
        spread = max(1, (high - low) // 4, round((high - low) * 0.15))
        return cls(0 if low < (high - low + 1) / _CLOSE else max(0, low - spread), high + (spread if high > low else 1))

    def at(self, number: int) -> float:
        """Where a number stands, in per cent."""
        share = (number - self.low) / (self.high - self.low)
        return round(_INSET + (100 - 2 * _INSET) * share, 2)

    def bar(self, low: int | None, high: int | None, best: int | None = None) -> Bar | None:
        """What a range covers: an open end reaches to the edge, a missing low to the beginning; None where nothing bounds it.

        Where there is a best number alone, it is that.
        """
        if low is None and high is None:
            return None if best is None else Bar(self.at(best), self.at(best), self.at(best))
        start = self.at(self.low if low is None else low)
        end = 100.0 if high is None else self.at(high)
        return Bar(start, end, None if best is None else self.at(best), high is None)

    def ticks(self) -> tuple[tuple[int, float], ...]:
        """Round numbers along the scale, with their places."""
        step = _step(self.high - self.low)
        first = -(-self.low // step) * step
        return tuple((number, self.at(number)) for number in range(first, self.high + 1, step))


def _step(width: int) -> int:
    """1, 2 or 5 times a power of ten, so that no more than a few of them fill the width."""
    power = int(10 ** max(0, floor(log10(max(1, width / _MOST_TICKS)))))
    return next(step * power for step in (1, 2, 5, 10) if width / (step * power) <= _MOST_TICKS)
