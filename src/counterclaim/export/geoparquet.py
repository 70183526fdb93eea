"""GeoParquet 1.1: incidents as one table with a column of points, for geographical tools that read columns."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable

from counterclaim.casefile.record import Record
from counterclaim.export.columnar import Columnar
from counterclaim.export.formats import export_format
from counterclaim.export.incident_rows import incident_rows
from counterclaim.export.outlet import Outlet
from counterclaim.export.tables import tables
from counterclaim.model.place import Place

GEOMETRY = "geometry"
# The reference system is left out: it is then OGC:CRS84, longitude and latitude in WGS84.
_GEO = json.dumps(
    {
        "version": "1.1.0",
        "primary_column": GEOMETRY,
        "columns": {GEOMETRY: {"encoding": "WKB", "geometry_types": ["Point"]}},
    }
)
_POINT = struct.Struct("<BIdd")
_LITTLE_ENDIAN, _WKB_POINT = 1, 1


@export_format("geoparquet/1", says="GeoParquet, one row an incident", suffix=".parquet")
def geoparquet(records: Iterable[Record], out: Outlet) -> None:
    """Write the rows; one without a point has a geometry of null."""
    columns = tables()[0].columns
    with Columnar(out.path(), columns, geometry=GEOMETRY, geo=_GEO) as file:
        for record in records:
            point = wkb(record.incident.place)
            if point is None:
                out.note("No report gives a point for it: its geometry is null.")
            for row in incident_rows(record):
                file.row({**row, GEOMETRY: point})


def wkb(place: Place | None) -> bytes | None:
    """The point of a place as well-known binary, the longitude first; None where it has none."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return _POINT.pack(_LITTLE_ENDIAN, _WKB_POINT, place.longitude, place.latitude)
