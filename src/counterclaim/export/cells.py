"""Cells of a table in CSV that no spreadsheet takes for a formula: UTF-8, points for decimals, one line end."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import TextIO

LINE_END = "\r\n"
# What stands between several values of one cell.
BETWEEN = "; "
Cell = str | int | float | Decimal | bool | date | None

# What makes a cell a formula in one spreadsheet or another (OWASP, "CSV injection"), the full-width signs too; quotes before it
# are counted in, so that the quote which is put there can be told from those that were.
_SIGNS = "=+-@\t\r\n＝＋－＠"
_FORMULA = re.compile(f"'*[{re.escape(_SIGNS)}]")
# What a cell may begin with that is looked at twice.
_SUSPECT = frozenset(f"'{_SIGNS}")
_HALVES = re.compile("[\ud800-\udfff]")


def defused(text: str) -> str:
    """The text with a quote before it where a spreadsheet would calculate it: it shows, and does nothing."""
    return f"'{text}" if text[:1] in _SUSPECT and _FORMULA.match(text) else text


def undefused(text: str) -> str:
    """What was defused, as it was; the other way round for every text."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def written(cell: Cell) -> str:
    """A value as the text of a cell: numbers with a point whatever the language, days as YYYY-MM-DD, nothing for None.

    Only words are defused: a number that is less than nothing begins with its sign in every spreadsheet. Half of a character,
    which UTF-8 has no bytes for, becomes the sign for an unknown one.
    """
    if isinstance(cell, str):
        return defused(cell if cell.isascii() else _HALVES.sub("\ufffd", cell))
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float | Decimal):
        return format(cell if isinstance(cell, Decimal) else Decimal(repr(cell)), "f")
    return "" if cell is None else str(cell)


def decimal(number: float | None, places: int) -> Decimal | None:
    """A number with so many decimals, the last ones 0 too."""
    return None if number is None else Decimal(repr(number)).quantize(Decimal(1).scaleb(-places))


class Sheet:
    """A table in CSV, written row by row."""

    def __init__(self, stream: TextIO, columns: Sequence[str]) -> None:
        self._writer = csv.writer(stream, lineterminator=LINE_END)
        self._width = len(columns)
        self._writer.writerow(columns)

    def row(self, cells: Iterable[Cell]) -> None:
        """Write a row; as many cells as there are columns."""
        texts = [written(cell) for cell in cells]
        if len(texts) != self._width:
            raise ValueError(f"{len(texts)} cells for {self._width} columns")
        self._writer.writerow(texts)
