"""Parquet: incidents, parties and claims, a table each, typed and compressed, with a data dictionary."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack

from counterclaim.casefile.record import Record
from counterclaim.export.columnar import Columnar
from counterclaim.export.data_package import data_package
from counterclaim.export.formats import export_format
from counterclaim.export.outlet import Outlet
from counterclaim.export.tables import tables


@export_format("parquet/1", says="Parquet of incidents, parties and claims, with a data dictionary", suffix=None)
def parquet(records: Iterable[Record], out: Outlet) -> None:
    """Write the tables and datapackage.json."""
    with ExitStack() as stack:
        files = [(table, stack.enter_context(Columnar(out.path(f"{table.name}.parquet"), table.columns))) for table in tables()]
        for record in records:
            for table, file in files:
                for row in table.rows(record):
                    file.row(row)
    with out.open("datapackage.json") as stream:
        stream.write(data_package(".parquet", "application/vnd.apache.parquet"))
