"""Which row of a table names its columns: the first, or, where a title stands above them, the first that names several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.mapping import Mapping, folded

Values = Sequence[str] | UnreadableInput

_MOST = 10


@dataclass(frozen=True, slots=True)
class Headed:
    """names: of the columns, as they are written; rows: those below; above: how many rows were a title."""

    names: Sequence[str]
    rows: Iterator[tuple[int, Values]]
    above: int = 0


def headed(first: Sequence[str], rows: Iterable[tuple[int, Values]], mapping: Mapping) -> Headed:
    """The header of a table whose first row is given, and the rows below it.

    Monitors put the name of the list in a merged cell above the columns, and remarks below it: rows of one value each, of which
    ten at most are passed over. A table of one column keeps its only name.
    """
    below = iter(rows)
    if not _is_title(first, mapping):
        return Headed(first, below)
    passed = []
    for number, values in islice(below, _MOST):
        passed.append((number, values))
        if not isinstance(values, UnreadableInput) and _said(values) > 1:
            return Headed(values, below, len(passed))
    return Headed(first, chain(passed, below))


def _is_title(first: Sequence[str], mapping: Mapping) -> bool:
    """Whether it is a single value, and none that the mapping or usage calls a column."""
    given = {folded(column) for _, column in mapping.columns}
    return _said(first) == 1 and not Mapping().applied(first) and not given & set(map(folded, first))


def _said(values: Sequence[str]) -> int:
    return sum(bool(value.strip()) for value in values)
