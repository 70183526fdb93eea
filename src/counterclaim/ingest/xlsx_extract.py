"""The rows of a workbook as words. Runs in the process apart."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import zip_longest
from typing import Any

from counterclaim.ingest.docx_extract import check_parts
from counterclaim.ingest.limits import Limits

_BATCH = 200
_FORMULA = "f"


def extract(data: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """For each sheet a piece with its name and whether it is hidden, then its rows: number, values, formula without a value."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    check_parts(data)
    values = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for sheet, written in zip(values.worksheets, formulas.worksheets, strict=True):
        hidden = sheet.sheet_state != "visible"
        yield {"sheet": sheet.title, "hidden": hidden}
        if not hidden:
            yield from _batches(_rows(sheet, written, limits))


def _rows(sheet: Any, written: Any, limits: Limits) -> Iterator[list[Any]]:
    """The rows that hold anything. The size that a sheet says it has may be a million rows of nothing, and is not believed."""
    for one in (sheet, written):
        one.reset_dimensions()
    both = zip_longest(sheet.iter_rows(), written.iter_rows(), fillvalue=())
    for number, (cells, sources) in enumerate(both, 1):
        row = [words(cell.value)[: limits.cell_characters] for cell in cells[: limits.columns]]
        while row and not row[-1]:
            row.pop()
        uncounted = (source.coordinate for source, cell in zip(sources, cells, strict=False) if _has_no_value(source, cell))
        formula = next(uncounted, None)
        if row or formula:
            yield [number, row, formula]


def _has_no_value(written: Any, cell: Any) -> bool:
    """Whether a cell holds a formula that no spreadsheet has worked out yet."""
    return getattr(written, "data_type", None) == _FORMULA and cell.value is None


def _batches(rows: Iterator[list[Any]]) -> Iterator[dict[str, Any]]:
    batch = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield {"rows": batch}
            batch = []
    yield {"rows": batch}


def words(value: object) -> str:
    """A cell as it would be written in a text file: days as 2025-01-31, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
