"""How far sources disagree: about numbers, about who did it, and who says more or less than others again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb
from statistics import median

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.quantiles import Quartiles
from counterclaim.casefile.intake import Intake
from counterclaim.model.account import Status
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist, Number, Voice

# Fewer comparisons than that show no habit.
ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the figures of incidents lie apart. of: a kind of event or a party. several: incidents with two voices that give a
    figure; agreeing: of these, how many where all give the same. ratios: quartiles of the highest over the lowest, of those whose
    lowest is not 0. attributed: incidents at which a party is spoken of (at which this one is); contested: of these.
    """

    of: str
    name: str
    incidents: int
    several: int
    agreeing: int
    ratios: Quartiles | None
    attributed: int
    contested: int

    @property
    def contested_share(self) -> float | None:
        """The share of the attributions that is contested."""
        return self.contested / self.attributed if self.attributed else None


@dataclass(frozen=True, slots=True)
class Habit:
    """Whether a voice gives higher figures than the others of the same incident, or lower ones.

    compared: at how many incidents both it and somebody else give one; its figure was higher, lower or the same as the median of
    the others. ratio: the median of its figure over theirs. chance: how probable so uneven a split of higher and lower is where
    neither is the rule (sign test, two-sided); with many voices some are uneven by chance.
    """

    voice: Voice
    compared: int
    higher: int
    lower: int
    same: int
    ratio: float | None
    chance: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two voices at the same incidents: how often the figure of the one is higher than that of the other, lower, or the same."""

    one: Voice
    other: Voice
    higher: int
    lower: int
    same: int
    chance: float

    @property
    def compared(self) -> int:
        """At how many incidents both give a figure."""
        return self.higher + self.lower + self.same


@dataclass(frozen=True, slots=True)
class Disagreement:
    """total: of all incidents; kinds, parties: those with most incidents first. habits: of voices that are compared often enough,
    the least probable by chance first; seldom: how many voices are compared too seldom to tell. pairs: who differs from whom, of
    those who are compared often enough, in the same order.
    """

    harm: Harm
    total: Spread
    kinds: tuple[Spread, ...]
    parties: tuple[Spread, ...]
    habits: tuple[Habit, ...]
    seldom: int
    pairs: tuple[Pair, ...]
    basis: Basis


def disagreement(gists: Iterable[Gist], came: Intake, *, harm: Harm = Harm.KILLED, enough: int = ENOUGH) -> Disagreement:
    """The disagreement of some incidents; order-free.

    Of each voice its latest figure counts, of several on that day the lowest; words alone ("dozens") are no figures. enough: how
    often a voice must be compared for its habit to be told.
    """
    looking = Looking(came, harm=harm)
    total, kinds, parties, habits = _Spread("all", "all incidents"), _Spreads(), _Spreads(), _Habits()
    for gist in looking.through(gists):
        own = {number.voice.key: number for number in latest_numbers(gist, harm)}
        figures = [number.figure or 0 for number in own.values()]
        contested = any(one.status is Status.CONTESTED for one in gist.parties)
        total.add(figures, attributed=bool(gist.parties), contested=contested)
        kind = kinds.of(gist.event_type, gist.event_type.replace("_", " "))
        kind.add(figures, attributed=bool(gist.parties), contested=contested)
        for party, name, status in {(one.party, one.name, one.status) for one in gist.parties}:
            parties.of(party, name).add(figures, attributed=True, contested=status is Status.CONTESTED)
        habits.add(own.values())
    told, seldom = habits.told(enough)
    return Disagreement(harm, total.told(), kinds.told(), parties.told(), told, seldom, habits.pairs(enough), looking.basis())


def latest_numbers(gist: Gist, harm: Harm) -> Iterator[Number]:
    """The latest figure of each voice; one without a day only where none of its has a day."""
    by_voice: dict[str, list[Number]] = defaultdict(list)
    for number in gist.numbers:
        if number.harm is harm and number.figure is not None and not number.vague:
            by_voice[number.voice.key].append(number)
    for own in by_voice.values():
        newest = max((number.day for number in own if number.day is not None), default=None)
        yield min((number for number in own if number.day == newest), key=lambda number: (number.figure or 0, number.report))


class _Spread:
    def __init__(self, of: str, name: str) -> None:
        self.of, self.name = of, name
        self._incidents = self._several = self._agreeing = self._attributed = self._contested = 0
        self._ratios = Counter[float]()

    def add(self, figures: list[int], *, attributed: bool, contested: bool) -> None:
        self._incidents += 1
        self._attributed += attributed
        self._contested += contested
        if len(figures) > 1:
            self._several += 1
            self._agreeing += min(figures) == max(figures)
            if min(figures):
                self._ratios[round(max(figures) / min(figures), 3)] += 1

    def told(self) -> Spread:
        return Spread(
            self.of,
            self.name,
            self._incidents,
            self._several,
            self._agreeing,
            Quartiles.of(self._ratios),
            self._attributed,
            self._contested,
        )


class _Spreads:
    def __init__(self) -> None:
        self._own: dict[str, _Spread] = {}

    def of(self, key: str, name: str) -> _Spread:
        own = self._own.setdefault(key, _Spread(key, name))
        own.name = min(own.name, name, key=lambda words: (-len(words), words))
        return own

    def told(self) -> tuple[Spread, ...]:
        return tuple(sorted((one.told() for one in self._own.values()), key=lambda one: (-one.incidents, one.of)))


class _Habits:
    def __init__(self) -> None:
        self._voices: dict[str, Voice] = {}
        self._ratios: dict[str, list[float]] = defaultdict(list)
        self._signs = Counter[tuple[str, int]]()
        self._pairs = Counter[tuple[str, str, int]]()

    def add(self, numbers: Iterable[Number]) -> None:
        own = sorted(numbers, key=lambda number: number.voice.key)
        for one, other in combinations(own, 2):
            self._pairs[one.voice.key, other.voice.key, _sign(one.figure or 0, other.figure or 0)] += 1
        for number in own:
            others = [other.figure or 0 for other in own if other is not number]
            if others:
                self._compare(number, median(others))

    def _compare(self, number: Number, others: float) -> None:
        key, figure = number.voice.key, number.figure or 0
        known = self._voices.get(key, number.voice)
        self._voices[key] = min(known, number.voice, key=lambda voice: (-len(voice.name), voice.name, voice.kind))
        self._signs[key, _sign(figure, others)] += 1
        if others:
            self._ratios[key].append(figure / others)

    def told(self, enough: int) -> tuple[tuple[Habit, ...], int]:
        found = [self._habit(voice) for voice in self._voices.values()]
        often = [one for one in found if one.compared >= enough]
        return tuple(sorted(often, key=lambda one: (one.chance, -one.compared, one.voice.key))), len(found) - len(often)

    def pairs(self, enough: int) -> tuple[Pair, ...]:
        found = [self._pair(*pair) for pair in {pair[:2] for pair in self._pairs}]
        often = [one for one in found if one.compared >= enough]
        return tuple(sorted(often, key=lambda one: (one.chance, -one.compared, one.one.key, one.other.key)))

    def _pair(self, one: str, other: str) -> Pair:
        higher, lower, same = (self._pairs[one, other, sign] for sign in (1, -1, 0))
        return Pair(self._voices[one], self._voices[other], higher, lower, same, sign_test(higher, lower))

    def _habit(self, voice: Voice) -> Habit:
        higher, lower, same = (self._signs[voice.key, sign] for sign in (1, -1, 0))
        ratios = self._ratios[voice.key]
        ratio = round(median(ratios), 3) if ratios else None
        return Habit(voice, higher + lower + same, higher, lower, same, ratio, sign_test(higher, lower))


def _sign(one: float, other: float) -> int:
    return (one > other) - (one < other)


def sign_test(higher: int, lower: int) -> float:
    """How probable so uneven a split is, or a more uneven one, where either side is as probable; 1 for no split at all."""
    number = higher + lower
    tail = sum(comb(number, count) for count in range(min(higher, lower) + 1))
    return min(1.0, float(2 * tail / 2**number))
