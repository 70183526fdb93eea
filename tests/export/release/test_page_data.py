from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from counterclaim.export.release import page_data
from counterclaim.export.release.page_data import ALONE, CLAIM, LISTED, PARTY, SOURCE, PageData
from counterclaim.export.release.tables import release_tables
from releases import incident


def written(folder: Path, number: int, *, static: int = 2) -> PageData:
    made = PageData(folder, static=static)
    for at in range(number):
        record = incident(f"i{at}", at)
        made.add(record, {table.name: list(table.rows(record)) for table in release_tables()})
    made.end()
    return made


def calls(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(("number", "lists"), [(0, 0), (3, 1), (4, 2), (7, 3)])
def test_page_data_are_cut_into_chunks_of_which_none_is_empty(
    number: int, lists: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_data, "LIST_CHUNK", 3)
    monkeypatch.setattr(page_data, "DETAIL_CHUNK", 2)
    made = written(tmp_path, number)
    assert made.number == number and len(made.first) == min(2, number) and len(made.lists) == lists
    assert set(made.lists) <= set(calls(tmp_path))
    found = "".join((tmp_path / name).read_text("utf-8") for name in made.lists)
    assert re.findall(r'"(i\d)"', found) == [f"i{at}" for at in range(number)]


def test_page_data_ask_for_no_column_that_no_table_has(tmp_path: Path) -> None:
    columns = {table.name: {column.name for column in table.columns} for table in release_tables()}
    for wanted, table in (
        (LISTED, "incidents"),
        (ALONE, "incidents"),
        (CLAIM, "claims"),
        (PARTY, "parties"),
        (SOURCE, "sources"),
    ):
        assert set(wanted) <= columns[table]
    assert not set(LISTED) & set(ALONE)


def test_page_data_are_calls_of_one_function_with_json_in_them(tmp_path: Path) -> None:
    written(tmp_path, 2)
    for name in calls(tmp_path):
        call = re.fullmatch(r"release\.\w+\((.*)\);\n", (tmp_path / name).read_text("utf-8"), re.DOTALL)
        assert call is not None and json.loads(f"[{call[1]}]")
