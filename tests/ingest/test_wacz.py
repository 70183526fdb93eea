"""Packed web archives, and tricks with their members."""

from __future__ import annotations

import io
import zipfile

import pytest

from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from counterclaim.ingest.wacz import recognises
from made_files import page, wacz, warc, zipped

ARCHIVE = warc(("https://courier.example/nine", "text/html; charset=utf-8", page().encode()))


def read(data: bytes, limits: Limits | None = None) -> list[Entry]:
    return list(documents(Source.of_bytes(data, name="c.wacz"), limits=limits))


def reason(data: bytes) -> str:
    (entry,) = read(data)
    assert isinstance(entry, Refused)
    return entry.reason


def test_wacz_gives_the_documents_of_each_archive_in_it() -> None:
    entries = read(wacz({"b.warc.gz": ARCHIVE, "a.warc.gz": ARCHIVE}))
    assert [entry.report.id for entry in entries if isinstance(entry, Document)] == ["c.wacz#a.warc.gz#1", "c.wacz#b.warc.gz#1"]
    assert isinstance(entries[0], Document)
    assert entries[0].origin == "c.wacz#archive/a.warc.gz#1"
    assert entries[0].report.url == "https://courier.example/nine"


@pytest.mark.parametrize(
    "name", ["../../etc/cron.d/x", "/etc/passwd", "archive/../../x.warc", "C:\\x.warc", "archive\\..\\..\\x"]
)
def test_wacz_that_names_a_path_outside_itself_is_not_opened(name: str) -> None:
    assert "outside the archive" in reason(wacz({"a.warc.gz": ARCHIVE}, **{name: b"x"}))


def test_wacz_with_a_symbolic_link_is_not_opened() -> None:
    stream = io.BytesIO(wacz({"a.warc.gz": ARCHIVE}))
    with zipfile.ZipFile(stream, "a") as package:
        link = zipfile.ZipInfo("archive/b.warc")
        link.external_attr = 0o120777 << 16
        package.writestr(link, "/etc/passwd")
    assert "symbolic link" in reason(stream.getvalue())


def test_wacz_with_a_bomb_is_not_opened() -> None:
    bomb = {"datapackage.json": b"{}", "archive/a.warc": b"WARC/1.0\r\n" + b"\x00" * 50_000_000}
    assert "zip bomb" in reason(zipped(bomb))


def test_wacz_inside_a_wacz_is_not_opened() -> None:
    assert "unpack it first" in reason(wacz({"b.wacz": wacz({"a.warc.gz": ARCHIVE})}))


def test_wacz_with_a_broken_archive_gives_the_others() -> None:
    entries = read(wacz({"a.warc.gz": b"\x1f\x8b\x08broken", "b.warc.gz": ARCHIVE}))
    assert any(isinstance(entry, Refused) for entry in entries)
    assert any(isinstance(entry, Document) for entry in entries)


def test_wacz_whose_member_is_damaged_says_so() -> None:
    data = wacz({"a.warc": b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"})
    entries = read(data.replace(b"abcd", b"abcX", 1))
    assert any(isinstance(entry, Refused) and entry.fault for entry in entries)


def test_wacz_of_too_many_members_is_not_opened() -> None:
    (entry,) = read(wacz({f"{n}.warc": b"" for n in range(12)}), Limits(members=10))
    assert isinstance(entry, Refused)
    assert "13 members" in entry.reason


def test_wacz_is_known_by_its_description_and_archive() -> None:
    assert recognises(Source.of_bytes(wacz({"a.warc.gz": ARCHIVE}), name="x.zip"))
    assert not recognises(Source.of_bytes(zipped({"datapackage.json": b"{}"}), name="x.wacz"))
    assert not recognises(Source.of_bytes(b"PK\x05\x06", name="x.wacz"))
