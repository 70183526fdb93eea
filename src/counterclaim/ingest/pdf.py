"""A PDF with a text layer: each page's words keep their page number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Document, Facts, Page, document
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.model.span import Span

NAME = "pdf"
MEDIA_TYPE = "application/pdf"

# The header may stand a little way in (PDF 1.7, annex H.3).
_HEADER = b"%PDF-"
_HEADER_WITHIN = 1_024
_BETWEEN = "\n"


def recognises(source: Source) -> bool:
    """Whether a PDF's header stands at its start."""
    return _HEADER in source.head(_HEADER_WITHIN)


def documents(source: Source, terms: Terms) -> Iterator[Document]:
    """One document: the text of the pages, one below the other. A PDF's dates say when the file was made, and are not taken."""
    original = source.read(terms.limits.file_bytes)
    said, *pages = extracted(NAME, original, terms.limits)
    text, parts = joined([page["text"] for page in pages])
    if not text.strip():
        raise UnreadableInput(f"it is a scan: its {len(pages):,} pages have no text layer; run character recognition on it first")
    facts = Facts(author=said["author"])
    found = document(source, text, original, MEDIA_TYPE, terms, facts=facts, parts=parts, notes=_notes(pages))
    return iter([replace(found, report=replace(found.report, title=found.report.title or said["title"]))])


def joined(pages: list[str]) -> tuple[str, tuple[Page, ...]]:
    """The text of all pages, and which stretch of it is which page."""
    parts, start = [], 0
    for number, page in enumerate(pages, 1):
        parts.append(Page(number, Span(start, start + len(page))))
        start += len(page) + len(_BETWEEN)
    return _BETWEEN.join(pages), tuple(parts)


def _notes(pages: list[dict[str, str]]) -> tuple[str, ...]:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page["text"].strip()]
    return (f"These pages have no text layer, and were not read: {', '.join(empty)}.",) if empty else ()
