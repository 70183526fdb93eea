"""Quantiles of whole numbers as a reader can check them: values that were there, and nothing between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

Value = TypeVar("Value", int, float)


@dataclass(frozen=True, slots=True)
class Quartiles:
    """number: of how many values. The first value that a quarter, half, three quarters and nine tenths of all do not exceed."""

    number: int
    first: float
    median: float
    third: float
    ninth: float

    @classmethod
    def of(cls, values: Mapping[Value, int]) -> Quartiles | None:
        """Those of values, each with how often it was there; None of no values."""
        number = sum(values.values())
        if not number:
            return None
        return cls(number, *(_at(values, number, share) for share in (25, 50, 75, 90)))


def _at(values: Mapping[Value, int], number: int, hundredths: int) -> Value:
    passed = 0
    for value, times in sorted(values.items()):
        passed += times
        if passed * 100 >= number * hundredths:
            return value
    raise ValueError("no values")
