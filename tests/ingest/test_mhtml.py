"""Pages saved into one file."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.mhtml import recognises
from counterclaim.ingest.source import Source
from made_files import STORY, page


def saved(markup: str, *, charset: str = "utf-8", date: str = "Wed, 6 Mar 2024 10:00:00 +0000") -> bytes:
    """A page with a picture, as a browser saves them."""
    message = EmailMessage()
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://courier.example/nine"
    message["Date"] = date
    message.set_content(markup, subtype="html", charset=charset, cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png", cid="<p>")
    return message.as_bytes()


def read(data: bytes, name: str = "saved.mhtml") -> Entry:
    (entry,) = documents(Source.of_bytes(data, name=name))
    return entry


def test_mhtml_gives_the_page_with_its_address_and_time() -> None:
    entry = read(saved(page()))
    assert isinstance(entry, Document)
    assert STORY in entry.report.text
    assert (entry.report.id, entry.report.url) == ("saved.mhtml", "https://courier.example/nine")
    assert entry.captured == datetime(2024, 3, 6, 10, tzinfo=UTC)


def test_mhtml_is_read_in_the_charset_of_its_part() -> None:
    words = "قال المجلس إن تسعة مزارعين قتلوا عندما هاجم مسلحون السوق يوم الاثنين في القرية"
    entry = read(saved(page(words, words), charset="windows-1256"))
    assert isinstance(entry, Document)
    assert words in entry.report.text


def test_mhtml_without_a_time_has_none() -> None:
    entry = read(saved(page(), date="some day"))
    assert isinstance(entry, Document)
    assert entry.captured is None


@pytest.mark.parametrize("kind", ["text/plain", "application/zip"])
def test_mhtml_without_a_page_is_refused(kind: str) -> None:
    header = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    entry = read(f"{header}--b\r\nContent-Type: {kind}\r\n\r\nx\r\n--b--".encode())
    assert isinstance(entry, Refused)
    assert "no page" in entry.reason


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (saved("<p>x</p>"), True),
        (b"From: x\nContent-Type: multipart/related;\n boundary=b\n\n", True),
        (b"From: x\nContent-Type: text/plain\n\n", False),
        (b"Nine dead.\nContent-Type: multipart/related\n", False),
    ],
)
def test_mhtml_is_known_by_its_headers(data: bytes, is_one: bool) -> None:
    assert recognises(Source.of_bytes(data, name="x.txt")) is is_one


def test_mhtml_nested_without_end_is_refused() -> None:
    part = "Content-Type: multipart/related; boundary=b{0}\r\n\r\n--b{0}\r\n"
    entry = read(("A: b\r\n" + "".join(map(part.format, range(3_000)))).encode())
    assert isinstance(entry, Refused)
    assert "report this fault" not in entry.reason


@given(st.binary(max_size=300))
def test_mhtml_of_any_parts_ends(data: bytes) -> None:
    for entry in documents(Source.of_bytes(b"A: b\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + data, name="x")):
        assert isinstance(entry, Document) or "report this fault" not in entry.reason
