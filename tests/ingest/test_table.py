"""Tables in text files, well formed and not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.source import Source
from counterclaim.ingest.table import documents, header_of, recognises, separator_of
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY


def read(data: str | bytes, *, mapping: str = "", limits: Limits | None = None) -> list[Entry]:
    raw = data.encode() if isinstance(data, str) else data
    return list(documents(Source.of_bytes(raw, name="t.csv"), Terms(mapping=Mapping.parse(mapping), limits=limits or Limits())))


def texts(entries: list[Entry]) -> list[str]:
    return [entry.report.text if isinstance(entry, Document) else entry.reason for entry in entries]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_table_gives_a_document_a_row_whatever_parts_its_values(separator: str) -> None:
    rows = [["Title", "Text", "Date published"], ["One", "Nine dead.", "2024-03-05"], ["Two", "Ten dead.", ""]]
    entries = read("\n".join(separator.join(row) for row in rows))
    assert texts(entries) == ["Nine dead.", "Ten dead."]
    assert [str(entry.report.published) for entry in entries if isinstance(entry, Document)] == ["2024-03-05", "None"]


def test_table_names_its_rows_by_their_line_unless_a_column_does() -> None:
    entries = read(f'id,text\n,"{STORY}\nand more"\nr7,{MORE!r}\n'.replace("'", '"'))
    assert [entry.report.id for entry in entries if isinstance(entry, Document)] == ["t.csv#2", "r7"]
    assert isinstance(entries[1], Document)
    assert entries[1].origin == "t.csv#4"


def test_table_keeps_line_ends_inside_quotes() -> None:
    assert texts(read('text\r\n"Nine dead.\r\nTen hurt."\r\n', mapping="text=text")) == ["Nine dead.\r\nTen hurt."]


def test_table_with_a_byte_order_mark_has_its_first_column() -> None:
    assert texts(read(b"\xef\xbb\xbftext,id\nNine dead.,a\n")) == ["Nine dead."]


def test_table_says_what_is_wrong_with_a_row_and_goes_on() -> None:
    entries = read('text,title\nNine dead.,One\nTen, or eleven, dead.,Two\n"open "quote" here",x\n,no text\nTwelve dead.,Three\n')
    assert [isinstance(entry, Document) for entry in entries] == [True, False, False, False, True]
    assert "4 fields, and the header names 2" in texts(entries)[1]
    assert "no row of a table" in texts(entries)[2]
    assert "empty" in texts(entries)[3]


def test_table_bears_ten_thousand_malformed_rows() -> None:
    broken = "".join(f'"open {n}" x,b\n{n},2,3,4\n' for n in range(5_000))
    started = time.monotonic()
    entries = read(f"text,title\n{broken}Nine dead.,One\n")
    assert sum(isinstance(entry, Refused) for entry in entries) == 10_000
    assert texts(entries)[-1] == "Nine dead."
    assert time.monotonic() - started < 10


def test_table_whose_quote_never_ends_costs_no_more_than_a_cell() -> None:
    entries = read('text,title\nNine dead.,One\n"' + "x,y\n" * 60_000, limits=Limits(cell_characters=150_000))
    assert texts(entries)[0] == "Nine dead."
    assert any("no row of a table" in text for text in texts(entries))


def test_table_takes_a_formula_for_the_words_that_it_is() -> None:
    (entry,) = read('text,title\n"=HYPERLINK(""http://x"")","=1+1"\n')
    assert isinstance(entry, Document)
    assert entry.report.text == '=HYPERLINK("http://x")'


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1256", "utf-16"])
def test_table_in_another_encoding_is_refused_with_an_offer_before_any_row(encoding: str) -> None:
    words = "تسعة قتلى في الهجوم على القرية" if encoding == "windows-1256" else "Neuf tués à Ségou"
    with pytest.raises(UnreadableInput, match=r"iconv -f"):
        read(("text,title\n" + f"Nine dead.,One\n{words},x\n").encode(encoding))


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"\n\n", "empty"), (b"a,b\n1,2\n", "no column of it is known")])
def test_table_without_a_header_or_a_text_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableInput, match=reason):
        read(data)


def test_table_of_too_many_rows_or_columns_is_cut_and_says_so() -> None:
    rows = "".join(f"Nine dead.,{n}\n" for n in range(5))
    entries = read(f"text,id\n{rows}", limits=Limits(rows=3))
    assert len(entries) == 4
    assert "more than 3 rows" in texts(entries)[3]
    assert "are the most" in texts(read("text,id\nNine dead.,1,2,3\n", limits=Limits(columns=3)))[0]


@pytest.mark.parametrize(
    ("data", "name", "is_table"),
    [
        (b"text,id\n", "t.csv", True),
        (b"text,id\n", "t.txt", False),
        (b"Nine dead in a raid.\n", "t.csv", False),
        (b"\x00\x01,\x02\n", "t.csv", False),
        ("text\tid\nn".encode("utf-16"), "t.csv", True),
        (b"event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,location,fatalities\n", "t", True),
    ],
)
def test_table_is_known_by_its_header_and_its_name(data: bytes, name: str, is_table: bool) -> None:
    assert recognises(Source.of_bytes(data, name=name)) is is_table


def test_table_header_is_the_names_of_the_first_line() -> None:
    assert header_of(b'\xef\xbb\xbfa, "b;c",d\r\n1,2,3') == ["a", '"b;c"', "d"]
    assert header_of(b"one name alone\n") == []
    assert separator_of("a;b;c,d") == ";"


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=8), max_size=4), max_size=6))
def test_table_of_any_cells_gives_an_entry_or_a_reason(rows: list[list[str]]) -> None:
    data = "text,id\n" + "\n".join(",".join(row) for row in rows)
    for entry in read(data.encode("utf-8", "replace")):
        assert isinstance(entry, Document) or entry.reason
