"""CSV: incidents, parties and claims, a table each, with a data dictionary."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack

from counterclaim.casefile.record import Record
from counterclaim.export.cells import LINE_END, Sheet
from counterclaim.export.data_package import data_package
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.tables import tables

DIALECT = {
    "delimiter": ",",
    "quoteChar": '"',
    "doubleQuote": True,
    "lineTerminator": LINE_END,
    "header": True,
}


@export_format("csv/1", says="CSV of incidents, parties and claims, with a data dictionary", suffix=None)
def csv_tables(records: Iterable[Record], out: Outlet) -> None:
    """Write the tables and datapackage.json."""
    with ExitStack() as stack:
        sheets = []
        for table in tables():
            stream = stack.enter_context(out.open(f"{table.name}.csv"))
            sheets.append((table, Sheet(stream, [column.name for column in table.columns])))
        for record in records:
            for table, sheet in sheets:
                for row in table.rows(record):
                    sheet.row(row.values())
    with out.open("datapackage.json") as stream:
        stream.write(data_package(".csv", "text/csv", dialect=DIALECT))
