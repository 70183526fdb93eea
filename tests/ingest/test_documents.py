"""Files, folders and answers from the web as one stream of documents."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import BadMapping
from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from made_files import MORE, STORY, docx, item, page, pdf, pdf_of, rss, wacz, warc, xlsx, zipped

ARCHIVE = warc(("https://courier.example/a", "text/html; charset=utf-8", page().encode()))
EVERY = {
    "page.html": page().encode(),
    "paper.pdf": pdf(STORY, MORE),
    "note.docx": docx(STORY),
    "book.xlsx": xlsx({"Reports": [["text"], [STORY]]}),
    "feed.xml": rss(item("Nine killed", STORY)).encode(),
    "crawl.warc.gz": ARCHIVE,
    "crawl.wacz": wacz({"data.warc.gz": ARCHIVE}),
    "dump.csv": f'id,text\nr1,"{STORY}"\n'.encode(),
    "dump.jsonl": b'{"id": "r1", "text": "Nine dead in Oro Benna."}\n',
    "story.txt": STORY.encode(),
}


def of(data: bytes, name: str, **given: str) -> list[Entry]:
    return list(documents(Source.of_bytes(data, name=name), **given))  # type: ignore[arg-type]


def only(data: bytes, name: str) -> Document:
    (entry,) = of(data, name)
    assert isinstance(entry, Document), entry
    return entry


@pytest.mark.slow
@pytest.mark.parametrize("name", EVERY)
def test_documents_of_every_format_keep_the_bytes_that_their_hash_names(name: str) -> None:
    document = only(EVERY[name], name)
    assert "Oro Benna" in document.report.text
    assert document.report.sha256 == hashlib.sha256(document.original).hexdigest()
    assert document.origin.startswith(name)


@pytest.mark.parametrize("name", EVERY)
def test_documents_go_by_what_is_in_a_file_and_not_by_its_name(name: str) -> None:
    by_name = {"dump.csv", "story.txt"}  # a table of anybody's columns is text until it is named a table
    if name not in by_name:
        assert only(EVERY[name], "unnamed").report.text == only(EVERY[name], name).report.text
        assert only(EVERY[name], "wrong.csv").report.text == only(EVERY[name], name).report.text


def test_documents_take_what_the_user_says_only_where_the_document_does_not() -> None:
    source = Source.of_bytes(page().encode(), name="a.html")
    (own,) = documents(source, published=date(2020, 1, 1), publisher="Elsewhere")
    (given,) = documents(Source.of_bytes(STORY.encode(), name="a"), published=date(2020, 1, 1), publisher="Elsewhere")
    assert isinstance(own, Document)
    assert isinstance(given, Document)
    assert (own.report.published, own.report.published_from, own.report.publisher) == (
        date(2024, 3, 5),
        "document",
        "The Courier",
    )
    assert (given.report.published, given.report.published_from, given.report.publisher) == (
        date(2020, 1, 1),
        "given",
        "Elsewhere",
    )


def test_documents_never_take_the_date_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    os.utime(path, (0, 0))
    (entry,) = documents(path)
    assert isinstance(entry, Document)
    assert entry.report.published is None


def test_documents_refuse_a_bad_mapping_at_once() -> None:
    with pytest.raises(BadMapping, match="known here are"):
        documents(Source.of_bytes(b"", name="a.csv"), mapping="words=Notes")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n ", "white space"),
        (bytes(range(256)) * 8, "NUL|no text"),
        (b"\x89PNG\r\n\x1a\n....", "a picture"),
        (b"{\\rtf1 nine dead}", "RTF"),
        (b"\x1f\x8b\x08\x00rest", "a gzip archive"),
        ("Nine dead in Ségou".encode("latin-1"), "windows-1252"),
        (zipped({"a.txt": b"nine dead"}), "zip archive.*unpack"),
        (b"PK\x03\x04broken", "zip archive"),
        (b"%PDF-1.7\nbroken", "broken"),
        (b"<rss><channel></channel></rss>", "without entries"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "Content-Length"),
    ],
)
def test_documents_refuse_with_a_reason(data: bytes, reason: str) -> None:
    entries = of(data, "given")
    assert len(entries) == 1
    assert isinstance(entries[0], Refused)
    assert re.search(reason, entries[0].reason)
    assert entries[0].fault


def test_documents_of_a_folder_come_in_order_with_the_faults_in_their_places(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text(STORY)
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "c.pdf").write_bytes(b"%PDF-")
    entries = list(documents(tmp_path))
    names = [entry.report.id if isinstance(entry, Document) else entry.id for entry in entries]
    assert names == ["a.html", "b/one.txt", "c.pdf"]
    assert [isinstance(entry, Document) for entry in entries] == [True, True, False]


def test_documents_of_no_such_file_are_one_refusal(tmp_path: Path) -> None:
    (entry,) = documents(tmp_path / "missing.txt")
    assert isinstance(entry, Refused)
    assert "no such file" in entry.reason


def test_documents_of_an_unreadable_file_are_one_refusal(tmp_path: Path) -> None:
    path = tmp_path / "kept.txt"
    path.write_text(STORY)
    path.chmod(0)
    (entry,) = documents(path)
    if os.geteuid() == 0:
        assert isinstance(entry, Document)
    else:
        assert isinstance(entry, Refused)


def test_documents_are_made_when_they_are_asked_for() -> None:
    many = b"".join(b'{"id": "r%d", "text": "Nine dead."}\n' % number for number in range(100_000))
    stream = documents(Source.of_bytes(many, name="many.jsonl"))
    assert isinstance(next(stream), Document)
    stream.close()  # type: ignore[attr-defined]


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["x", "x.html", "x.csv", "x.jsonl", "x.xml", "x.pdf", "x.warc.gz", "x.wacz"]))
def test_documents_of_any_bytes_end_in_documents_or_reasons(data: bytes, name: str) -> None:
    for entry in of(data, name):
        assert isinstance(entry, Document) or entry.reason
        assert isinstance(entry, Document) or "please report this fault" not in entry.reason


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted(EVERY)), st.data())
def test_documents_of_a_damaged_file_end_in_documents_or_reasons(name: str, data: st.DataObject) -> None:
    whole = EVERY[name]
    at = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["cut", "flip"]))
    broken = whole[:at] if kind == "cut" else whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    for entry in of(broken, name):
        assert isinstance(entry, Document) or "please report this fault" not in entry.reason


def traps() -> dict[str, bytes]:
    """Files that are made to stop a reader, each by another trick."""
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(12))
    doctype = f'<!DOCTYPE x [<!ENTITY a0 "x">{entities}]>'
    head = b"WARC/1.0\r\nWARC-Type: response\r\n"
    return {
        "bomb.docx": zipped({"word/document.xml": b" " * 50_000_000, "[Content_Types].xml": b"<x/>"}),
        "bomb.gz": gzip.compress(b"\x00" * 30_000_000),
        "bomb.wacz": zipped({"datapackage.json": b"{}", "archive/a.warc": head + b"\x00" * 30_000_000}),
        "climb.wacz": wacz({"a.warc.gz": ARCHIVE}, **{"../../evil": b"x"}),
        "deep.html": b"<html><body>" + b"<div>" * 100_000,
        "deep.json": b"[" * 200_000,
        "deep.jsonl": b'{"text": ' + b"[" * 100_000 + b"\n",
        "entities.docx": zipped({"word/document.xml": f"{doctype}<x>&a12;</x>".encode(), "[Content_Types].xml": b"<x/>"}),
        "entities.rss": f"{doctype}<rss>&a12;</rss>".encode(),
        "endless.csv": b'text,id\n"' + b"never closed, " * 90_000,
        "loop.pdf": pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 9 >>"]),
        "lying.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 40,
        "nested.wacz": wacz({"b.wacz": wacz({"a.warc.gz": ARCHIVE})}),
        "noise.bin": bytes(range(256)) * 4_000,
        "nul.txt": b"nine\x00dead" * 1_000,
        "records.warc": (head + b"Content-Length: -5\r\n\r\n") * 1_000,
        "scripts.html": b"<html><script>while(1){}</script></html>",
    }


@pytest.mark.slow
def test_documents_of_a_folder_of_traps_go_on_to_the_honest_report(tmp_path: Path) -> None:
    for name, data in traps().items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "zz_honest.html").write_text(page())
    *refused, honest = documents(tmp_path, limits=Limits(seconds=10))
    assert isinstance(honest, Document)
    assert STORY in honest.report.text
    said: dict[str, str] = {}
    for entry in refused:
        assert isinstance(entry, Refused), entry
        assert "report this fault" not in entry.reason
        said.setdefault(entry.id.partition("#")[0], entry.reason)
    assert set(said) == set(traps())
    assert "zip bomb" in said["bomb.docx"]
    assert "outside the archive" in said["climb.wacz"]
    assert "entities" in said["entities.rss"]
    assert sum(entry.id.startswith("records.warc") for entry in refused if isinstance(entry, Refused)) == 1_000


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "name"), [(page().encode(), "a.html"), (pdf(f"{STORY}\n{MORE}"), "a.pdf"), (docx(STORY, MORE), "a.docx")]
)
def test_documents_are_read_like_any_report_and_spans_point_into_their_text(data: bytes, name: str) -> None:
    from counterclaim.reader import read_report

    document = only(data, name)
    ledger = read_report(document.report)
    quotes = {claim.quote.of(document.report.text) for claim in ledger.claims}
    assert ledger.report.sha256 == hashlib.sha256(data).hexdigest()
    assert any("nine farmers" in quote.lower() for quote in quotes)
    assert any("accused" in quote for quote in quotes)
