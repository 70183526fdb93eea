"""JSON lines: each line one document, a report as `counterclaim read` takes it, or an object whose keys are those of a table."""

from __future__ import annotations

import json
from collections.abc import Iterator

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.document import Entry, numbered
from counterclaim.ingest.encoding import UTF8_BOM
from counterclaim.ingest.jsonl import fields_of, numbered_lines
from counterclaim.ingest.objects import Objects
from counterclaim.ingest.rows import entry
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "jsonl"

_NAMES = (".jsonl", ".ndjson", ".jsonlines")


def recognises(source: Source) -> bool:
    """Whether the first line is a JSON object, or begins like JSON and is named so."""
    head = source.head().removeprefix(UTF8_BOM).lstrip()
    if head[:1] not in (b"{", b"["):
        return source.name.lower().endswith(_NAMES) and b"\x00" not in head
    return source.name.lower().endswith(_NAMES) or _is_object(head.partition(b"\n")[0])


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry a line that is not blank, in order."""
    objects = Objects(terms)
    empty = True
    with source.open() as stream:
        for number, line in numbered_lines(stream):
            empty = False
            yield entry(numbered(source, number), lambda line=line: fields_of(line), objects.document)  # type: ignore[misc]
    if empty:
        raise UnreadableInput("it is empty: there is no line to read")


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        # The line may be longer than what was looked at.
        return line.startswith(b'{"') and not line.rstrip().endswith((b"}", b","))
