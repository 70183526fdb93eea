"""Incidents and their claims as GeoJSON, each as what its row in the tables says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO

from counterclaim.casefile.record import Record
from counterclaim.export.tables import Row
from counterclaim.wire.unicode_json import dumped


class Features:
    """A collection of features, written one by one."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._number = stream, 0
        stream.write('{"type": "FeatureCollection", "features": [')

    def add(self, id: str, point: list[float] | None, properties: Mapping[str, object]) -> None:
        """Write a feature; one without a point has a geometry of null, as RFC 7946 has it."""
        geometry = None if point is None else {"type": "Point", "coordinates": point}
        feature = {"type": "Feature", "id": id, "geometry": geometry, "properties": dict(properties)}
        self._stream.write((",\n" if self._number else "\n") + dumped(feature))
        self._number += 1

    def end(self) -> None:
        """Close the collection."""
        self._stream.write("\n]}\n")


def point_of(record: Record) -> list[float] | None:
    """The longitude and latitude of an incident, in the order of GeoJSON."""
    place = record.incident.place
    if place is None or place.latitude is None or place.longitude is None:
        return None
    return [place.longitude, place.latitude]


def with_parties(row: Row, record: Record) -> dict[str, object]:
    """The row of an incident with its parties, each with its status."""
    return {**row, "parties": [{"party": each.party, "status": each.status.value} for each in record.incident.attribution]}
