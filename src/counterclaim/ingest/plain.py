"""A file of plain text in UTF-8 as a document."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, document
from counterclaim.ingest.package import MAGIC
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms
from counterclaim.ingest.text import decoded

NAME = "text"
MEDIA_TYPE = "text/plain"


def recognises(source: Source) -> bool:
    """Always: what is none is refused when it is read, with what it is instead."""
    return True


def documents(source: Source, terms: Terms) -> Iterator[Document]:
    """One document, its text kept as it is."""
    original = source.read(terms.limits.page_bytes)
    if original.startswith(MAGIC):
        raise UnreadableInput("it is a zip archive of a kind that is not read: unpack it, and add the folder")
    return iter([document(source, decoded(original), original, MEDIA_TYPE, terms)])
