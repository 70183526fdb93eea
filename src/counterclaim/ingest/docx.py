"""A Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Document, Facts, document
from counterclaim.ingest.package import names_in, opened
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "docx"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def recognises(source: Source) -> bool:
    """Whether it is a package with a Word document in it."""
    return "word/document.xml" in names_in(source)


def documents(source: Source, terms: Terms) -> Iterator[Document]:
    """One document: its paragraphs, then its footnotes, a blank line between all. Its dates are the file's, and not taken."""
    original = source.read(terms.limits.file_bytes)
    with opened(source, terms.limits, most_bytes=terms.limits.unpacked_bytes):
        said = next(extracted(NAME, original, terms.limits))
    text = "\n\n".join(paragraph for paragraph in said["paragraphs"] + said["notes"] if paragraph.strip())
    if not text:
        raise UnreadableInput("it holds no words, only pictures or nothing")
    found = document(source, text, original, MEDIA_TYPE, terms, facts=Facts(author=said["author"]))
    return iter([replace(found, report=replace(found.report, title=found.report.title or said["title"]))])
