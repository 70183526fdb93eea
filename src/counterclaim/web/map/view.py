"""What the map shows: marks as GeoJSON, and the list of what is in view, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from counterclaim.casefile.box import Box
from counterclaim.casefile.mapped import Listed, Mapped, Mark, listed
from counterclaim.casefile.toll import Toll
from counterclaim.web.asked import Asked
from counterclaim.web.position import position, written_position

PAGE = 50


@dataclass(frozen=True, slots=True)
class Point:
    """GeoJSON's point: longitude and latitude."""

    coordinates: tuple[float, float]
    type: Literal["Point"] = "Point"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a mark says: of one incident, or of several together with the box that they lie in."""

    toll: Toll
    contested: int
    incident: Listed | None
    bbox: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Feature:
    """GeoJSON's feature: a mark at its point."""

    geometry: Point
    properties: Properties
    type: Literal["Feature"] = "Feature"


@dataclass(frozen=True, slots=True)
class Marks:
    """GeoJSON's collection of features, with the toll of all that is in view and of what has no place."""

    features: list[Feature]
    total: Toll
    placeless: Toll
    type: Literal["FeatureCollection"] = "FeatureCollection"


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the incidents of a list; after: what an address asks by for those that follow, None at the end."""

    incidents: list[Listed]
    after: str | None


def marks(found: Mapped, placeless: Toll) -> Marks:
    """The map as GeoJSON."""
    return Marks([_feature(mark) for mark in found.marks], found.total, placeless)


def _feature(mark: Mark) -> Feature:
    box = (mark.box.west, mark.box.south, mark.box.east, mark.box.north)
    rounded = tuple(round(degrees, 6) for degrees in box)
    point = Point((round(mark.longitude, 6), round(mark.latitude, 6)))
    return Feature(point, Properties(mark.toll, mark.contested, mark.incident, rounded))  # type: ignore[arg-type]


def page_of(connection: Connection, asked: Asked, box: Box | None, after: str = "") -> Page:
    """A page of the list of what is in a box, or of what has no place. WorkbenchError for an "after" that no page has given."""
    found = list(listed(connection, asked.selection(), box, after=position(after), most=PAGE + 1))
    last = found[PAGE - 1] if len(found) > PAGE else None
    return Page(found[:PAGE], written_position(last.start, last.id) if last is not None else None)
