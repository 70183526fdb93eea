"""The tables of a release, written incident by incident in constant memory, while the checks look at each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from counterclaim.casefile.record import Record
from counterclaim.export.cells import Cell, Sheet
from counterclaim.export.columnar import Columnar
from counterclaim.export.release.checks import Findings
from counterclaim.export.release.features import Features, point_of, with_parties
from counterclaim.export.release.layout import DATA, PAGE, csv_of, geojson_of, parquet_of
from counterclaim.export.release.page_data import PageData
from counterclaim.export.release.places import place_rule
from counterclaim.export.release.prepared import Prepared, prepared
from counterclaim.export.release.record_checks import look
from counterclaim.export.release.settings import Settings
from counterclaim.export.release.tables import release_tables
from counterclaim.export.release.text_checks import TextChecks
from counterclaim.export.tables import Row, Table

# So many incidents stand in the page itself, for whoever runs no script.
STATIC = 50


@dataclass(slots=True)
class Withheld:
    """How much of the casefile a release keeps back: names of private persons, and places that are given less exactly."""

    names: int = 0
    places: int = 0

    def add(self, found: Prepared) -> None:
        """Count what is kept back of an incident."""
        self.names += len(found.names)
        self.places += found.given is not None


class Tables:
    """The open files of every table; used as a context, which closes them."""

    def __init__(self, folder: Path) -> None:
        (folder / DATA).mkdir(parents=True)
        self._stack = ExitStack()
        self._sheets: dict[str, Sheet] = {}
        self._columnar: dict[str, Columnar] = {}
        for table in release_tables():
            self._sheets[table.name] = sheet(folder, table, self._stack)
            self._columnar[table.name] = self._stack.enter_context(Columnar(folder / parquet_of(table.name), table.columns))
        self._features = {name: Features(self._text(folder / geojson_of(name))) for name in ("incidents", "claims")}
        self.page = PageData(folder / PAGE / "data", static=STATIC)

    def add(self, record: Record) -> None:
        """Write an incident to all of them."""
        rows = {table.name: list(table.rows(record)) for table in release_tables()}
        for name, some in rows.items():
            for row in some:
                self._sheets[name].row(row.values())
                self._columnar[name].row(row)
        self._add_features(record, rows)
        self.page.add(record, rows)

    def _add_features(self, record: Record, rows: Mapping[str, list[Row]]) -> None:
        point = point_of(record)
        for row in rows["incidents"]:
            self._features["incidents"].add(record.incident.id, point, with_parties(row, record))
        for row in rows["claims"]:
            self._features["claims"].add(str(row["claim"]), point, row)

    def _text(self, path: Path) -> TextIO:
        return self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))

    def __enter__(self) -> Tables:
        return self

    def __exit__(self, *raised: object) -> None:
        if raised[0] is None:
            for features in self._features.values():
                features.end()
            self.page.end()
        self._stack.__exit__(*raised)  # type: ignore[arg-type]


def sheet(folder: Path, table: Table, stack: ExitStack) -> Sheet:
    """A table in CSV."""
    stream = stack.enter_context((folder / csv_of(table.name)).open("w", encoding="utf-8", newline=""))
    return Sheet(stream, [column.name for column in table.columns])


def write_rows(folder: Path, table: Table, rows: Iterable[Mapping[str, Cell]]) -> None:
    """A whole table in CSV and Parquet, of rows that are there already."""
    with ExitStack() as stack:
        to_csv = sheet(folder, table, stack)
        columnar = stack.enter_context(Columnar(folder / parquet_of(table.name), table.columns))
        for row in rows:
            to_csv.row(row.values())
            columnar.row(row)


def write_tables(
    records: Iterable[Record], folder: Path, settings: Settings, findings: Findings, *, pepper: str
) -> tuple[PageData, Withheld]:
    """Write the tables of all incidents; what is found wrong is kept in findings, and what was masked and coarsened counted."""
    places = place_rule(settings.places)
    yardstick = places or place_rule("")
    assert yardstick is not None
    texts, counted = TextChecks(), Withheld()
    with Tables(folder) as tables:
        for record in records:
            found = prepared(record, places, quote_words=settings.quote_words, pepper=pepper)
            findings.add(look(found, quote_words=settings.quote_words, yardstick=yardstick))
            texts.gather(found)
            counted.add(found)
            tables.add(found.record)
    findings.add(texts.in_tables(folder / csv_of(table.name) for table in release_tables()))
    findings.add(texts.in_texts(settings))
    return tables.page, counted
