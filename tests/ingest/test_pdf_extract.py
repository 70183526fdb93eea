"""The words of a PDF's pages, in the letters that people write."""

from __future__ import annotations

from io import BytesIO

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.pdf_extract import extract, unshaped
from made_files import STORY, pdf, pdf_of, pdf_stream


def test_pdf_extract_gives_what_the_file_says_and_then_a_piece_a_page() -> None:
    said, *pages = extract(pdf(STORY, "Page two", info="/Title (A report)"), Limits())
    assert said == {"title": "A report", "author": None}
    assert [page["text"].strip() for page in pages] == [STORY, "Page two"]


def test_pdf_extract_takes_ligatures_and_shaped_arabic_apart() -> None:
    assert unshaped("o\ufb03cer \ufb01red") == "officer fired"
    assert unshaped("\ufed7\ufe98\ufede") == "قتل"
    assert unshaped("½ stays, so does Ségou") == "½ stays, so does Ségou"


def test_pdf_extract_refuses_what_is_none() -> None:
    with pytest.raises(UnreadableInput, match="broken PDF"):
        list(extract(b"%PDF-1.7 and nothing more", Limits()))


def test_pdf_extract_opens_what_is_locked_without_a_password() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(STORY))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    assert [piece["text"].strip() for piece in extract(stream.getvalue(), Limits()) if "text" in piece] == [STORY]


def test_pdf_extract_says_that_a_page_is_a_bomb() -> None:
    shown = pdf_stream(b" " * 80_000_000)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << >> >> >>"
    bomb = pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, shown])
    with pytest.raises(UnreadableInput, match="looks like a PDF bomb"):
        list(extract(bomb, Limits()))
