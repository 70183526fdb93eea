"""Web archives: pages and PDFs with their addresses, and archives that are traps."""

from __future__ import annotations

import gzip
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from counterclaim.ingest.document import Document, Entry, Refused
from counterclaim.ingest.documents import documents
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from counterclaim.ingest.warc import recognises
from made_files import STORY, page, pdf, warc, zipped

HTML = ("https://courier.example/nine", "text/html; charset=utf-8", page().encode())
PAPER = ("https://courier.example/paper.pdf", "application/pdf", pdf(STORY))
PICTURE = ("https://courier.example/p.png", "image/png", b"\x89PNG")


def read(data: bytes, limits: Limits | None = None) -> list[Entry]:
    return list(documents(Source.of_bytes(data, name="c.warc"), limits=limits))


@pytest.mark.parametrize("packed", [True, False])
def test_warc_gives_pages_and_pdfs_with_address_and_time(packed: bool) -> None:
    first, second, rest = read(warc(HTML, PICTURE, PAPER, PICTURE, packed=packed))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.report.id, second.report.id) == ("c.warc#1", "c.warc#3")
    assert (first.report.url, second.report.url) == (HTML[0], PAPER[0])
    assert first.captured == datetime(2024, 3, 6, 10, tzinfo=UTC)
    assert first.original == page().encode()
    assert isinstance(rest, Refused)
    assert (rest.fault, rest.reason) == (False, "left out, as neither page nor PDF: 2 image/png")


def test_warc_passes_over_what_was_not_found() -> None:
    (rest,) = read(warc(HTML, status="404 Not Found"))
    assert isinstance(rest, Refused)
    assert "1 HTTP 404" in rest.reason


def test_warc_unpacks_what_the_server_packed() -> None:
    answer = (HTML[0], HTML[1], gzip.compress(HTML[2]))
    (entry,) = read(warc(answer, headers=[("Content-Encoding", "gzip")]))
    assert isinstance(entry, Document)
    assert STORY in entry.report.text


def test_warc_believes_the_charset_of_the_server() -> None:
    words = "Девять крестьян погибли, когда вооружённые люди напали на рынок, сообщил совет округа"
    markup = page(words, words).replace('charset="utf-8"', 'charset="latin-1"').encode("windows-1251")
    (entry,) = read(warc((HTML[0], "text/html; charset=windows-1251", markup)))
    assert isinstance(entry, Document)
    assert words in entry.report.text


def test_warc_answer_that_unpacks_without_end_is_refused_and_the_next_is_read() -> None:
    bomb = (HTML[0], "text/html", gzip.compress(b"<p>" + b" " * 50_000_000))
    headers = [("Content-Encoding", "gzip")]
    first, second = read(warc(bomb, headers=headers) + warc(HTML), Limits(page_bytes=5_000_000))
    assert isinstance(first, Refused)
    assert "larger than the 5,000,000 bytes" in first.reason
    assert isinstance(second, Document)


def test_warc_answer_that_is_packed_otherwise_is_refused() -> None:
    (entry,) = read(warc(HTML, headers=[("Content-Encoding", "zstd")]))
    assert isinstance(entry, Refused)
    assert "zstd" in entry.reason


def test_warc_answer_that_is_an_archive_is_not_opened() -> None:
    inner = ("https://courier.example/x", "text/html", zipped({"datapackage.json": b"", "archive/a.warc": b"x"}))
    (entry,) = read(warc(inner))
    assert isinstance(entry, Refused)
    assert "inside this archive only html or pdf" in entry.reason


def test_warc_that_breaks_off_says_so() -> None:
    data = warc(HTML, packed=False)
    (entry,) = read(data[: len(data) // 2])
    assert isinstance(entry, Refused)
    assert "breaks off" in entry.reason


def test_warc_of_too_many_records_is_cut_and_says_so() -> None:
    entries = read(warc(HTML, HTML, HTML), Limits(records=1))
    assert isinstance(entries[1], Refused)
    assert "more than 1 records" in entries[1].reason


def test_warc_is_known_by_its_first_record() -> None:
    assert recognises(Source.of_bytes(warc(HTML), name="x"))
    assert recognises(Source.of_bytes(warc(HTML, packed=False), name="x.txt"))
    assert recognises(Source.of_bytes(b"\x1f\x8bbroken", name="x.warc.gz"))
    assert not recognises(Source.of_bytes(gzip.compress(b"words"), name="x.gz"))


MEASURE = """
import resource, sys
from pathlib import Path
from counterclaim.ingest.documents import documents
from counterclaim.ingest.document import Document
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = sum(isinstance(entry, Document) for entry in documents(Path(sys.argv[1])))
print(found, before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["one vast answer", "many answers"])
def test_warc_of_two_gigabytes_is_read_in_constant_memory(shape: str, tmp_path: Path) -> None:
    path = tmp_path / "vast.warc.gz"
    picture = b"\x00" * 10_000_000
    with path.open("wb") as out:
        out.write(warc(HTML))
        if shape == "many answers":
            member = warc((PICTURE[0], PICTURE[1], picture))
            for _ in range(200):
                out.write(member)
        else:
            with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1) as member_out:
                http = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"
                length = len(http) + 200 * len(picture)
                head = (
                    f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/v\r\nContent-Length: {length}\r\n\r\n"
                )
                member_out.write(head.encode() + http)
                for _ in range(200):
                    member_out.write(picture)
                member_out.write(b"\r\n\r\n")
        out.write(warc(HTML))
    command = [sys.executable, "-c", MEASURE, str(path)]
    found, before, peak = map(int, subprocess.run(command, capture_output=True, check=True, text=True).stdout.split())
    assert found == 2
    assert peak - before < 60_000, f"{(peak - before) // 1_000} MB more than at the start"
