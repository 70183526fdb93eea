"""One JSON document: a list of objects, as an API answers (ACLED's, a news archive's), or a channel that Telegram exported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from counterclaim.errors import LeftOut, UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Entry, numbered
from counterclaim.ingest.encoding import UTF8_BOM
from counterclaim.ingest.json_lists import holds_objects
from counterclaim.ingest.jsonl import fields_of, numbered_lines
from counterclaim.ingest.objects import Objects
from counterclaim.ingest.rows import entry
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "json"

_NAMES = (".json", ".geojson")


def recognises(source: Source) -> bool:
    """Whether it is named as JSON, begins like it, and is not one object a line."""
    head = source.head().removeprefix(UTF8_BOM).lstrip()
    return source.name.lower().endswith(_NAMES) and head[:1] in (b"{", b"[") and not _are_lines(source)


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry an object of its list, in order."""
    objects = Objects(terms)
    for piece in extracted(NAME, source.read(terms.limits.file_bytes), terms.limits):
        yield entry(numbered(source, piece["number"]), lambda piece=piece: _fields(piece), objects.document)  # type: ignore[misc]


def _are_lines(source: Source) -> bool:
    """Whether the first line is an object by itself: one of several, or of one that holds no list of others."""
    with source.open() as stream:
        first, *others = (line for _, line in islice(numbered_lines(stream), 2))
    try:
        object_of_its_own = fields_of(first)
    except UnreadableInput:
        return False
    return bool(others) or not holds_objects(object_of_its_own)


def _fields(piece: dict[str, Any]) -> Mapping[str, Any]:
    """The keys and values of an object, or why there are none."""
    if "left_out" in piece:
        raise LeftOut(piece["left_out"])
    if "fault" in piece:
        raise UnreadableInput(piece["fault"])
    fields: Mapping[str, Any] = piece["fields"]
    return fields
