"""Lists of persons, told by how many persons stand on each combination of them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from counterclaim.errors import BadLists

Pattern = tuple[int, ...]
# What published tables call the column of how many persons have a pattern.
_COUNTS = frozenset({"n", "count", "counts", "frequency", "freq", "number"})
_MOST_LISTS = 12
_LONGEST_CELL = 131_072


@dataclass(frozen=True, slots=True)
class Lists:
    """How many persons have each pattern: (1, 0, 1) is on the first and third list and not on the second.

    counts holds no pattern of nothing but 0: those persons are whom an estimate is about.
    """

    names: tuple[str, ...]
    counts: Mapping[Pattern, int]

    def __post_init__(self) -> None:
        if any(len(pattern) != len(self.names) or not any(pattern) or count < 0 for pattern, count in self.counts.items()):
            raise BadLists("a pattern has one 0 or 1 for each list, at least one 1, and a number of persons that is not below 0")

    @property
    def observed(self) -> int:
        """How many persons are on at least one list."""
        return sum(self.counts.values())

    def patterns(self) -> Iterator[Pattern]:
        """Every pattern that a person on a list can have, seen or not."""
        return (pattern for pattern in product((0, 1), repeat=len(self.names)) if any(pattern))

    def on(self, list: int) -> int:
        """How many persons a list has."""
        return sum(count for pattern, count in self.counts.items() if pattern[list])

    def on_both(self, one: int, other: int) -> int:
        """How many persons two lists share."""
        return sum(count for pattern, count in self.counts.items() if pattern[one] and pattern[other])

    def without(self, list: int) -> Lists:
        """The other lists, with the persons that are on any of them."""
        kept: Counter[Pattern] = Counter()
        for pattern, count in self.counts.items():
            if any(rest := pattern[:list] + pattern[list + 1 :]):
                kept[rest] += count
        return Lists(self.names[:list] + self.names[list + 1 :], dict(kept))


def rows_of(text: str) -> list[list[str]]:
    """The rows of a table in CSV that hold anything; its lines may end as in any file, in a carriage return alone too."""
    stream = io.StringIO(text.removeprefix("\ufeff"), newline=None)
    try:
        rows = [row for row in csv.reader(stream) if any(cell.strip() for cell in row)]
    except csv.Error as exc:
        raise BadLists(f"the lists are no table in CSV: {exc}") from exc
    # The reader's own limit is the whole process's, and whoever reads reports in tables has raised it.
    if any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        raise BadLists(f"the lists are no table in CSV: a cell has more than {_LONGEST_CELL:,} characters")
    return rows


def parse_lists(text: str) -> Lists:
    """Lists from a table in CSV: one column of 0 and 1 for each list, and a last one of how many persons have that pattern.

    Without a column of numbers (n, count, frequency) every line is one person. BadLists says which line is wrong.
    """
    rows = rows_of(text)
    if not rows:
        raise BadLists("the table is empty: give a line of names, and one for each pattern or person")
    names = [name.strip() for name in rows[0]]
    counted = names[-1].casefold() in _COUNTS
    lists = names[:-1] if counted else names
    if not 1 <= len(lists) <= _MOST_LISTS or len(set(lists)) < len(lists):
        raise BadLists(f"the first line names 1 to {_MOST_LISTS} lists, each once, and may end with a column 'count'")
    counts: Counter[Pattern] = Counter()
    for number, row in enumerate(rows[1:], 2):
        pattern, count = _row(row, len(lists), counted=counted, line=number)
        if any(pattern):
            counts[pattern] += count
    return Lists(tuple(lists), dict(counts))


def _row(row: Sequence[str], lists: int, *, counted: bool, line: int) -> tuple[Pattern, int]:
    try:
        values = [_whole(cell) for cell in row]
    except ValueError as exc:
        raise BadLists(f"line {line}: {exc}") from exc
    if len(values) != lists + counted or not set(values[:lists]) <= {0, 1}:
        raise BadLists(f"line {line}: it has not one 0 or 1 for each of the {lists} lists" + (" and a number" if counted else ""))
    return tuple(values[:lists]), values[lists] if counted else 1


def _whole(cell: str) -> int:
    value = float(cell)
    if not 0 <= value < 1e12 or value != int(value):
        raise ValueError(f"'{cell.strip()[:20]}' is no number of persons")
    return int(value)
