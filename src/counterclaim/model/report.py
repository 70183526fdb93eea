"""One document as it was received."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Report:
    """A report about violence, whole and unaltered: what every span points into.

    published_from says how the date of publication is known: "given" by the user, said by the "document" itself (a page's
    metadata, a column of a table), or read off the "dateline".
    agency: the wire service that the dateline or credit line names. sha256: of the bytes as received.
    """

    id: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    published_from: str | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, text: str, *, id: str | None = None, published: date | None = None) -> Report:
        """A report of some text: its hash is that of the text in UTF-8, and names it where no id is given."""
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(id or sha256[:16], text, sha256, published=published, published_from="given" if published else None)
