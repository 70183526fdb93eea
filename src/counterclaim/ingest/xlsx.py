"""A workbook: each row of each sheet that is shown, one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from counterclaim.errors import CounterclaimError, UnreadableInput
from counterclaim.ingest.confined import extracted
from counterclaim.ingest.document import Entry, refusal
from counterclaim.ingest.header import Values
from counterclaim.ingest.package import names_in, opened
from counterclaim.ingest.rows import entries
from counterclaim.ingest.source import Source
from counterclaim.ingest.terms import Terms

NAME = "xlsx"


def recognises(source: Source) -> bool:
    """Whether it is a package with a workbook in it."""
    return "xl/workbook.xml" in names_in(source)


def documents(source: Source, terms: Terms) -> Iterator[Entry]:
    """One entry a row; the first row of a sheet that holds anything is its header. A formula counts as its last value."""
    data = source.read(terms.limits.file_bytes)
    with opened(source, terms.limits, most_bytes=terms.limits.unpacked_bytes):
        pieces = extracted(NAME, data, terms.limits)
    empty = True
    sheet: dict[str, Any] | None = next(pieces, None)
    while sheet is not None:
        rows = _Rows(pieces)
        place = replace(source, name=f"{source.name}#{sheet['sheet']}", origin=f"{source.origin}#{sheet['sheet']}")
        if sheet["hidden"]:
            yield refusal(place, "the sheet is hidden: show it in the workbook to add it", fault=False)
        else:
            for entry in _of_sheet(place, rows, terms):
                empty = False
                yield entry
        sheet = rows.rest()
    if empty:
        raise UnreadableInput("it holds no sheet with a header and a row below it")


def rows_of(source: Source, terms: Terms) -> Iterator[tuple[int, Values]]:
    """The numbered rows of the first sheet that is shown, its header first."""
    data = source.read(terms.limits.file_bytes)
    with opened(source, terms.limits, most_bytes=terms.limits.unpacked_bytes):
        pieces = extracted(NAME, data, terms.limits)
    sheet: dict[str, Any] | None = next(pieces, None)
    while sheet is not None:
        rows = _Rows(pieces)
        if not sheet["hidden"]:
            yield from rows
            return
        sheet = rows.rest()


def _of_sheet(place: Source, rows: _Rows, terms: Terms) -> Iterator[Entry]:
    first = next(rows, None)
    if first is None or isinstance(first[1], UnreadableInput):
        return
    try:
        yield from entries(place, first[1], rows, terms)
    except CounterclaimError as exc:
        yield refusal(place, str(exc))


class _Rows(Iterator[tuple[int, Values]]):
    """The rows of one sheet out of a stream of several, up to the piece that begins the next."""

    def __init__(self, pieces: Iterator[dict[str, Any]]) -> None:
        self._pieces = pieces
        self._batch: list[list[Any]] = []
        self._next: dict[str, Any] | None = None

    def __next__(self) -> tuple[int, Values]:
        while not self._batch:
            piece = next(self._pieces, None) if self._next is None else None
            if piece is None or "sheet" in piece:
                self._next = self._next or piece
                raise StopIteration
            self._batch = piece["rows"][::-1]
        number, values, uncounted = self._batch.pop()
        if uncounted:
            return number, UnreadableInput(f"its formula in {uncounted} has no value: open and save it in a spreadsheet first")
        return number, values

    def rest(self) -> dict[str, Any] | None:
        """The piece that begins the next sheet, all rows before it left out; None at the end."""
        for _ in self:
            continue
        return self._next
