"""JSON lines: each line one document, a report as `counterclaim read` takes it, or an object whose keys are those of a table."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Document, Entry, numbered
from counterclaim.ingest.encoding import UTF8_BOM
from counterclaim.ingest.jsonl import fields_of, numbered_lines, report_of
from counterclaim.ingest.rows import MEDIA_TYPE, Reader, canonical, entry, reader_of
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "jsonl"

_NAMES = (".jsonl", ".ndjson", ".jsonlines")
_JSON = (".json", ".geojson")


def recognises(source: Source) -> bool:
    """Whether the first line is a JSON object, or begins like JSON and is named so."""
    head = source.head().removeprefix(UTF8_BOM).lstrip()
    if head[:1] not in (b"{", b"["):
        return source.name.lower().endswith(_NAMES) and b"\x00" not in head
    return source.name.lower().endswith(_NAMES + _JSON) or _is_object(head.partition(b"\n")[0])


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry a line that is not blank, in order."""
    if source.name.lower().endswith(_JSON) and not _is_object(source.read(terms.limits.file_bytes).partition(b"\n")[0]):
        raise UnreadableInput("it is one JSON document, not lines of JSON: write one object a line, with the text under a key")
    readers: dict[tuple[str, ...], Reader] = {}
    empty = True
    with source.open() as stream:
        for number, line in numbered_lines(stream):
            empty = False
            place = numbered(source, number)
            yield entry(place, lambda line=line: fields_of(line), lambda place, row: _document(place, row, readers, terms))  # type: ignore[misc]
    if empty:
        raise UnreadableInput("it is empty: there is no line to read")


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        # The line may be longer than what was looked at.
        return line.startswith(b'{"') and not line.rstrip().endswith((b"}", b","))


def _document(place: Source, fields: Any, readers: dict[tuple[str, ...], Reader], terms: Terms) -> Document:
    if not terms.mapping.columns and "text" in fields:
        return _report(place, fields, terms)
    row = {name: _words(value) for name, value in fields.items()}
    names = tuple(row)
    reader = readers.get(names) or reader_of(names, place, terms)
    # A file of ever new keys is not to fill the memory.
    if len(readers) < terms.limits.columns:
        readers[names] = reader
    return reader(place, row)


def _report(place: Source, fields: dict[str, Any], terms: Terms) -> Document:
    """The report as `counterclaim read` takes it; unlike there, it is the same as another only where the whole line is."""
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
