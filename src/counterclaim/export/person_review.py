"""Pairs of entries that may be one person, as a table that somebody fills in; and what they filled in, read back.

The one file in which private persons are named: it is written for its owner's eyes alone, and says so.
"""

from __future__ import annotations

import hashlib
import io
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from counterclaim.errors import BadReview, ExportError, UnreadableInput
from counterclaim.export.cells import BETWEEN, Cell, Sheet, undefused
from counterclaim.export.printable import one_line
from counterclaim.ingest.named_rows import named_rows, named_rows_of
from counterclaim.ingest.source import Source
from counterclaim.model.daterange import DateRange
from counterclaim.model.person import Listing, ListingPair, Verdict

WARNING = "THIS FILE NAMES PRIVATE PERSONS: keep it as safe as the lists themselves, and hand it to nobody who may not see these"
_SIDE = ("list", "row", "name", "date", "place", "age", "sex")
COLUMNS = (
    "decision",
    "probability",
    *(f"{which}_{field}" for field in _SIDE for which in ("one", "other")),
    "reasons",
    "pair",
    "note",
)
# What a decision cannot be read without.
_NEEDED = ("decision", "pair", "one_list", "one_row", "other_list", "other_row")
_ONLY_OWNER = 0o600
Key = tuple[str, int]


def write_review(pairs: Iterable[ListingPair], verdicts: Mapping[tuple[Key, Key], Verdict], path: Path) -> int:
    """Write the pairs, those that are decided with their decision, as CSV or, where the name ends so, XLSX; how many there are.

    Only the owner may read the file (mode 0600), also while it is written.
    """
    rows = [_row(pair, verdicts) for pair in pairs]
    data = _workbook(rows) if path.suffix.casefold() == ".xlsx" else _table(rows)
    write_private(path, data)
    return len(rows)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that its owner alone may read; it appears under its name when it is whole."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                os.fchmod(stream.fileno(), _ONLY_OWNER)
                stream.write(data)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as exc:
        raise ExportError(f"{path} cannot be written: {exc.strerror or exc}") from exc


def _row(pair: ListingPair, verdicts: Mapping[tuple[Key, Key], Verdict]) -> dict[str, Cell]:
    sides = {"one": pair.one, "other": pair.other}
    told = {f"{which}_{field}": _field(listing, field) for which, listing in sides.items() for field in _SIDE}
    said = verdicts.get(_key(pair.one, pair.other))
    return {
        **told,
        "decision": said.value if said else "",
        "probability": f"{pair.probability:.2f}",
        "reasons": BETWEEN.join(pair.reasons),
        "pair": fingerprint(pair.one, pair.other),
        "note": WARNING,
    }


def _field(listing: Listing, field: str) -> Cell:
    if field == "date":
        return _days(listing.days)
    value: Cell = getattr(listing, field)
    return one_line(value) if isinstance(value, str) else value


def _days(days: DateRange | None) -> str:
    if days is None:
        return ""
    return f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"


def _key(one: Listing, other: Listing) -> tuple[Key, Key]:
    first, second = sorted(((one.list, one.row), (other.list, other.row)))
    return first, second


def fingerprint(one: Listing, other: Listing) -> str:
    """What two entries say, as a short hash: a decision holds only as long as both rows are what was decided about."""
    said = [(each.list, each.row, each.name, _days(each.days), each.place, each.age, each.sex) for each in (one, other)]
    return hashlib.sha256(repr(sorted(said, key=lambda each: each[:2])).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _table(rows: Iterable[Mapping[str, Cell]]) -> bytes:
    stream = io.StringIO()
    sheet = Sheet(stream, COLUMNS)
    for row in rows:
        sheet.row(row[column] for column in COLUMNS)
    # A mark of UTF-8 before it, without which spreadsheets show names in Arabic as signs.
    return ("\ufeff" + stream.getvalue()).encode("utf-8")


def _workbook(rows: Iterable[Mapping[str, Cell]]) -> bytes:
    from openpyxl import Workbook  # type: ignore[import-untyped]
    from openpyxl.worksheet.datavalidation import DataValidation  # type: ignore[import-untyped]

    book = Workbook()
    sheet = book.active
    sheet.title = "review"
    sheet.freeze_panes = "B2"
    choice = DataValidation(type="list", formula1=f'"{",".join(Verdict)}"', allow_blank=True)
    sheet.add_data_validation(choice)
    choice.add("A2:A1048576")
    sheet.append(list(COLUMNS))
    for number, row in enumerate(rows, 2):
        for place, column in enumerate(COLUMNS, 1):
            cell = sheet.cell(number, place, row[column])
            if isinstance(row[column], str):
                cell.data_type = "s"  # words, whatever sign they begin with: never a formula
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def review_pairs(source: Source) -> list[tuple[dict[str, str], Verdict | None]]:
    """The pairs of a file that was written for review, each row as it stands there, with what is said of it.

    UnreadableInput for another file or a broken row, BadReview for a word that is no decision.
    """
    names, rows = named_rows_of(source)
    _check(source.name, names, (*_NEEDED, *COLUMNS))
    found = []
    for number, row in rows:
        if isinstance(row, UnreadableInput):
            raise UnreadableInput(f"row {number} of {source.name} is broken: write the file anew with 'counterclaim lists match'")
        cells = {column: undefused(row[column]) for column in COLUMNS if column not in ("decision", "note")}
        found.append((cells, _verdict(number, row["decision"])))
    return found


def review_table(pairs: Iterable[tuple[Mapping[str, str], Verdict | None]]) -> bytes:
    """The same pairs as a file in CSV that 'counterclaim lists match --review' reads back."""
    return _table({**cells, "decision": said.value if said else "", "note": WARNING} for cells, said in pairs)


def read_review(path: Path, listings: Iterable[Listing]) -> tuple[dict[tuple[Key, Key], Verdict], int]:
    """What was decided, and how many decisions no longer hold since a row has changed; BadReview for a word that is none."""
    by_key = {(listing.list, listing.row): listing for listing in listings}
    found: dict[tuple[Key, Key], Verdict] = {}
    gone = 0
    for number, said, one, other, pair in _decided(path):
        first, second = by_key.get(one), by_key.get(other)
        if first is None or second is None or fingerprint(first, second) != pair:
            gone += 1
            continue
        verdict = _verdict(number, said)
        if verdict is not None:
            found[_key(first, second)] = verdict
    return found, gone


def _verdict(number: int, words: str) -> Verdict | None:
    """What is said of a pair; None for an empty cell."""
    said = undefused(words).strip().casefold()
    try:
        return Verdict(said) if said else None
    except ValueError as exc:
        raise BadReview(number, list(Verdict)) from exc


def _check(name: str, names: Sequence[str], needed: Iterable[str]) -> None:
    """UnreadableInput where a table lacks a column."""
    if missing := [column for column in dict.fromkeys(needed) if column not in names]:
        raise UnreadableInput(f"{name} is no file of pairs to review: it lacks {', '.join(missing)}")


def _decided(path: Path) -> Iterator[tuple[int, str, Key, Key, str]]:
    names, rows = named_rows(path)
    _check(path.name, names, _NEEDED)
    for number, row in rows:
        if isinstance(row, UnreadableInput) or not row["decision"].strip():
            continue
        sides = [(undefused(row[f"{which}_list"]), _whole(row[f"{which}_row"])) for which in ("one", "other")]
        yield number, row["decision"], sides[0], sides[1], row["pair"].strip()


def _whole(cell: str) -> int:
    return int(cell) if cell.strip().isdecimal() else -1
