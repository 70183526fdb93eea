from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.export.cells import undefused, written
from counterclaim.export.tables import tables
from exporting import example, made


def test_csv_tables_read_back_as_they_were_written(example_case: Casefile, tmp_path: Path) -> None:
    given = example(example_case, "csv")
    files = made("csv", given, tmp_path).files
    for table in tables():
        read = list(csv.DictReader(io.StringIO(files[f"{table.name}.csv"].decode("utf-8"), newline=""), strict=True))
        rows = [row for record in given for row in table.rows(record)]
        expected = [{name: undefused(written(value)) for name, value in row.items()} for row in rows]
        assert [{name: undefused(cell) for name, cell in row.items()} for row in read] == expected


def test_csv_tables_have_the_columns_of_their_dictionary_in_its_order(example_case: Casefile, tmp_path: Path) -> None:
    files = made("csv", example(example_case, "csv"), tmp_path).files
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        header = files[resource["path"]].decode("utf-8").partition("\r\n")[0].split(",")
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_csv_tables_point_to_rows_that_are_there(example_case: Casefile, tmp_path: Path) -> None:
    files = made("csv", example(example_case, "csv"), tmp_path).files
    incidents = {row["incident"] for row in csv.DictReader(io.StringIO(files["incidents.csv"].decode(), newline=""))}
    for name in ("claims.csv", "parties.csv"):
        assert {row["incident"] for row in csv.DictReader(io.StringIO(files[name].decode(), newline=""))} <= incidents


def test_csv_tables_are_a_valid_data_package(example_case: Casefile, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    for name, content in made("csv", example(example_case, "csv"), tmp_path).files.items():
        (tmp_path / name).write_bytes(content)
    assert frictionless.Package(str(tmp_path / "datapackage.json")).validate().valid
