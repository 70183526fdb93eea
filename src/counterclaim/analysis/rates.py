"""Deaths per 100,000 people and year, where a table says how many people there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.analysis.population import Populations
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import Sums
from counterclaim.analysis.totals_held import with_held
from counterclaim.casefile.intake import Intake
from counterclaim.errors import AnalysisError
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist
from counterclaim.weighing.rules import DEFAULT, rule_named

PER = 100_000


@dataclass(frozen=True, slots=True)
class Rate:
    """One place in one year. population: None where the table does not say, and there is then no rate. admin1: "" of none."""

    country: str
    admin1: str
    year: int
    sums: Sums
    population: int | None

    @property
    def low(self) -> float | None:
        """Per 100,000, by the lowest sum."""
        return self._per(self.sums.low)

    @property
    def best(self) -> float | None:
        """Per 100,000, by the best."""
        return self._per(self.sums.best)

    @property
    def high(self) -> float | None:
        """Per 100,000, by the highest."""
        return self._per(self.sums.high)

    def _per(self, number: int | None) -> float | None:
        if number is None or self.population is None or not self.sums.counted:
            return None
        return number * PER / self.population


@dataclass(frozen=True, slots=True)
class Rates:
    """rates: by country, region and year. nowhere: the sums of incidents without a country or a year, which are in no rate.

    A year that a casefile covers in part, or thinly, has a rate of what was reported and no more.
    """

    harm: Harm
    rule: str
    by: Split
    rates: tuple[Rate, ...]
    nowhere: Sums
    basis: Basis

    @property
    def without_population(self) -> int:
        """For how many places and years the table says nothing."""
        return sum(rate.population is None for rate in self.rates)


def rates(
    gists: Iterable[Gist],
    came: Intake,
    populations: Populations,
    *,
    by: Split = Split.COUNTRY,
    rule: str = DEFAULT,
    harm: Harm = Harm.KILLED,
) -> Rates:
    """The rates of some incidents by year and place (country or admin1); order-free. Raises UnknownRule and AnalysisError."""
    name, _ = rule_named(rule)
    if by not in (Split.COUNTRY, Split.ADMIN1):
        raise AnalysisError(f"rates are told by country or admin1, not by {by}")
    looking, nowhere = Looking(came, harm=harm, rule=name), Sums.none(name)
    found: dict[tuple[str, str, int], Sums] = {}
    for gist, held in with_held(looking.through(gists)):
        sums = Sums.of(gist.estimate(harm, name), name, held=held)
        if gist.country is None or gist.start is None:
            nowhere += sums
            continue
        key = (gist.country, (gist.admin1 or "") if by is Split.ADMIN1 else "", gist.start.year)
        found[key] = found[key] + sums if key in found else sums
    told = tuple(_rate(key, sums, populations, by) for key, sums in sorted(found.items()))
    return Rates(harm, name, by, told, nowhere, looking.basis())


def _rate(key: tuple[str, str, int], sums: Sums, populations: Populations, by: Split) -> Rate:
    """An incident in a country whose region nobody knows has no region's population to be divided by."""
    country, admin1, year = key
    known = by is Split.COUNTRY or bool(admin1)
    return Rate(country, admin1, year, sums, populations.of(country, admin1, year) if known else None)
