"""JSON documents as reports."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents as every
from counterclaim.ingest.json_document import documents, recognises
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY
from made_rows import acled


def read(value: object, **given: object) -> list[Entry]:
    data = value if isinstance(value, bytes) else json.dumps(value, indent=1).encode()
    return list(documents(Source.of_bytes(data, name="d.json"), Terms(**given)))  # type: ignore[arg-type]


def test_json_document_gives_a_report_for_each_object_of_its_list() -> None:
    first, second = read({"status": "ok", "articles": [{"content": STORY, "source": {"name": "P"}}, {"text": MORE, "id": "r2"}]})
    assert isinstance(first, Document) and isinstance(second, Document)
    assert (first.report.id, first.report.text) == ("d.json#1", STORY)
    assert (second.report.id, second.report.text) == ("r2", MORE)


def test_json_document_says_in_their_place_what_objects_are_no_reports() -> None:
    entries = read([{"text": STORY}, 7, {"text": 9}, {"text": MORE}])
    assert [isinstance(entry, Document) for entry in entries] == [True, False, False, True]
    assert isinstance(entries[1], Refused) and entries[1].id == "d.json#2" and "no object" in entries[1].reason


def test_json_document_of_a_data_set_is_coded_as_its_table_is() -> None:
    row = acled(fatalities="9")
    (entry,) = read({"success": True, "data": [row]})
    assert isinstance(entry, Document) and entry.ledger is not None
    assert entry.report.id == row["event_id_cnty"]


def test_json_document_takes_an_exported_channel() -> None:
    post = {"id": 2, "type": "message", "date": "2025-03-04T11:00:00", "text": STORY}
    chat = {"name": "Local news", "type": "public_channel", "id": 5, "messages": [{"id": 1, "type": "service", "text": ""}, post]}
    report, rest = read(chat)
    assert isinstance(report, Document) and report.origin == "d.json#5/2"
    assert (report.report.publisher, report.report.published) == ("Local news", date(2025, 3, 4))
    assert isinstance(rest, Refused) and not rest.fault and "1 of its posts" in rest.reason


@pytest.mark.parametrize("data", [b"[" * 200_000, b"[{]", b'{"a": {"b": 1}'])
def test_json_document_that_is_broken_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput):
        read(data)


def test_json_document_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.json"
    path.write_bytes(b"[" + b"[]," * 9_000_000 + b"1]")
    (entry,) = every(path, limits=Limits(memory_bytes=400_000_000))
    assert isinstance(entry, Refused) and "memory" in entry.reason


@pytest.mark.parametrize(
    ("data", "name", "is_document"),
    [
        (b'[{"text": "x"}]', "d.json", True),
        (b'{"data": [{"text": "x"}]}', "D.JSON", True),
        (b'{\n"text": "x"}', "d.json", True),
        (b'{"text": "' + b"x" * 9_000 + b'"}', "d.json", False),
        (b'{"text": "x"}\n{"text": "y"}\n', "d.json", False),
        (b'{"data": [{"text": "x"}]}\n{"data": [{"text": "y"}]}\n', "d.json", False),
        (b"[Bamako] Nine dead", "d.txt", False),
        (b'[{"text": "x"}]', "d.txt", False),
        (b"Nine dead", "d.json", False),
        (b"", "d.json", False),
    ],
)
def test_json_document_is_known_by_its_name_and_its_lines(data: bytes, name: str, is_document: bool) -> None:
    assert recognises(Source.of_bytes(data, name=name)) is is_document
