"""A Parquet file written row by row, a group of rows in memory at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from counterclaim.export.columns import Column

_ROWS = 1_000


class Columnar:
    """A table in Parquet. geometry: the name of a column of points in WKB, for which the metadata of GeoParquet are written."""

    def __init__(self, path: Path, columns: Iterable[Column], *, geometry: str | None = None, geo: str | None = None) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        types = {
            "string": pa.string(),
            "integer": pa.int64(),
            "number": pa.float64(),
            "date": pa.date32(),
            "boolean": pa.bool_(),
        }
        fields = [pa.field(one.name, types[one.type], metadata={"description": one.means}) for one in columns]
        if geometry is not None:
            fields.append(pa.field(geometry, pa.binary(), metadata={"description": "The point, as WKB"}))
        self._schema = pa.schema(fields, metadata={"geo": geo} if geo is not None else None)
        self._writer = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[Mapping[str, Any]] = []

    def row(self, row: Mapping[str, Any]) -> None:
        """Write a row."""
        self._rows.append(row)
        if len(self._rows) >= _ROWS:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def __enter__(self) -> Columnar:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None and self._rows:
            self._flush()
        self._writer.close()
