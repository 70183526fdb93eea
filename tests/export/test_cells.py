from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.export.cells import LINE_END, Cell, Sheet, decimal, defused, undefused, written

_CHARS = st.characters(exclude_categories=["Cs"])
_TEXT = st.one_of(st.text(_CHARS), st.text(st.sampled_from("'=+-@\t\r\n ＝a1"), max_size=6))


@pytest.mark.parametrize("text", ["=1+1", "+49", "-9", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''@x"])
def test_cells_defuse_what_a_spreadsheet_would_calculate(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a", "9 people", "'quoted'", "a=b", " =1", "’tis"])
def test_cells_leave_all_else_as_it_is(text: str) -> None:
    assert defused(text) == text


@given(_TEXT)
def test_cells_undefuse_what_was_defused(text: str) -> None:
    assert undefused(defused(text)) == text
    assert defused(text)[:1] not in set("=+-@\t\r\n＝＋－＠")


@given(st.lists(st.lists(_TEXT, min_size=3, max_size=3), max_size=5))
def test_cells_read_back_as_they_were_written(rows: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    sheet = Sheet(stream, ["a", "b", "c"])
    for row in rows:
        sheet.row(row)
    read = list(csv.reader(io.StringIO(stream.getvalue(), newline=""), strict=True))
    assert [[undefused(cell) for cell in row] for row in read[1:]] == rows


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (True, "true"),
        (9, "9"),
        (-3, "-3"),
        (-3.5, "-3.5"),
        (1e-07, "0.0000001"),
        (date(2025, 1, 2), "2025-01-02"),
        (Decimal("-5.9000"), "-5.9000"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_cells_write_numbers_with_points_and_days_by_iso(cell: Cell, text: str) -> None:
    assert written(cell) == text


def test_cells_keep_the_decimals_that_a_format_asks_for() -> None:
    assert written(decimal(-5.9868, 6)) == "-5.986800"
    assert written(decimal(0.0, 6)) == "0.000000"
    assert decimal(None, 4) is None


def test_cells_end_every_line_the_same() -> None:
    stream = io.StringIO(newline="")
    Sheet(stream, ["a"]).row(["x"])
    assert stream.getvalue() == f"a{LINE_END}x{LINE_END}"


def test_cells_refuse_a_row_that_does_not_fit() -> None:
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        Sheet(io.StringIO(), ["a"]).row(["x", "y"])
