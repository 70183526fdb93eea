"""A table in a text file, its values parted by commas, semicolons or tabs (CSV, TSV): one row, one document."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.datasets import dataset_of
from counterclaim.ingest.document import Entry
from counterclaim.ingest.encoding import UTF8_BOM, guess_encoding
from counterclaim.ingest.header import Values
from counterclaim.ingest.rows import entries
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "csv"

_NAMES = (".csv", ".tsv", ".tab")
_SEPARATORS = ",;\t|"
_CHUNK = 1 << 20


def recognises(source: Source) -> bool:
    """Whether it begins with the columns of a known data set, or with several named fields and is named as a table."""
    head = source.head()
    if b"\x00" in head and guess_encoding(head) is None:
        return False
    header = header_of(head)
    return dataset_of(header) is not None or (source.name.lower().endswith(_NAMES) and bool(header))


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry a row, by the number of the line that it ends on; quoted values may hold line ends."""
    rows = rows_of(source, terms)
    first = next(rows, None)
    if first is None:
        raise UnreadableInput("it is empty: there is no header to tell the columns by")
    if isinstance(first[1], UnreadableInput):
        raise first[1]
    yield from entries(source, first[1], rows, terms)


def rows_of(source: Source, terms: Terms) -> Iterator[tuple[int, Values]]:
    """The numbered rows that hold anything, the header first; UnreadableInput before the first where it is not in UTF-8."""
    with source.open() as stream:
        _check_encoding(stream)
    with source.open() as stream:
        separator = separator_of(stream.read(_CHUNK).partition(b"\n")[0].decode("utf-8", "replace"))
        stream.seek(0)
        lines = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
        yield from _rows(csv.reader(lines, delimiter=separator, strict=True), terms)


def header_of(head: bytes) -> list[str]:
    """The names in the first line, as far as it is text; none where it holds only one."""
    line = head.removeprefix(UTF8_BOM).partition(b"\n")[0].decode("utf-8", "replace").rstrip("\r")
    try:
        names = next(csv.reader([line], delimiter=separator_of(line)), [])
    except csv.Error:
        return []
    return [name.strip() for name in names] if len(names) > 1 else []


def separator_of(header: str) -> str:
    """What parts the names of a header: the candidate that it holds most of."""
    return max(_SEPARATORS, key=header.count)


def _rows(reader: Iterator[list[str]], terms: Terms) -> Iterator[tuple[int, Values]]:
    """The numbered rows that are not blank; one that is broken costs itself."""
    # One setting for the process, and the default is shorter than a long report.
    csv.field_size_limit(max(csv.field_size_limit(), terms.limits.cell_characters))
    while True:
        before = reader.line_num  # type: ignore[attr-defined]
        try:
            row: list[str] | None = next(reader, None)
        except csv.Error as exc:
            yield before + 1, UnreadableInput(f"the row that begins in line {before + 1:,} is no row of a table ({exc})")
            continue
        if row is None:
            return
        if len(row) > terms.limits.columns:
            yield before + 1, UnreadableInput(f"it has {len(row):,} fields, and {terms.limits.columns:,} are the most")
        elif any(map(str.strip, row)):
            yield before + 1, row


def _check_encoding(stream: BinaryIO) -> None:
    """UnreadableInput, with an offer, where the file is not in UTF-8: no row of it is taken before that is known."""
    decoder, position = codecs.getincrementaldecoder("utf-8")(), 0
    while True:
        chunk = stream.read(_CHUNK)
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as exc:
            raise UnreadableInput(_not_utf8(stream, position + exc.start)) from exc
        if not chunk:
            return
        position += len(chunk)


def _not_utf8(stream: BinaryIO, position: int) -> str:
    stream.seek(max(0, position - _CHUNK // 100))
    guess = guess_encoding(stream.read(_CHUNK // 50))
    if guess is None:
        return f"it is not in UTF-8 (at about byte {position:,}): save the table as CSV in UTF-8"
    convert = f"convert it with 'iconv -f {guess.upper()} -t UTF-8'"
    offer = f"it may be {guess}: if so, save it from the spreadsheet as 'CSV UTF-8', or {convert}"
    return f"it is not in UTF-8 (at about byte {position:,}); {offer}"
