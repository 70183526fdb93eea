"""GeoJSON (RFC 7946): one feature an incident, its point in WGS84 with the longitude first, everything else as properties."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.casefile.record import Record
from counterclaim.export.formats import export_format
from counterclaim.export.incident_rows import incident_rows
from counterclaim.export.outlet import Outlet
from counterclaim.wire.unicode_json import dumped


@export_format("geojson/1", says="GeoJSON, one feature an incident", suffix=".geojson")
def geojson(records: Iterable[Record], out: Outlet) -> None:
    """Write the features; one without a point has a geometry of null, as the standard has it."""
    with out.open() as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        for number, record in enumerate(records):
            stream.write((",\n" if number else "\n") + dumped(_feature(record, out)))
        stream.write("\n]}\n")


def _feature(record: Record, out: Outlet) -> dict[str, object]:
    place = record.incident.place
    located = place is not None and place.latitude is not None and place.longitude is not None
    if place is None or not located:
        out.note("No report gives a point for it: its geometry is null.")
    point = [place.longitude, place.latitude] if place is not None and located else None
    (properties,) = incident_rows(record)
    return {
        "type": "Feature",
        "id": record.incident.id,
        "geometry": {"type": "Point", "coordinates": point} if point else None,
        "properties": properties
        | {"parties": [{"party": each.party, "status": each.status.value} for each in record.incident.attribution]},
    }
