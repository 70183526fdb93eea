"""Rows of tables as documents."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import BadMapping, UnreadableInput
from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.rows import canonical, distinct, entries
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

SOURCE = Source.of_bytes(b"", name="t")


def read(header: list[str], *rows: list[str], mapping: str = "") -> list[Entry]:
    numbered: Iterable[tuple[int, list[str]]] = enumerate(rows, 2)
    return list(entries(SOURCE, header, numbered, Terms(mapping=Mapping.parse(mapping))))


def test_rows_of_a_title_are_left_out_and_said() -> None:
    said, told = read(["Incidents of March", ""], ["id", "text"], ["7", "Nine dead."])
    assert isinstance(said, Refused)
    assert (said.fault, "stand in its row 2" in said.reason) == (False, True)
    assert isinstance(told, Document)
    assert (told.report.id, told.report.text) == ("7", "Nine dead.")


def test_rows_are_known_by_their_canonical_json() -> None:
    (entry,) = read(["text", "n"], ["Nine dead.", "é"])
    assert isinstance(entry, Document)
    assert entry.original == '{"n":"é","text":"Nine dead."}'.encode()
    assert entry.media_type == "application/json"


@given(st.dictionaries(st.text(max_size=4).filter(str.isprintable), st.text(max_size=4).filter(str.isprintable)))
def test_rows_have_one_canonical_form(row: dict[str, str]) -> None:
    assert canonical(dict(reversed(row.items()))) == canonical(row)
    assert json.loads(canonical(row)) == row


def test_rows_keep_a_day_only_where_it_can_be_read() -> None:
    good, bad = read(["text", "published"], ["Nine dead.", "2024-03-05"], ["Nine dead.", "last week"])
    assert isinstance(good, Document)
    assert isinstance(bad, Document)
    assert (str(good.report.published), bad.report.published) == ("2024-03-05", None)
    assert "last week" in bad.notes[0]


def test_rows_that_are_short_are_filled_and_those_that_are_long_refused() -> None:
    short, blank, long = read(["text", "a", "b"], ["Nine dead.", "1"], ["Nine dead.", "1", "2", "", " "], ["Nine", "1", "2", "3"])
    assert isinstance(short, Document)
    assert isinstance(blank, Document)
    assert not isinstance(long, Document)


def test_rows_of_a_header_that_fits_nothing_are_refused_as_a_whole() -> None:
    with pytest.raises(UnreadableInput, match=r"--map text=COLUMN.*--map killed=COLUMN.*its columns: a, b"):
        read(["a", "b"], ["1", "2"])
    with pytest.raises(BadMapping):
        read(["a", "b"], ["1", "2"], mapping="text=c")


def test_rows_have_a_name_for_every_column() -> None:
    assert distinct([" a ", "", "a", "b"]) == ["a", "column 2", "a 3", "b"]


def test_rows_ask_about_a_date_that_may_be_that_of_publication() -> None:
    hint, entry = read(["Text", "Date"], ["Nine dead.", "2024-05-06"])
    assert isinstance(hint, Refused)
    assert "published=Date" in hint.reason
    assert not hint.fault
    assert isinstance(entry, Document)
    assert entry.report.published is None


@pytest.mark.parametrize("header", [["text", "published", "date"], ["text", "n"]])
def test_rows_ask_about_nothing_where_it_is_clear(header: list[str]) -> None:
    assert all(isinstance(entry, Document) for entry in read(header, ["Nine dead.", *["2024-05-06"] * (len(header) - 1)]))
