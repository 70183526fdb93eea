"""The rows of one table, CSV or a workbook's first sheet, by the names of their columns: for what holds no reports."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest import table, xlsx
from counterclaim.ingest.encoding import guess_encoding
from counterclaim.ingest.rows import Row, distinct, named_row
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

Numbered = tuple[int, Row | UnreadableInput]


def named_rows(path: Path) -> tuple[list[str], Iterator[Numbered]]:
    """The names of the columns, and the numbered rows, each with what is wrong with it in its place.

    UnreadableInput where it is no table at all.
    """
    return named_rows_of(Source.of_path(path))


def named_rows_of(source: Source) -> tuple[list[str], Iterator[Numbered]]:
    """The same of bytes from anywhere."""
    terms = Terms()
    try:
        head = source.head()
        if not head.strip():
            raise UnreadableInput("it is empty")
        book = head.startswith(b"PK") and xlsx.recognises(source)
        if not book and (head.startswith(b"PK") or b"\x00" in head and guess_encoding(head) is None):
            raise UnreadableInput("it is no text, and no workbook")
        rows = (xlsx if book else table).rows_of(source, terms)
        first = next(rows, None)
        if first is None:
            raise UnreadableInput("it has no header")
        if isinstance(first[1], UnreadableInput):
            raise first[1]
    except (CounterclaimError, OSError, zipfile.BadZipFile) as exc:
        raise UnreadableInput(f"{source.name} is no table that can be read ({exc}): save it as CSV in UTF-8, or as XLSX") from exc
    names = distinct(first[1])
    return names, ((number, _row(names, values)) for number, values in rows)


def _row(names: list[str], values: object) -> Row | UnreadableInput:
    if isinstance(values, UnreadableInput):
        return values
    try:
        return named_row(names, values)  # type: ignore[arg-type]
    except UnreadableInput as exc:
        return exc
