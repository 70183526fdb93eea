"""Word documents: what they say, and what hides in them."""

from __future__ import annotations

import io
import zipfile

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document
from counterclaim.ingest.docx import documents, recognises
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from made_files import MORE, STORY, docx, zipped


def read(data: bytes, limits: Limits | None = None) -> Document:
    (document,) = documents(Source.of_bytes(data, name="a.docx"), Terms(limits=limits or Limits()))
    return document


def with_body(xml: str, *, prolog: str = "") -> bytes:
    """A Word document whose body is this XML."""
    packed, out = zipfile.ZipFile(io.BytesIO(docx("x"))), io.BytesIO()
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    names += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = f'<?xml version="1.0"?>{prolog}<w:document {names}><w:body>{xml}</w:body></w:document>'
    with zipfile.ZipFile(out, "w") as package:
        for name in packed.namelist():
            package.writestr(name, body if name == "word/document.xml" else packed.read(name))
    return out.getvalue()


@pytest.mark.slow
def test_docx_gives_paragraphs_and_tables_in_order() -> None:
    document = read(docx(STORY, MORE, table=[["Village", "Dead"], ["Oro Benna", "9"]]))
    assert document.report.text == "\n\n".join([STORY, MORE, "Village", "Dead", "Oro Benna", "9"])


def test_docx_gives_title_and_author_but_no_date() -> None:
    document = read(docx(STORY, title="A report", author="The council"))
    assert (document.report.title, document.author, document.report.published) == ("A report", "The council", None)


def test_docx_reads_changes_as_taken() -> None:
    changed = (
        "<w:p><w:r><w:t xml:space='preserve'>Nine </w:t></w:r><w:del><w:r><w:delText>soldiers</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>farmers</w:t></w:r></w:ins><w:r><w:tab/><w:t>died</w:t></w:r></w:p>"
    )
    assert read(with_body(changed)).report.text == "Nine farmers\tdied"


def test_docx_says_the_words_of_a_text_box_once() -> None:
    box = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{box.format('In a box')}</mc:Choice><mc:Fallback>{box.format('In a box')}</mc:Fallback>"
    )
    text = read(with_body(f"<w:p><w:r><w:t>Around it</w:t>{both}</mc:AlternateContent></w:r></w:p>")).report.text
    assert text == "Around it\n\nIn a box"


def test_docx_gives_its_footnotes_below_its_paragraphs() -> None:
    packed, out = zipfile.ZipFile(io.BytesIO(docx(STORY))), io.BytesIO()
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    footnotes = f"<w:footnotes {names}><w:footnote><w:p/></w:footnote>{{}}</w:footnotes>"
    note = "<w:footnote><w:p><w:r><w:t>Interview with a nurse.</w:t></w:r></w:p></w:footnote>"
    with zipfile.ZipFile(out, "w") as package:
        for name in packed.namelist():
            package.writestr(name, packed.read(name))
        package.writestr("word/footnotes.xml", footnotes.format(note))
    assert read(out.getvalue()).report.text == f"{STORY}\n\nInterview with a nurse."


def test_docx_with_entities_is_refused() -> None:
    bomb = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    prolog = f'<!DOCTYPE x [<!ENTITY a0 "dead">{bomb}]>'
    with pytest.raises(UnreadableInput, match="entities"):
        read(with_body("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>", prolog=prolog))


def test_docx_that_reaches_for_another_file_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="entities"):
        read(with_body("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", prolog='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))


@pytest.mark.slow
def test_docx_that_unpacks_without_end_is_refused() -> None:
    bomb = with_body("<w:p>" + " " * 60_000_000 + "</w:p>")
    repacked = zipped(
        {name: zipfile.ZipFile(io.BytesIO(bomb)).read(name) for name in zipfile.ZipFile(io.BytesIO(bomb)).namelist()}
    )
    with pytest.raises(UnreadableInput, match="zip bomb"):
        read(repacked)
    with pytest.raises(UnreadableInput, match="zip bomb"):
        read(repacked, Limits(ratio=10**9, unpacked_bytes=10_000_000))


def test_docx_without_words_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="no words"):
        read(docx())


def test_docx_that_is_none_inside_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="broken"):
        read(zipped({"word/document.xml": b"<x/>", "[Content_Types].xml": b"not xml"}))


def test_docx_is_known_by_its_members() -> None:
    assert recognises(Source.of_bytes(docx("x"), name="x.zip"))
    assert not recognises(Source.of_bytes(zipped({"a.docx": docx("x")}), name="x.docx"))
    assert not recognises(Source.of_bytes(b"PK\x03\x04 cut", name="x.docx"))
