"""How tolls are revised: each figure by the day on which it was published, the first, the last, and how much lies between."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.quantiles import Quartiles
from counterclaim.casefile.intake import Intake
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist, Number


@dataclass(frozen=True, slots=True)
class DayFigures:
    """What was published on one day: the lowest and the highest number that anybody gives in it."""

    day: date
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Revised:
    """An incident with figures of two days or more, by day. numbers: each figure by itself, in the order of publication."""

    incident: str
    start: date | None
    country: str | None
    event_type: str
    days: tuple[DayFigures, ...]
    numbers: tuple[Number, ...]

    @property
    def low_change(self) -> int:
        """By how much the lowest number of the last day is above that of the first."""
        return self.days[-1].low - self.days[0].low

    @property
    def high_change(self) -> int:
        """The same of the highest."""
        return self.days[-1].high - self.days[0].high

    @property
    def apart(self) -> int:
        """How many days lie between the first and the last."""
        return (self.days[-1].day - self.days[0].day).days


@dataclass(frozen=True, slots=True)
class Revisions:
    """revised: incidents with figures of two days or more, those first whose figures changed most.

    single: how many have figures of one day alone; undated: how many figures have no day, and are left out; vague: how many are
    words alone beside figures, and are left out. rose, fell, kept: how many of those revised ended with a higher lowest number
    than they began with, a lower one, the same. changes: quartiles of that change in persons; shares: of the change as a share of
    the first number, of those whose first is not 0; days: of the days between first and last.
    """

    harm: Harm
    revised: tuple[Revised, ...]
    single: int
    undated: int
    vague: int
    rose: int
    fell: int
    kept: int
    changes: Quartiles | None
    shares: Quartiles | None
    days: Quartiles | None
    basis: Basis


def revisions(gists: Iterable[Gist], came: Intake, *, harm: Harm = Harm.KILLED) -> Revisions:
    """The revisions of some incidents; order-free. Reports that repeat an old figure count as figures of their day."""
    looking = Looking(came, harm=harm)
    found: list[Revised] = []
    left = Counter[str]()
    for gist in looking.through(gists):
        numbers = _numbers(gist, harm, left)
        days = _days(numbers)
        if len(days) > 1:
            found.append(Revised(gist.id, gist.start, gist.country, gist.event_type, days, numbers))
        else:
            left["single"] += len(days)
    changes = Counter(one.low_change for one in found)
    shares = Counter(round(one.low_change / one.days[0].low, 4) for one in found if one.days[0].low)
    return Revisions(
        harm,
        tuple(sorted(found, key=lambda one: (-max(abs(one.low_change), abs(one.high_change)), one.incident))),
        left["single"],
        left["undated"],
        left["vague"],
        sum(times for change, times in changes.items() if change > 0),
        sum(times for change, times in changes.items() if change < 0),
        changes[0],
        Quartiles.of(changes),
        Quartiles.of(shares),
        Quartiles.of(Counter(one.apart for one in found)),
        looking.basis(),
    )


def _numbers(gist: Gist, harm: Harm, left: Counter[str]) -> tuple[Number, ...]:
    """The figures that can be set along time, in their order; words alone ("dozens") only where nobody gives a number."""
    given = [one for one in gist.numbers if one.harm is harm and one.figure is not None]
    dated = [one for one in given if one.day is not None]
    left["undated"] += len(given) - len(dated)
    firm = [one for one in dated if not one.vague]
    if firm:
        left["vague"] += len(dated) - len(firm)
    return tuple(sorted(firm or dated, key=lambda one: (one.day, one.report, one.voice.key, one.figure)))


def _days(numbers: Iterable[Number]) -> tuple[DayFigures, ...]:
    by_day: dict[date, list[int]] = defaultdict(list)
    for one in numbers:
        if one.day is not None:
            by_day[one.day] += [bound for bound in (one.low, one.high) if bound is not None]
    return tuple(DayFigures(day, min(bounds), max(bounds)) for day, bounds in sorted(by_day.items()))
