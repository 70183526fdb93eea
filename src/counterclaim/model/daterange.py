"""A day, or the days between which something happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and last possible day, both included, with UCDP's precision.

    precision: 1 exact day; 2 two to six days; 3 a week; 4 a month (8-31 days); 5 more than a month (UCDP GED codebook).
    """

    start: date
    end: date
    precision: int

    def __post_init__(self) -> None:
        if self.start > self.end:
            raise ValueError(f"a range that ends ({self.end}) before it starts ({self.start})")
        if not 1 <= self.precision <= 5:
            raise ValueError(f"UCDP date precision is 1 to 5, not {self.precision}")

    @classmethod
    def spanning(cls, start: date, end: date) -> DateRange:
        """The range with the precision that its length has under UCDP's rule."""
        days = (end - start).days + 1
        limits = ((1, 1), (6, 2), (7, 3), (31, 4))
        return cls(start, end, next((code for most, code in limits if days <= most), 5))

    def overlaps(self, other: DateRange) -> bool:
        """Whether some day lies in both."""
        return self.start <= other.end and other.start <= self.end
