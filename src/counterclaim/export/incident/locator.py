"""Where an incident was: a map of the places that reports name for it, with how unsure each is, and those that were not taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import cos, radians

from counterclaim.casefile.record import Record
from counterclaim.model.place import Place
from counterclaim.resolving.place_outlines import Box, Ring, inside, outlines, overlap

_WIDTH, _HEIGHT = 720, 440
_KM_PER_DEGREE = 111.2
# The map shows no less than so many km from north to south, or a village would lie on a blank page.
_LEAST_KM = 220.0
# What lost is shown on the map where it lies no farther off than so many times what the map shows without it.
_STRETCH = 1.5
# Points of an outline that lie nearer to each other than this on the page are one.
_GRAIN = 1.2
# Where countries may be named: the points of a grid over the map, of which one must hold so many to be named.
_GRID = (14, 8)
_LEAST_POINTS = 4
_BARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


class Role(StrEnum):
    """What a place is to the incident: TAKEN as its place, TOLD by a report as another, LOST to another of its name."""

    TAKEN = "taken"
    TOLD = "told"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, with the accounts that name it (report, words). x, y, radius: on the map; None where it is not on it."""

    place: Place
    role: Role
    named_by: tuple[tuple[str, str], ...]
    number: int
    x: float | None = None
    y: float | None = None
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Locator:
    """The map, and every place that it is about. land, edges, inner: paths. bar: a length of so many km, and how long it is.

    countries: their codes, with where their names stand.
    """

    width: int
    height: int
    spots: tuple[Spot, ...]
    land: str
    edges: str
    inner: str
    bar: tuple[int, float]
    countries: tuple[tuple[str, float, float], ...]


def spots_of(record: Record) -> list[Spot]:
    """All places that the accounts name, and those that lost: the incident's own first, each point once."""
    found: dict[tuple[str, float | None, float | None], tuple[Place, Role, list[tuple[str, str]]]] = {}
    own = record.incident.place
    if own is not None:
        found[_key(own)] = own, Role.TAKEN, []
    texts = {report.id: report.text for report in record.reports}
    for each in record.accounts:
        mention = each.account.place
        if mention is None:
            continue
        said = (each.key.report, mention.span.of(texts[each.key.report]))
        named = [(mention.place, Role.TOLD)] if mention.place is not None else []
        for place, role in [*named, *((candidate, Role.LOST) for candidate in mention.candidates)]:
            _, _, by = found.setdefault(_key(place), (place, role, []))
            if said not in by:
                by.append(said)
    order = list(Role)
    ranked = sorted(found.values(), key=lambda one: order.index(one[1]))
    return [Spot(place, role, tuple(by), number) for number, (place, role, by) in enumerate(ranked, 1)]


def _key(place: Place) -> tuple[str, float | None, float | None]:
    return place.name, place.latitude, place.longitude


def locator(record: Record) -> Locator | None:
    """The map of an incident; None where no report names a place that has a point."""
    spots = spots_of(record)
    window = _window(spots)
    if window is None:
        return None
    view = _View(window)
    drawn = tuple(view.placed(spot) for spot in spots)
    ground = _ground(window)
    return Locator(_WIDTH, _HEIGHT, drawn, ground.land, ground.edges, ground.inner, view.bar(), ground.countries)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What lies under the places, as a Locator has it."""

    land: str
    edges: str
    inner: str
    countries: tuple[tuple[str, float, float], ...]


@lru_cache(maxsize=500)
def _ground(window: Box) -> _Ground:
    """Kept, since drawing it is half of the work of an incident's page, which people open again and again."""
    view = _View(window)
    edges: list[str] = []
    inner: list[str] = []
    for line, edge in outlines().lines_in(view.box):
        (edges if edge else inner).append(view.path(line))
    rings = list(outlines().land_in(view.box))
    land = " ".join(f"{view.path(ring)}Z" for _, ring in rings)
    countries = tuple((code, *view.at(*point)) for code, point in _countries(rings, view.box))
    return _Ground(land, " ".join(edges), " ".join(inner), countries)


