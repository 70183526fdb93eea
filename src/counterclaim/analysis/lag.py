"""How long it takes until an incident is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.analysis.quantiles import Quartiles
from counterclaim.model.gist import Gist, Source

# From when on a first report is called late, unless told otherwise.
LATE = 7


@dataclass(frozen=True, slots=True)
class Lag:
    """days: from an incident to its report. late: how many reports came later than so many days (after).

    unmeasured: reports without a day, or of an incident that is not known to the day. before: reports that are older than what
    they are said to tell of, where the one day or the other must be wrong.
    """

    days: Quartiles | None
    after: int = LATE
    late: int = 0
    unmeasured: int = 0
    before: int = 0

    @property
    def late_share(self) -> float | None:
        """The share of those measured that came late."""
        return self.late / self.days.number if self.days else None


class Lags:
    """Lags as they are gathered; a few numbers in memory, however many there are."""

    def __init__(self, after: int = LATE) -> None:
        self._after = after
        self._days: Counter[int] = Counter()
        self._unmeasured = self._before = 0

    def add(self, gist: Gist, sources: Iterable[Source]) -> None:
        """Take in the reports of an incident, those that are given of them."""
        for source in sources:
            self._add(lag_of(gist, source))

    def add_first(self, gist: Gist) -> None:
        """Take in the first report of an incident alone: when it became known."""
        self.add(gist, first_of(gist))

    def _add(self, days: int | None) -> None:
        if days is None:
            self._unmeasured += 1
        elif days < 0:
            self._before += 1
        else:
            self._days[days] += 1

    def lag(self) -> Lag:
        """What was gathered."""
        late = sum(times for days, times in self._days.items() if days > self._after)
        return Lag(Quartiles.of(self._days), self._after, late, self._unmeasured, self._before)


def lag_of(gist: Gist, source: Source) -> int | None:
    """The days from an incident to a report; None where either has no single day."""
    if gist.start is None or gist.start != gist.end or source.published is None:
        return None
    return (source.published - gist.start).days


def first_of(gist: Gist) -> tuple[Source, ...]:
    """The earliest of its reports that have a day; any where none has; none of none."""
    dated = [source for source in gist.sources if source.published is not None]
    return (min(dated, key=lambda source: (source.published, source.report)),) if dated else gist.sources[:1]
