"""Which of the places of one name a report means, decided by the whole report.

A name is read in one sense throughout a report, unless a noun says otherwise ("Idlib province", "the city of Idlib"). Each
sense weighs its places by what is known of them (size, kind, whether the name is their own), then by what the other senses of
the report point to: the same neighbourhood, the same unit, the same country. A few rounds of this settle the senses together.
The work grows with the number of places looked at, never with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from math import exp, log1p, log10
from typing import NamedTuple

from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_names import Name

_ROUNDS = 3
_MOST = 40
_SURE = 12.0


class Weights(NamedTuple):
    """How much each kind of evidence counts; set by search on the LGL and GeoVirus development sets (benchmarks/geo.py)."""

    size: float = 1.0
    nearby: float = 2.28
    around: float = 0.14
    unit: float = 1.71
    country: float = 1.97
    country_itself: float = 1.63
    region_itself: float = 2.81
    capital: float = 0.79
    unit_itself: float = 0.0
    other_name: float = -1.5
    bare_name: float = -1.75


WEIGHTS = Weights()
_CELLS = ((0.7, "nearby"), (3.0, "around"))

# What a noun beside the name says of the kind of place, by the beginning of GeoNames' feature code.
_FIT = {
    "settlements": {"PPL": 2.5, "ADM3": 1.0, "ADM4": 1.0, "ADM1": -2.0, "ADM2": -1.0, "PCLI": -3.0},
    "first_order": {"ADM1": 3.0, "RGN": 2.0, "ADM2": 1.0, "PPL": -1.0},
    "second_order": {"ADM2": 3.0, "ADM3": 2.0, "ADM1": 0.5, "PPL": 0.0},
    "either_order": {"ADM1": 2.5, "ADM2": 2.5, "ADM3": 2.0, "PPL": -0.5},
    "areas": {"RGN": 1.0},
}


@dataclass(slots=True)
class Sense:
    """What one name stands for in a report: its places, and how likely each is. trust: its worth as evidence for the others."""

    entries: tuple[Entry, ...]
    kind: str | None
    count: int = 0
    trust: float = 0.0
    dateline: bool = False
    containers: set[int] = field(default_factory=set)
    prior: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    def best(self) -> list[tuple[float, Entry]]:
        """The places, the likeliest first."""
        return sorted(zip(self.shares, self.entries, strict=True), key=lambda pair: (-pair[0], -pair[1].population, pair[1].id))


def disambiguate(names: Sequence[Name], keys: Sequence[str], peoples: Iterable[str], weights: Weights = WEIGHTS) -> list[Sense]:
    """The sense of each name, in the order of the names; names that share their sense share the object."""
    senses: dict[tuple[str, str | None], Sense] = {}
    of_names: list[Sense] = []
    for name, key in zip(names, keys, strict=True):
        sense = senses.setdefault((key, _kind_class(name.kind)), Sense(_shortlist(name.entries, weights), name.kind))
        sense.kind = name.kind if name.kind in _TELLING or sense.kind is None else sense.kind
        sense.count += 1
        sense.trust = max(sense.trust, name.trust)
        sense.dateline = sense.dateline or name.dateline
        of_names.append(sense)
    for name, sense in zip(names, of_names, strict=True):
        sense.containers.update(id(of_names[number]) for number in name.within)
    _settle(list(senses.values()), Counter(peoples), weights)
    return of_names


# "The countryside of X" tells less of what X is than "the city of X" does elsewhere in the report.
_TELLING = frozenset({"settlements", "first_order", "second_order", "either_order"})
_UNITS = frozenset({"first_order", "second_order", "either_order"})


def _kind_class(kind: str | None) -> str | None:
    return kind if kind in _UNITS else None


def _shortlist(entries: tuple[Entry, ...], weights: Weights) -> tuple[Entry, ...]:
    if len(entries) <= _MOST:
        return entries
    return tuple(sorted(entries, key=lambda entry: -_prior(entry, None, weights))[:_MOST])


def _prior(entry: Entry, kind: str | None, weights: Weights) -> float:
    """How likely the place is before the report is looked at."""
    score = weights.size * log10(entry.population + 300)
    if entry.feature == "PCLI":
        score += weights.country_itself
    elif entry.source == "region":
        score += weights.region_itself
    elif entry.feature == "PPLC":
        score += weights.capital
    elif entry.feature.startswith("ADM"):
        score += weights.unit_itself
    elif not entry.feature.startswith("PPL"):
        score -= 1.0  # a hill or a well of that name
    score += (0.0, weights.other_name, weights.bare_name, weights.bare_name)[entry.rank]
    fits = _FIT.get(kind or "", {})
    return score + next((fit for feature, fit in fits.items() if entry.feature.startswith(feature)), 0.0)


def _in_sense(entry: Entry, sense: Sense) -> float:
    """What a place owes to its namesakes and to where its name stands."""
    if sense.dateline and entry.feature == "PPLC":
        return 2.0  # reporters sit in capitals more often than elsewhere
    if sense.kind in _UNITS:
        return 0.0
    if entry.feature != "PCLI" and any(other.feature == "PCLI" and other.country == entry.country for other in sense.entries):
        return -4.0  # "Mexico" alone is the country, not the state of that name in it
    if entry.feature.startswith("ADM") and any(_is_seat(other, entry) for other in sense.entries):
        return -2.0  # "Aleppo" alone is the city, not its province
    return 0.0


def _is_seat(entry: Entry, unit: Entry) -> bool:
    """Whether a town lies in the unit that is called like it."""
    return entry.feature.startswith("PPL") and entry.admin1 == unit.admin1 and entry.rank <= unit.rank + 1


def _settle(senses: list[Sense], peoples: Counter[str], weights: Weights) -> None:
    by_id = {id(sense): sense for sense in senses}
    for sense in senses:
        sense.prior = [_prior(entry, sense.kind, weights) + _in_sense(entry, sense) for entry in sense.entries]
        sense.shares = _shares(sense.prior)
    contained: dict[int, list[Sense]] = defaultdict(list)
    for sense in senses:
        for container in sense.containers:
            contained[container].append(sense)
    places = {id(sense): [_places(entry) for entry in sense.entries] for sense in senses}
    open_ones = [sense for sense in senses if len(sense.entries) > 1]
    pointed_at = {place for some in places.values() for of_entry in some for place in of_entry}
    near = {id(sense): _Near(sense, pointed_at) for sense in open_ones}
    for _ in range(_ROUNDS):
        evidence = _Evidence(senses, places, near, peoples)
        scores = [
            [
                prior + seen + _containment(entry, sense, by_id, contained[id(sense)])
                for prior, seen, entry in zip(sense.prior, evidence.of(sense, weights), sense.entries, strict=True)
            ]
            for sense in open_ones
        ]
        for sense, some in zip(open_ones, scores, strict=True):
            sense.shares = _shares(some)


def _shares(scores: list[float]) -> list[float]:
    highest = max(scores, default=0.0)
    weights = [exp(1.5 * (score - highest)) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]


def _containment(entry: Entry, sense: Sense, by_id: dict[int, Sense], contained: Sequence[Sense]) -> float:
    """What "A, in B" says: for an A that lies in a B, and for a B in which an A lies."""
    score = 0.0
    if any(lies_in(entry, other) for container in sense.containers for other in by_id[container].entries):
        score += _SURE
    if any(lies_in(other, entry) for inner in contained for other in inner.entries):
        score += _SURE / 2
    return score


def lies_in(entry: Entry, unit: Entry) -> bool:
    """Whether a place lies in a unit or a country, by its codes."""
    if unit.feature == "PCLI":
        return entry.country == unit.country and entry.feature != "PCLI"
    return unit.code is not None and unit.code != entry.code and unit.code in (entry.admin1, entry.admin2)


class _Near:
    """What the places of one sense are near to: the same in every round.

    cells: for each place and size, those of the nine cells around it in which some place of the report lies. alike: the numbers
    of the places of the same sense that lie there, which are no evidence for it.
    """

    def __init__(self, sense: Sense, pointed_at: Set[object]) -> None:
        own = [_cells(entry) for entry in sense.entries]
        self.cells: list[list[list[_Cell]]] = []
        self.alike: list[list[list[int]]] = []
        for cells in own:
            around = [set(_around(cell)) for cell in cells]
            self.cells.append([[cell for cell in _around(cells[level]) if cell in pointed_at] for level in _LEVELS])
            self.alike.append([[n for n, other in enumerate(own) if other[level] in around[level]] for level in _LEVELS])


class _Evidence:
    """What all senses together point to: neighbourhoods, units, countries, each with the sum of the shares."""

    def __init__(
        self, senses: Sequence[Sense], places: Mapping[int, list[list[object]]], near: Mapping[int, _Near], peoples: Counter[str]
    ) -> None:
        self._peoples = peoples
        self._places = places
        self._near = near
        self._mass: dict[object, float] = defaultdict(float)
        self._weight = {id(sense): sense.trust * (1 + log1p(sense.count - 1)) for sense in senses}
        for sense in senses:
            weight = self._weight[id(sense)]
            for of_entry, share in zip(places[id(sense)], sense.shares, strict=True):
                for place in of_entry:
                    self._mass[place] += share * weight

    def of(self, sense: Sense, weights: Weights) -> Iterator[float]:
        """The evidence of the other senses and of the peoples named for each place of a sense."""
        mass, worth = self._mass, [share * self._weight[id(sense)] for share in sense.shares]
        own: dict[object, float] = defaultdict(float)
        of_entries = self._places[id(sense)]
        for entry, places, share in zip(sense.entries, of_entries, worth, strict=True):
            own[entry.country] += share
            if entry.admin1 in places:
                own[entry.admin1] += share
        for number, (entry, places) in enumerate(zip(sense.entries, of_entries, strict=True)):
            score = weights.country * log1p(max(0.0, mass[entry.country] - own[entry.country]) + self._peoples[entry.country])
            if entry.admin1:
                mine = own[entry.admin1] if entry.admin1 in places else 0.0
                score += weights.unit * log1p(max(0.0, mass[entry.admin1] - mine))
            if entry.feature != "PCLI":
                for level, value in zip(_LEVELS, (weights.nearby, weights.around), strict=True):
                    score += value * log1p(self._neighbours(sense, number, level, worth))
            yield score

    def _neighbours(self, sense: Sense, number: int, level: int, worth: Sequence[float]) -> float:
        near = self._near[id(sense)]
        alike = sum(worth[other] for other in near.alike[number][level])
        return max(0.0, sum(self._mass[cell] for cell in near.cells[number][level]) - alike)


_Cell = tuple[float, int, int]
_LEVELS = tuple(range(len(_CELLS)))


def _cells(entry: Entry) -> list[_Cell]:
    """The cell in which a place lies, one for each of their sizes."""
    return [(size, round(entry.latitude / size), round(entry.longitude / size)) for size, _ in _CELLS]


def _around(cell: _Cell) -> list[_Cell]:
    """A cell and the eight around it."""
    size, row, column = cell
    return [(size, row + north, column + east) for north in (-1, 0, 1) for east in (-1, 0, 1)]


def _places(entry: Entry) -> list[object]:
    """What a place is evidence for: its country, its unit, and (but for whole countries) its neighbourhood."""
    places: list[object] = [entry.country]
    if entry.feature in {"PCLI", "RGN"}:
        return places
    if entry.admin1:
        places.append(entry.admin1)
    if entry.feature != "ADM1":
        places += _cells(entry)
    return places
