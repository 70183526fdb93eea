"""A saved web page: its main text, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Document, Facts, document
from counterclaim.ingest.html_encoding import page_text
from counterclaim.ingest.html_language import language_said
from counterclaim.ingest.markup import root_of
from counterclaim.ingest.package import MAGIC
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "html"
MEDIA_TYPE = "text/html"

# What a page may begin with where it has no <html> (WHATWG MIME Sniffing, 7.1).
_BEGINNINGS = frozenset(
    (
        "html",
        "head",
        "body",
        "title",
        "meta",
        "script",
        "style",
        "div",
        "p",
        "h1",
        "table",
        "a",
        "br",
        "font",
        "iframe",
        "b",
        "article",
    )
)
_NAMES = (".html", ".htm", ".xhtml")
_TAG = re.compile(rb"<(?:p|div|body|title|h[1-6]|article|span)\b[^<>]*>", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Whether it begins as pages do, or holds tags and is named or was sent as one."""
    head = source.head()
    if head.startswith(MAGIC):
        # Pages may lie in a zip as they are, and it is none of them.
        return False
    if b"<!doctype html" in head[:1_024].lower() or root_of(head) in _BEGINNINGS:
        return True
    said = (source.media_type or "").startswith(("text/html", "application/xhtml"))
    return (said or source.name.lower().endswith(_NAMES)) and bool(_TAG.search(head))


def documents(source: Source, terms: Terms) -> Iterator[Document]:
    """One document: the title and the main text below it, which is what spans point into."""
    original = source.read(terms.limits.page_bytes)
    page, notes = page_text(original, source.charset)
    said = list(extracted(NAME, page.encode("utf-8"), terms.limits, url=source.url)).pop()
    published = date.fromisoformat(said["published"]) if said["published"] else None
    facts = Facts(
        title=said["title"],
        author=said["author"],
        publisher=said["publisher"],
        published=published,
        url=source.url or said["url"],
        language=language_said(said["language"], said["text"]),
    )
    text = headed(said["title"], said["text"])
    if not text.strip():
        raise UnreadableInput("the page has no main text")
    return iter([document(source, text, original, MEDIA_TYPE, terms, facts=facts, notes=notes)])


def headed(title: str | None, text: str) -> str:
    """The text below its title, which is not repeated where the text begins with it."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
