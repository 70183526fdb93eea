"""The row that names the columns of a table."""

from __future__ import annotations

import pytest

from counterclaim.ingest.header import headed
from counterclaim.ingest.mapping import Mapping

NAMES, ROW = ["id", "text"], ["1", "Nine dead."]


def found(*rows: list[str], mapping: str = "") -> tuple[list[str], int, list[int]]:
    table = headed(rows[0], enumerate(rows[1:], 2), Mapping.parse(mapping))
    return list(table.names), table.above, [number for number, _ in table.rows]


@pytest.mark.parametrize(
    ("above", "rows"),
    [
        ([], [2]),
        ([["Incidents of March", ""]], [3]),
        ([["Incidents of March"], ["kept by the desk", "", ""]], [4]),
    ],
)
def test_header_is_below_a_title(above: list[list[str]], rows: list[int]) -> None:
    assert found(*above, NAMES, ROW) == (NAMES, len(above), rows)


@pytest.mark.parametrize(("name", "mapping"), [("text", ""), ("Told", "text=told"), ("Told", "")])
def test_header_of_one_column_stays(name: str, mapping: str) -> None:
    assert found([name], ["Nine dead."], ["Ten dead."], mapping=mapping) == ([name], 0, [2, 3])


def test_header_that_a_mapping_names_is_no_title() -> None:
    assert found(["Told", ""], ["Nine dead.", "and more"], mapping="text=told") == (["Told", ""], 0, [2])


def test_header_is_looked_for_in_a_few_rows_alone() -> None:
    rows = [["a remark"]] * 30
    assert found(["A title"], *rows, NAMES) == (["A title"], 0, list(range(2, 33)))
