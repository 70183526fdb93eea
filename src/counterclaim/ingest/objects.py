"""An object of JSON → one document: a report as `counterclaim read` takes it, or a row whose columns are its keys."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from counterclaim.ingest.document import Document
from counterclaim.ingest.jsonl import report_of
from counterclaim.ingest.rows import MEDIA_TYPE, Reader, canonical, reader_of
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms


class Objects:
    """The objects of one input; those of the same keys are read alike."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._readers: dict[tuple[str, ...], Reader] = {}

    def document(self, place: Source, fields: Mapping[str, Any]) -> Document:
        """The document of one object; UnreadableInput where it is none."""
        if not self._terms.mapping.columns and "text" in fields:
            return self._report(place, dict(fields))
        row = {name: _words(value) for name, value in fields.items()}
        names = tuple(row)
        reader = self._readers.get(names) or reader_of(names, place, self._terms)
        # A file of ever new keys is not to fill the memory.
        if len(self._readers) < self._terms.limits.columns:
            self._readers[names] = reader
        return reader(place, row)

    def _report(self, place: Source, fields: dict[str, Any]) -> Document:
        """The report as `counterclaim read` takes it; unlike there, it is the same as another only where the whole object is."""
        terms = self._terms
        report = report_of(fields, today=terms.today)
        original = canonical(fields)
        if report.published is None and terms.published is not None:
            report = replace(report, published=terms.published, published_from="given")
        named = fields.get("id") is not None and fields["id"] != ""
        report = replace(
            report,
            id=report.id if named else place.name,
            sha256=hashlib.sha256(original).hexdigest(),
            publisher=report.publisher or terms.publisher,
        )
        author = fields.get("author")
        return Document(report, original, MEDIA_TYPE, place.origin, author=author if isinstance(author, str) else None)


def _words(value: object) -> str:
    """A value as a cell of a table has it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
