"""JSON lines as documents."""

from __future__ import annotations

import json
from datetime import date

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry
from counterclaim.ingest.lines import documents, recognises
from counterclaim.ingest.mapping import Mapping
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY


def read(data: str | bytes, *, name: str = "d.jsonl", **given: object) -> list[Entry]:
    raw = data.encode() if isinstance(data, str) else data
    return list(documents(Source.of_bytes(raw, name=name), Terms(**given)))  # type: ignore[arg-type]


def one(**fields: object) -> Document:
    (entry,) = read(json.dumps(fields))
    assert isinstance(entry, Document)
    return entry


def test_lines_take_a_report_as_read_does() -> None:
    document = one(id="r1", text=STORY, title="T", published="2024-03-05", publisher="P", url="https://x.example", author="A")
    report = document.report
    assert (report.id, report.text, report.title, report.published) == ("r1", STORY, "T", date(2024, 3, 5))
    assert (report.publisher, report.url, document.author) == ("P", "https://x.example", "A")


def test_lines_of_one_text_under_two_ids_are_two_reports() -> None:
    assert one(id="r1", text=STORY).report.sha256 != one(id="r2", text=STORY).report.sha256


def test_lines_are_the_same_report_however_their_keys_are_ordered() -> None:
    assert one(id="r1", text=STORY).report.sha256 == one(text=STORY, id="r1").report.sha256


def test_lines_name_a_report_without_id_by_its_line() -> None:
    entries = read('\n{"text": "Nine dead."}\n\n{"text": "Ten dead."}\n')
    assert [entry.report.id for entry in entries if isinstance(entry, Document)] == ["d.jsonl#2", "d.jsonl#4"]


def test_lines_with_other_keys_are_rows_of_a_table() -> None:
    row = {"Headline": "T", "Notes": STORY, "Outlet": "P", "tags": ["a"], "n": None}
    (entry,) = read(json.dumps(row))
    assert isinstance(entry, Document)
    assert (entry.report.title, entry.report.text, entry.report.publisher) == ("T", STORY, "P")
    (mapped,) = read(json.dumps({"text": MORE, "body": STORY}), mapping=Mapping.parse("text=body"))
    assert isinstance(mapped, Document)
    assert mapped.report.text == STORY


def test_lines_take_what_the_user_says_where_they_do_not() -> None:
    (entry,) = read('{"text": "Nine dead."}', published=date(2020, 1, 1), publisher="P")
    assert isinstance(entry, Document)
    assert (entry.report.published, entry.report.published_from, entry.report.publisher) == (date(2020, 1, 1), "given", "P")


def test_lines_bear_ten_thousand_malformed_ones() -> None:
    kinds = [
        "not json",
        "[1]",
        '{"text": 7}',
        '{"other": 1}',
        '{"text": "x", "published": "5/3/24"}',
        '{"text": "\\ud800"}',
        '"' * 9,
    ]
    lines = [kinds[number % len(kinds)] for number in range(10_000)]
    entries = read("\n".join([*lines, '{"text": "Nine dead."}']))
    assert len(entries) == 10_001
    assert all(not isinstance(entry, Document) and entry.reason for entry in entries[:-1])
    assert isinstance(entries[-1], Document)


def test_lines_without_one_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        read(b"\n\n")


@pytest.mark.parametrize(
    ("data", "name", "is_lines"),
    [
        (b'{"text": "x"}\n', "d.txt", True),
        (b'\xef\xbb\xbf{"text": "x"}\n', "d", True),
        (b'{"text": "' + b"x" * 9_000, "d", True),
        (b"{curly} words\n", "d.txt", False),
        (b"[Bamako] Nine dead\n", "d.txt", False),
        (b"[1, 2]", "d.json", False),
        (b"not json", "d.jsonl", True),
        (b"\x00\x01", "d.jsonl", False),
    ],
)
def test_lines_are_known_by_their_first(data: bytes, name: str, is_lines: bool) -> None:
    assert recognises(Source.of_bytes(data, name=name)) is is_lines