def _countries(rings: Iterable[tuple[str, Ring]], box: Box) -> Iterator[tuple[str, tuple[float, float]]]:
    """Each country of which a good part is on the map, with a point in the middle of that part."""
    west, south, east, north = box
    columns, rows = _GRID
    points = [
        (west + (east - west) * (x + 0.5) / columns, south + (north - south) * (y + 0.5) / rows)
        for x in range(1, columns - 1)
        for y in range(rows)
    ]
    of_country: dict[str, list[Ring]] = {}
    for code, ring in rings:
        of_country.setdefault(code, []).append(ring)
    for code, own in of_country.items():
        held = [point for point in points if inside(point, own)]
        if len(held) >= _LEAST_POINTS:
            middle = tuple(sum(side) / len(held) for side in zip(*held, strict=True))
            yield code, min(held, key=lambda point: abs(point[0] - middle[0]) + abs(point[1] - middle[1]))


def _window(spots: Sequence[Spot]) -> Box | None:
    """What the map shows: all that reports tell, with the circles, and of what lost those that are not too far off."""
    boxes = [box for spot in spots if spot.role is not Role.LOST and (box := _around(spot.place)) is not None]
    anything = [box for spot in spots if (box := _around(spot.place)) is not None]
    if not anything:
        return None
    told = _hull(boxes or anything[:1])
    high, wide = told[3] - told[1], told[2] - told[0]
    reach = max(high, wide, _LEAST_KM / _KM_PER_DEGREE) * _STRETCH
    near = (told[0] - reach, told[1] - reach, told[2] + reach, told[3] + reach)
    lost = [box for spot in spots if spot.role is Role.LOST and (box := _around(spot.place)) and overlap(box, near)]
    return _hull([told, *lost])


def _around(place: Place) -> Box | None:
    if place.latitude is None or place.longitude is None:
        return None
    high = (place.uncertainty_km or 0) / _KM_PER_DEGREE
    wide = high / max(0.05, cos(radians(place.latitude)))
    return place.longitude - wide, place.latitude - high, place.longitude + wide, place.latitude + high


def _hull(boxes: Iterable[Box]) -> Box:
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


class _View:
    """A part of the world on the page: a plate carrée, narrowed as its middle is."""

    def __init__(self, shown: Box) -> None:
        west, south, east, north = shown
        self._narrow = max(0.05, cos(radians((south + north) / 2)))
        high = max((north - south) * 1.25, _LEAST_KM / _KM_PER_DEGREE, (east - west) * 1.25 * self._narrow * _HEIGHT / _WIDTH)
        self._scale = _HEIGHT / high
        self._west = (west + east) / 2 - _WIDTH / 2 / self._scale / self._narrow
        self._north = (south + north) / 2 + high / 2
        self.box = (self._west, self._north - high, self._west + _WIDTH / self._scale / self._narrow, self._north)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        x = (longitude - self._west) * self._narrow * self._scale
        return round(x, 1), round((self._north - latitude) * self._scale, 1)

    def placed(self, spot: Spot) -> Spot:
        """The spot with its point on the page, where it has one there."""
        place = spot.place
        if place.latitude is None or place.longitude is None:
            return spot
        x, y = self.at(place.longitude, place.latitude)
        if not (0 <= x <= _WIDTH and 0 <= y <= _HEIGHT):
            return spot
        radius = round((place.uncertainty_km or 0) / _KM_PER_DEGREE * self._scale, 1)
        return Spot(place, spot.role, spot.named_by, spot.number, x, y, radius)

    def path(self, line: Sequence[tuple[float, float]]) -> str:
        """The line as a path, without the points that nobody could tell apart or that lie far off the page."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self._thinned(line))

    def _thinned(self, line: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
        last: tuple[float, float] | None = None
        for number, (longitude, latitude) in enumerate(line):
            x, y = self.at(longitude, latitude)
            x, y = min(max(x, -_WIDTH), 2 * _WIDTH), min(max(y, -_HEIGHT), 2 * _HEIGHT)
            grain = _GRAIN if 0 <= x <= _WIDTH and 0 <= y <= _HEIGHT else 60
            if last is None or number == len(line) - 1 or abs(x - last[0]) + abs(y - last[1]) >= grain:
                last = (x, y)
                yield last

    def bar(self) -> tuple[int, float]:
        """The longest round number of km that takes no more than a fifth of the width."""
        per_km = self._scale / _KM_PER_DEGREE
        km = max((km for km in _BARS if km * per_km <= _WIDTH / 5), default=_BARS[0])
        return km, round(km * per_km, 1)
