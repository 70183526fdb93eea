"""The formats that reports come in. A new one is a module like these, its test, and a line below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from counterclaim.ingest import docx, feed, html, json_document, lines, mhtml, pdf, plain, table, wacz, warc, xlsx
from counterclaim.ingest.document import Found
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms


class Format(Protocol):
    """A module that knows one format."""

    NAME: str

    def recognises(self, source: Source) -> bool:
        """Whether an input is in this format: by what it holds, and by its name only where that leaves it open."""
        ...

    def documents(self, source: Source, terms: Terms) -> Iterator[Found]:
        """What the input holds, in its order, each made when it is asked for; CounterclaimError where it breaks off."""
        ...


# In the order in which they are asked: what cannot be mistaken first, what any text could be last.
FORMATS: tuple[Format, ...] = (pdf, docx, xlsx, wacz, warc, mhtml, feed, html, json_document, lines, table, plain)


def format_of(source: Source) -> Format:
    """The format of an input; plain text where no other knows it, which then says what it is instead of text."""
    return next(form for form in FORMATS if form.recognises(source))
