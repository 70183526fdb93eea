from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.named_rows import named_rows
from made_files import xlsx


def test_named_rows_of_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("\ufeffa;b\n1;2\n\n3\n4;5;6\n", "utf-8")
    names, rows = named_rows(tmp_path / "list.csv")
    found = list(rows)
    assert names == ["a", "b"]
    assert found[0] == (2, {"a": "1", "b": "2"})
    assert [type(row) for _, row in found[1:]] == [UnreadableInput, UnreadableInput]


@pytest.mark.slow
def test_named_rows_of_the_first_sheet_that_is_shown(tmp_path: Path) -> None:
    sheets: dict[str, list[list[object]]] = {"hidden": [["x"], ["0"]], "list": [["a", "b"], [1, "=2+2"]], "more": [["c"], ["9"]]}
    (tmp_path / "list.xlsx").write_bytes(xlsx(sheets, hidden=["hidden"]))
    names, rows = named_rows(tmp_path / "list.xlsx")
    assert names == ["a", "b"]
    assert isinstance(next(rows)[1], UnreadableInput)  # a formula that nothing has worked out


@pytest.mark.parametrize("content", [b"", b"  \n", b"PK\x03\x04", b"\x89PNG\x00\x00", "a,b\n".encode("utf-16")])
def test_named_rows_refuse_what_is_no_table(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(content)
    with pytest.raises(UnreadableInput, match=r"list\.csv is no table"):
        named_rows(tmp_path / "list.csv")
