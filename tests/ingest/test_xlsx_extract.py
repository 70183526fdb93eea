"""Cells as words."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from counterclaim.ingest.limits import Limits
from counterclaim.ingest.xlsx_extract import extract, words
from made_files import xlsx


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("Nine", "Nine"),
        (9, "9"),
        (9.0, "9"),
        (9.5, "9.5"),
        (True, "True"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 9, 30), "2024-03-05T09:30:00"),
        (time(9, 30), "09:30:00"),
    ],
)
def test_xlsx_cell_is_written_as_in_a_text_file(value: object, expected: str) -> None:
    assert words(value) == expected


def test_xlsx_extract_gives_sheets_and_batches_of_rows() -> None:
    sheet, *batches = extract(xlsx({"S": [["text"], *[[f"Report {n}"] for n in range(450)]]}), Limits())
    assert sheet == {"sheet": "S", "hidden": False}
    rows = [row for batch in batches for row in batch["rows"]]
    assert len(rows) == 451
    assert rows[450] == [451, ["Report 449"], None]


def test_xlsx_extract_cuts_a_cell_and_a_row_at_the_limits() -> None:
    _, batch = extract(xlsx({"S": [["x" * 50, "b", "c"]]}), Limits(columns=2, cell_characters=10))
    assert batch["rows"] == [[1, ["x" * 10, "b"], None]]
