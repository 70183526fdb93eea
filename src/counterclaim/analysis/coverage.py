"""Who reports, of what, and how soon: what is known of a region and a time depends on it more than on what happened there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.lag import LATE, Lag, Lags, first_of
from counterclaim.analysis.split import Group, Split, groups_of
from counterclaim.casefile.intake import Intake
from counterclaim.casefile.periods import Unit
from counterclaim.errors import AnalysisError
from counterclaim.model.claim import ClaimantKind
from counterclaim.model.gist import Gist

PLACES = (Split.COUNTRY, Split.ADMIN1)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published reports. first: at how many incidents theirs is the earliest; alone: at how many there is no other's."""

    name: str | None
    reports: int
    incidents: int
    first: int
    alone: int


@dataclass(frozen=True, slots=True)
class Region:
    """What is reported of one place. lag: of all reports. single: how many incidents are on one line of reporting alone."""

    group: Group
    incidents: int
    reports: int
    publishers: int
    single: int
    lag: Lag


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in one period (by the day of the incident): incidents, reports of them, and publishers of these."""

    group: Group
    start: date
    incidents: int
    reports: int
    publishers: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """publishers, regions: those with most reports or incidents first. languages, kinds: reports by language, and claims by kind
    of claimant. lines: how many incidents are on so many independent lines. lag: of all reports; first: of the first ones.
    """

    unit: Unit
    split: Split
    publishers: tuple[Publisher, ...]
    languages: tuple[tuple[str | None, int], ...]
    kinds: tuple[tuple[ClaimantKind, int], ...]
    regions: tuple[Region, ...]
    cells: tuple[Cell, ...]
    lines: tuple[tuple[int, int], ...]
    lag: Lag
    first: Lag
    basis: Basis


def coverage(
    gists: Iterable[Gist],
    came: Intake,
    *,
    unit: Unit = Unit.MONTH,
    by: Split = Split.COUNTRY,
    late: int = LATE,
) -> Coverage:
    """The coverage of some incidents by place (country or admin1) and time; order-free. late: after how many days a report is."""
    if by not in PLACES:
        raise AnalysisError(f"coverage is told by {' or '.join(PLACES)}, not by {by}")
    looking, gathered = Looking(came), _Gathered(unit, by, late)
    for gist in looking.through(gists):
        gathered.add(gist)
    return Coverage(
        unit,
        by,
        gathered.publishers(),
        tuple(sorted(gathered.languages.items(), key=lambda pair: (-pair[1], pair[0] or ""))),
        tuple((kind, number) for kind, number in sorted(gathered.kinds.items(), key=lambda pair: (-pair[1], pair[0]))),
        gathered.regions(),
        gathered.cells(),
        tuple(sorted(gathered.lines.items())),
        gathered.lag.lag(),
        gathered.first.lag(),
        looking.basis(),
    )


class _Place:
    """What is gathered of one place."""

    def __init__(self, late: int) -> None:
        self.incidents = self.reports = self.single = 0
        self.publishers: set[str | None] = set()
        self.lag = Lags(late)


class _Gathered:
    """Counts as they are gathered: by publisher, place and period, never by incident."""

    def __init__(self, unit: Unit, by: Split, late: int) -> None:
        self._unit, self._by, self._late = unit, by, late
        self._publishers: dict[str | None, Counter[str]] = defaultdict(Counter)
        self._places: dict[Group, _Place] = {}
        self._cells: dict[tuple[Group, date], _Place] = {}
        self.languages, self.kinds, self.lines = Counter[str | None](), Counter[ClaimantKind](), Counter[int]()
        self.lag, self.first = Lags(late), Lags(late)

    def add(self, gist: Gist) -> None:
        names = {source.publisher for source in gist.sources}
        self._publish(gist, names)
        self.languages.update(source.language for source in gist.sources)
        self.kinds.update([one.voice.kind for one in gist.said] + [one.voice.kind for one in gist.numbers])
        self.lines[gist.lines] += 1
        self.lag.add(gist, gist.sources)
        self.first.add_first(gist)
        (group,) = groups_of(gist, self._by)
        places = [self._places.setdefault(group, _Place(self._late))]
        if gist.start is not None:
            places.append(self._cells.setdefault((group, self._unit.first(gist.start)), _Place(self._late)))
        for place in places:
            place.incidents += 1
            place.reports += len(gist.sources)
            place.single += gist.lines == 1
            place.publishers |= names
        places[0].lag.add(gist, gist.sources)

    def _publish(self, gist: Gist, names: set[str | None]) -> None:
        first = {source.publisher for source in first_of(gist)}
        for source in gist.sources:
            self._publishers[source.publisher]["reports"] += 1
        for name in names:
            own = self._publishers[name]
            own["incidents"] += 1
            own["first"] += name in first
            own["alone"] += len(names) == 1

    def publishers(self) -> tuple[Publisher, ...]:
        """Publishers, those with most reports first."""
        found = [
            Publisher(name, own["reports"], own["incidents"], own["first"], own["alone"])
            for name, own in self._publishers.items()
        ]
        return tuple(sorted(found, key=lambda one: (-one.reports, one.name or "")))

    def regions(self) -> tuple[Region, ...]:
        """Places, those with most incidents first."""
        found = [
            Region(group, one.incidents, one.reports, len(one.publishers), one.single, one.lag.lag())
            for group, one in self._places.items()
        ]
        return tuple(sorted(found, key=lambda one: (-one.incidents, one.group)))

    def cells(self) -> tuple[Cell, ...]:
        """Places in periods, by place and then by time."""
        found = [Cell(*key, one.incidents, one.reports, len(one.publishers)) for key, one in self._cells.items()]
        return tuple(sorted(found, key=lambda one: (one.group, one.start)))
