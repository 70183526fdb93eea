"""A table of a result: what a terminal, a page and a file of CSV show alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """name: one word, by which it is asked for. says: what it is, in a clause. Rows have as many cells as there are columns."""

    name: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"a row of {self.name} has not as many cells as there are columns")


@dataclass(frozen=True, slots=True)
class Shown:
    """A result to be shown. sheets: the one that matters most first. notes: sentences that belong beside it."""

    title: str
    sheets: tuple[Sheet, ...]
    notes: tuple[str, ...]


def rounded(number: float | None, places: int = 2) -> float | None:
    """A number as it is shown."""
    return None if number is None else round(number, places)
