"""PDFs: their pages, and those that would never end."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.pdf import documents, joined, recognises
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY, pdf, pdf_of, pdf_stream

CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"


def read(data: bytes, limits: Limits | None = None) -> Document:
    (document,) = documents(Source.of_bytes(data, name="a.pdf"), Terms(limits=limits or Limits()))
    return document


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableInput) as caught:
        read(data, limits)
    return str(caught.value)


def test_pdf_keeps_which_words_are_on_which_page() -> None:
    document = read(pdf(STORY, MORE))
    text = document.report.text
    assert [(part.number, part.span.of(text).strip()) for part in document.parts] == [(1, STORY), (2, MORE)]
    assert document.media_type == "application/pdf"


def test_pdf_takes_title_and_author_but_no_date_from_what_the_file_says_of_itself() -> None:
    document = read(pdf(STORY, info="/Title (A report) /Author (The council) /CreationDate (D:20240305090000Z)"))
    assert (document.report.title, document.author, document.report.published) == ("A report", "The council", None)


def test_pdf_title_on_the_page_goes_before_that_of_the_file() -> None:
    document = read(pdf(f"Nine killed at market\n{STORY} {MORE}", info="/Title (Microsoft Word - doc1)"))
    assert document.report.title == "Nine killed at market"


def test_pdf_that_is_a_scan_says_so() -> None:
    assert refused(pdf("", "")) == "it is a scan: its 2 pages have no text layer; run character recognition on it first"


def test_pdf_with_some_scanned_pages_names_them() -> None:
    assert read(pdf(STORY, "", MORE, "")).notes == ("These pages have no text layer, and were not read: 2, 4.",)


def test_pdf_with_too_many_pages_is_refused_before_it_is_read() -> None:
    assert "3 pages, and 2 are the most" in refused(pdf("a", "b", "c"), Limits(pages=2))


@pytest.mark.slow
def test_pdf_of_a_hundred_thousand_pages_is_refused() -> None:
    kids = b"3 0 R " * 100_000
    tree = b"<< /Type /Pages /Kids [" + kids + b"] /Count 100000 >>"
    data = pdf_of([CATALOGUE, tree, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"])
    assert "pages" in refused(data) or "broken" in refused(data)


def test_pdf_whose_page_tree_is_a_circle_is_refused() -> None:
    loop = pdf_of([CATALOGUE, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])
    assert refused(loop, Limits(seconds=10))


def test_pdf_whose_page_tree_branches_without_end_is_ended() -> None:
    levels = 40
    nodes = [f"<< /Type /Pages /Kids [{n + 3} 0 R {n + 3} 0 R] /Count {2 ** (levels - n)} >>".encode() for n in range(levels)]
    data = pdf_of([CATALOGUE, *nodes, b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"])
    assert refused(data, Limits(seconds=3))


@pytest.mark.slow
def test_pdf_with_a_bomb_for_a_page_is_refused() -> None:
    bomb = pdf_stream(b" " * 400_000_000)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    reason = refused(pdf_of([CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, bomb]), Limits(seconds=20))
    assert reason


def test_pdf_that_is_locked_is_refused() -> None:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(STORY))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    assert "password" in refused(stream.getvalue())


def test_pdf_is_read_after_one_that_was_refused() -> None:
    refused(b"%PDF-1.7 nothing")
    assert STORY in read(pdf(STORY)).report.text


def test_pdf_is_known_by_its_header_also_a_little_way_in() -> None:
    assert recognises(Source.of_bytes(b"\n\n%PDF-1.4", name="x.txt"))
    assert not recognises(Source.of_bytes(b"Nine dead" + b" " * 2_000 + b"%PDF-1.4", name="x.pdf"))


def test_pdf_pages_join_with_their_spans() -> None:
    text, parts = joined(["one", "", "three"])
    assert text == "one\n\nthree"
    assert [part.span.of(text) for part in parts] == ["one", "", "three"]
