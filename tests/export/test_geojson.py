from __future__ import annotations

import json
from pathlib import Path

from exporting import made
from incident_records import told
from sourcing import counts


def test_geojson_is_a_collection_of_features_with_the_longitude_first(tmp_path: Path) -> None:
    page = json.loads(made("geojson", [told([counts("un", 9, 9)])], tmp_path).text)
    assert page["type"] == "FeatureCollection"
    (feature,) = page["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-5.9868, 14.2505]}
    assert feature["properties"]["killed_best"] == 9
    assert feature["properties"]["checked"] == "machine"


def test_geojson_has_no_geometry_where_no_place_is_known(tmp_path: Path) -> None:
    found = made("geojson", [told([counts("un", 9, 9)], place=None)], tmp_path)
    (feature,) = json.loads(found.text)["features"]
    assert feature["geometry"] is None
    assert "geometry is null" in str(found.more[0]["notes"])


def test_geojson_of_nothing_is_an_empty_collection(tmp_path: Path) -> None:
    assert json.loads(made("geojson", [], tmp_path).text) == {"type": "FeatureCollection", "features": []}
