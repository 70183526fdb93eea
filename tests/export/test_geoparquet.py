from __future__ import annotations

import io
import json
import struct
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.export.geoparquet import wkb
from exporting import example, made
from incident_records import NIONO, told
from sourcing import counts


def test_geoparquet_names_its_column_of_points_as_the_standard_asks(tmp_path: Path) -> None:
    found = made("geoparquet", [told([counts("un", 9, 9)])], tmp_path)
    table = pq.read_table(io.BytesIO(found.files[""]))
    geo = json.loads(table.schema.metadata[b"geo"])
    assert geo["version"] == "1.1.0" and geo["primary_column"] == "geometry"
    assert geo["columns"] == {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}}
    (row,) = table.to_pylist()
    assert struct.unpack("<BIdd", row["geometry"]) == (1, 1, -5.9868, 14.2505)
    assert (row["incident"], row["killed_best"]) == ("i0123456789ab", 9)


def test_geoparquet_has_no_point_where_there_is_none(tmp_path: Path) -> None:
    found = made("geoparquet", [told([counts("un", 9, 9)], place=None)], tmp_path)
    assert pq.read_table(io.BytesIO(found.files[""])).to_pylist()[0]["geometry"] is None
    assert "geometry is null" in str(found.more[0]["notes"])
    assert wkb(None) is None and len(wkb(NIONO) or b"") == 21


def test_geoparquet_is_read_by_geopandas(example_case: Casefile, tmp_path: Path) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    made("geoparquet", example(example_case, "geoparquet"), tmp_path)
    frame = geopandas.read_parquet(tmp_path / "made")
    assert frame.crs == "OGC:CRS84"
    assert list(frame.geometry.x) == list(frame["longitude"])
