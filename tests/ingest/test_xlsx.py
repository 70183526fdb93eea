"""Workbooks: sheets, formulas, and what hides in them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.ingest.xlsx import documents, recognises
from made_files import MORE, STORY, xlsx


def read(data: bytes, limits: Limits | None = None) -> list[Entry]:
    return list(documents(Source.of_bytes(data, name="b.xlsx"), Terms(limits=limits or Limits())))


def replaced(data: bytes, member: str, old: str, new: str) -> bytes:
    packed, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in packed.namelist():
            content = packed.read(name)
            package.writestr(name, content.replace(old.encode(), new.encode()) if name == member else content)
    return out.getvalue()


def test_xlsx_gives_a_document_a_row_of_every_sheet_that_is_shown() -> None:
    rows: list[list[object]] = [
        ["Text", "Publication date"],
        [STORY, date(2024, 3, 5)],
        [None, None],
        [MORE, datetime(2024, 3, 6)],
    ]
    entries = read(xlsx({"2024": rows, "Kept": [["Text"], ["secret"]], "2025": [["text"], ["Nine dead."]]}, hidden=["Kept"]))
    documents_ = [entry for entry in entries if isinstance(entry, Document)]
    assert [document.report.id for document in documents_] == ["b.xlsx#2024#2", "b.xlsx#2024#4", "b.xlsx#2025#2"]
    assert [document.report.published for document in documents_] == [date(2024, 3, 5), date(2024, 3, 6), None]
    (hidden,) = (entry for entry in entries if not isinstance(entry, Document))
    assert (hidden.id, hidden.fault) == ("b.xlsx#Kept", False)


def test_xlsx_says_that_a_formula_has_no_value_yet() -> None:
    entries = read(xlsx({"S": [["text", "id"], ["Nine dead.", "=1+1"], ["Ten dead.", "r2"]]}))
    assert [isinstance(entry, Document) for entry in entries] == [False, True]
    assert not isinstance(entries[0], Document)
    assert "formula in B2 has no value" in entries[0].reason


def test_xlsx_takes_the_last_value_of_a_formula() -> None:
    made = xlsx({"S": [["text", "id"], ["Nine dead.", "=1+1"]]})
    (entry,) = read(replaced(made, "xl/worksheets/sheet1.xml", "<v></v>", "<v>2</v>"))
    assert isinstance(entry, Document)
    assert entry.report.id == "2"


def test_xlsx_does_not_believe_the_size_that_a_sheet_claims() -> None:
    made = xlsx({"S": [["text"], ["Nine dead."]]})
    vast = replaced(made, "xl/worksheets/sheet1.xml", '<dimension ref="A1:A2"', '<dimension ref="A1:XFD1048576"')
    assert len(read(vast)) == 1


def test_xlsx_with_entities_is_refused() -> None:
    made = xlsx({"S": [["text"], ["Nine dead."]]})
    bomb = replaced(made, "xl/worksheets/sheet1.xml", "<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
    with pytest.raises(UnreadableInput, match="entities"):
        read(bomb)


def test_xlsx_that_unpacks_without_end_is_refused() -> None:
    made = xlsx({"S": [["text"], ["Nine dead."]]})
    bomb = replaced(made, "xl/worksheets/sheet1.xml", "<sheetData>", "<sheetData>" + " " * 30_000_000)
    with pytest.raises(UnreadableInput, match="zip bomb"):
        read(bomb)


def test_xlsx_sheet_without_a_column_of_text_is_refused_and_the_next_is_read() -> None:
    entries = read(xlsx({"Sums": [["a", "b"], [1, 2]], "Reports": [["text"], ["Nine dead."]]}))
    assert [isinstance(entry, Document) for entry in entries] == [False, True]


def test_xlsx_with_nothing_in_it_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no sheet with a header"):
        read(xlsx({"S": []}))


def test_xlsx_is_known_by_its_members() -> None:
    assert recognises(Source.of_bytes(xlsx({"S": [["a"]]}), name="x"))
    assert not recognises(Source.of_bytes(b"a,b\n1,2\n", name="x.xlsx"))
