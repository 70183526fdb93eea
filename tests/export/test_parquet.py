from __future__ import annotations

import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.export.tables import tables
from exporting import example, made


def test_parquet_reads_back_as_it_was_written(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "parquet")
    files = made("parquet", given, tmp_path).files
    for table in tables():
        read = pq.read_table(io.BytesIO(files[f"{table.name}.parquet"])).to_pylist()
        assert read == [row for record in given for row in table.rows(record)]


def test_parquet_has_the_meaning_of_every_column_with_it(example_case: Casefile, tmp_path: Path) -> None:
    files = made("parquet", example(example_case, "parquet"), tmp_path).files
    schema = pq.read_schema(io.BytesIO(files["claims.parquet"]))
    assert schema.field("quote").metadata == {b"description": b"The words that say it"}
    package = json.loads(files["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == {"incidents.parquet", "parties.parquet", "claims.parquet"}


def test_parquet_of_nothing_has_its_columns(tmp_path: Path) -> None:
    files = made("parquet", [], tmp_path).files
    assert pq.read_table(io.BytesIO(files["incidents.parquet"])).num_rows == 0


def test_parquet_is_read_by_duckdb(example_case: Casefile, tmp_path: Path) -> None:
    import duckdb

    made("parquet", example(example_case, "parquet"), tmp_path)
    query = f"SELECT count(*), sum(killed_best) FROM '{tmp_path}/made/incidents.parquet'"
    found = duckdb.connect().execute(query).fetchall()
    assert found == [(4, 32)]


def test_parquet_is_read_by_pandas(example_case: Casefile, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    made("parquet", example(example_case, "parquet"), tmp_path)
    assert len(pandas.read_parquet(tmp_path / "made" / "incidents.parquet")) == 4
