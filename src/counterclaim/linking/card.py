"""One account as linking sees it: what can be compared between reports, in a kilobyte, without the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.linking.names import hashes, name_hash
from counterclaim.linking.sketch import NOTHING, Sketch
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.place import distance_km

# A place known to this many km is one town or village; farther off it is a district or more.
TOWN_KM = 20.0
UNKNOWN_KM = 50.0


@dataclass(frozen=True, slots=True)
class Site:
    """Where an account puts its event. name: letters alone. uncertainty_km: the radius within which it lies.

    seat: the town's name may stand for its region. spelt: the name as the report writes it.
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    uncertainty_km: float = UNKNOWN_KM
    precision: int = 5
    gazetteer: str | None = None
    seat: bool = False
    spelt: str = ""

    @property
    def hashes(self) -> list[int]:
        """The hashes of its name in the gazetteer's spelling and in the report's (names.py)."""
        return [name_hash(name) for name in dict.fromkeys((self.name, self.spelt)) if name]

    @property
    def exact(self) -> bool:
        """Whether a single town or village is known."""
        return self.latitude is not None and self.uncertainty_km <= TOWN_KM and not self.seat

    def km_from(self, other: Site) -> float | None:
        """The great-circle distance to another site, or None where either has no point."""
        if self.latitude is None or self.longitude is None or other.latitude is None or other.longitude is None:
            return None
        return distance_km((self.latitude, self.longitude), (other.latitude, other.longitude))


@dataclass(frozen=True, slots=True)
class Toll:
    """The hull of one kind of harm, as anybody in the report gives it, and the numbers themselves, the largest first."""

    kind: str
    low: int | None
    high: int | None
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """An account, or a whole report that holds none (event_type None): the only thing that linking knows of it.

    parties: keys of known actors, and folded words with "~" before them for sides named in general ("~rebel").
    described: folded words for victims, for what was hit and with what, without those that stand in every report.
    focus: whether the account is its report's news; two of these from one report are two incidents.
    aggregate: the figures cover several days or places ("30 killed in the region this week").
    names: what its report names (names.py), so that another's town may be among them; full_names: of these, in two words.
    weekday: of its day, Monday as 0, which may be known where the day is not (weekdays.py).
    dataset: the data set that has the account as an event of its own; None for a report in prose.
    """

    key: AccountKey
    language: str | None = None
    publisher: str | None = None
    published: date | None = None
    event_type: str | None = None
    focus: bool = True
    date: DateRange | None = None
    site: Site | None = None
    parties: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()
    described: tuple[str, ...] = ()
    sketch: Sketch = NOTHING
    aggregate: bool = False
    dataset: str | None = None
    names: bytes = b""
    full_names: bytes = b""
    weekday: int | None = None

    @property
    def whole(self) -> bool:
        """Whether this stands for a report in which no incident was read."""
        return self.event_type is None

    @property
    def timed(self) -> bool:
        """Whether anything says when."""
        return self.date is not None or self.published is not None

    def mentions(self, site: Site) -> bool:
        """Whether the report names a place, in the gazetteer's spelling or in that of the other report."""
        held = hashes(self.names)
        return any(name in held for name in site.hashes)

    def toll(self, kind: str) -> Toll | None:
        """The hull of one kind of harm, where the account has it."""
        return next((toll for toll in self.tolls if toll.kind == kind), None)
