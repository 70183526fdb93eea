"""How many people were harmed along time, from the lowest to the highest that a rule gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.split import Group, Split, groups_of
from counterclaim.analysis.sums import Adding, Sums, added
from counterclaim.analysis.totals_held import with_held
from counterclaim.casefile.intake import Intake
from counterclaim.casefile.periods import Unit
from counterclaim.errors import AnalysisError
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist
from counterclaim.weighing.rules import DEFAULT, rule_named

# More periods than anybody looks at: days of two centuries. What is asked for finer than that is a slip of a day somewhere.
_MOST_PERIODS = 80_000


@dataclass(frozen=True, slots=True)
class Period:
    """One day, week, month or year. sums: None where nothing began in it and nobody reported either: there is no data for it."""

    start: date
    end: date
    sums: Sums | None


@dataclass(frozen=True, slots=True)
class Line:
    """One group along time. undated: of its incidents that have no day, which are in its total and in no period."""

    group: Group
    total: Sums
    undated: Sums
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """The lines, those with most incidents first. total: of all incidents, each once.

    overlapping: whether an incident may stand in several lines, which then are not to be added up. straddling: how many incidents
    may have begun in a later period than that in which they stand, since their day is known too vaguely.
    """

    harm: Harm
    rule: str
    unit: Unit
    split: Split
    lines: tuple[Line, ...]
    total: Sums
    overlapping: bool
    straddling: int
    basis: Basis


def series(
    gists: Iterable[Gist],
    came: Intake,
    *,
    unit: Unit | None = Unit.MONTH,
    split: Split = Split.NONE,
    rule: str = DEFAULT,
    harm: Harm = Harm.KILLED,
    since: date | None = None,
    country: str | None = None,
) -> Series:
    """The series of some incidents, each at the day on which it may first have begun; order-free.

    unit: None for the finest that leaves no more than 160 periods. since, country: what the incidents were chosen by: what may
    have begun earlier stands at that day, and only reports of that country show that it was watched. An empty period is zero only
    where reports were published in it; else there is no data. Raises UnknownRule and AnalysisError.
    """
    name, _ = rule_named(rule)
    looking, gathered = Looking(came, harm=harm, rule=name), _Gathered(name, split, since)
    for gist, held in with_held(looking.through(gists)):
        gathered.add(gist, Sums.of(gist.estimate(harm, name), name, held=held))
    chosen = unit or gathered.fitting()
    lines = tuple(gathered.lines(chosen, came, country))
    return Series(harm, name, chosen, split, lines, gathered.total, split.overlaps, gathered.straddling(chosen), looking.basis())


class _Gathered:
    """Sums by group and day; as many in memory as there are days in which something began."""

    def __init__(self, rule: str, split: Split, since: date | None) -> None:
        self._rule, self._split, self._since = rule, split, since
        self._days: dict[Group, dict[date | None, Adding]] = defaultdict(dict)
        self._names: dict[str, str] = {}
        self._spans: dict[tuple[date, date], int] = defaultdict(int)
        self._total = Adding(rule)

    def add(self, gist: Gist, sums: Sums) -> None:
        self._total.add(sums)
        day = None if gist.start is None else max(gist.start, self._since or gist.start)
        if day is not None and gist.end is not None and gist.end > day:
            self._spans[day, gist.end] += 1
        for group in groups_of(gist, self._split):
            own, name = self._days[group], self._names.get(group.key, group.name)
            # One name for a party that incidents call differently: the longest, the first in the alphabet of several.
            self._names[group.key] = min(name, group.name, key=lambda words: (-len(words), words))
            if day not in own:
                own[day] = Adding(self._rule)
            own[day].add(sums)

    @property
    def total(self) -> Sums:
        return self._total.sums()

    def straddling(self, unit: Unit) -> int:
        return sum(times for (start, end), times in self._spans.items() if unit.first(start) != unit.first(end))

    def fitting(self) -> Unit:
        extent = self._extent()
        return Unit.fitting(*extent) if extent else Unit.MONTH

    def _extent(self) -> tuple[date, date] | None:
        days = [day for own in self._days.values() for day in own if day is not None]
        return (min(days), max(days)) if days else None

    def lines(self, unit: Unit, came: Intake, country: str | None) -> Iterator[Line]:
        extent = self._extent()
        starts = list(_starts(unit, *extent)) if extent else []
        watched = {code: {unit.first(day) for day in came.published(code)} for code in {country, *_countries(self._days)}}
        own = {group: {day: one.sums() for day, one in days.items()} for group, days in self._days.items()}
        totals = {group: added(days.values(), self._rule) for group, days in own.items()}
        for group in sorted(own, key=lambda group: (-totals[group].incidents, group)):
            sums = self._by_period(own[group], unit)
            seen = watched[country or group.country]
            yield Line(
                Group(group.key, self._names[group.key], group.status, group.country),
                totals[group],
                own[group].get(None, Sums.none(self._rule)),
                tuple(Period(start, unit.last(start), self._shown(sums.get(start), start in seen)) for start in starts),
            )

    def _by_period(self, own: Mapping[date | None, Sums], unit: Unit) -> dict[date, Sums]:
        found: dict[date, list[Sums]] = defaultdict(list)
        for day, sums in own.items():
            if day is not None:
                found[unit.first(day)].append(sums)
        return {start: added(some, self._rule) for start, some in found.items()}

    def _shown(self, sums: Sums | None, watched: bool) -> Sums | None:
        return sums if sums is not None else Sums.none(self._rule) if watched else None


def _starts(unit: Unit, first: date, last: date) -> Iterator[date]:
    day: date | None = unit.first(first)
    for _ in range(_MOST_PERIODS):
        if day is None or day > last:
            return
        yield day
        day = unit.following(day)
    raise AnalysisError(
        f"between {first} and {last} there are more than {_MOST_PERIODS:,} of a {unit}: choose a longer one, or fewer days"
    )


def _countries(groups: Iterable[Group]) -> set[str | None]:
    return {group.country for group in groups}
