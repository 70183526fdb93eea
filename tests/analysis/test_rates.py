from __future__ import annotations

import pytest
from hypothesis import given

from counterclaim.analysis.population import Populations, parse_populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import Sums
from counterclaim.errors import AnalysisError
from counterclaim.model.gist import Gist
from gists import came, gist, many

MALI = parse_populations("country,year,population\nML,2025,20000000\n")


def test_rates_are_per_hundred_thousand_of_the_table() -> None:
    (rate,) = rates([gist("a", killed=(8, 8, 9)), gist("b", on=90, killed=(2, 4, 11))], came(1), MALI).rates
    assert (rate.country, rate.year, rate.population) == ("ML", 2025, 20_000_000)
    assert (rate.low, rate.best, rate.high) == (0.05, 0.06, 0.1)


def test_rates_lack_where_the_table_does() -> None:
    found = rates([gist("a", country="NE"), gist("b", on=400)], came(1), MALI)
    assert [(one.country, one.year, one.best) for one in found.rates] == [("ML", 2026, None), ("NE", 2025, None)]
    assert found.without_population == 2


def test_rates_of_regions_need_their_own_population() -> None:
    table = parse_populations("country,admin1,year,population\nML,mopti,2025,1000\nML,,2025,9000\n")
    given = [gist("a"), gist("b", admin1=None)]
    assert [(one.admin1, one.best) for one in rates(given, came(1), table, by=Split.ADMIN1).rates] == [
        ("", None),
        ("Mopti", 100.0),
    ]
    assert table.has_regions and not MALI.has_regions


def test_rates_of_what_nobody_counts_are_none_and_not_nought() -> None:
    (rate,) = rates([gist(killed=None)], came(1), MALI).rates
    assert (rate.low, rate.best, rate.high) == (None, None, None)


def test_rates_tell_what_has_no_place_or_year() -> None:
    found = rates([gist("a", country=None), gist("b", on=None)], came(1), MALI)
    assert (found.rates, found.nowhere.incidents, found.nowhere.best) == ((), 2, 2)


def test_rates_are_of_places() -> None:
    with pytest.raises(AnalysisError, match="country or admin1"):
        rates([], came(), MALI, by=Split.KIND)


@pytest.mark.slow
@given(many())
def test_rates_hold_every_incident_once(some: list[Gist]) -> None:
    found = rates(some, came(1), Populations({}))
    assert sum((one.sums for one in found.rates), found.nowhere).incidents == len(some)
    assert sum((one.sums for one in found.rates), found.nowhere) == sum((one.sums for one in found.rates[::-1]), found.nowhere)
    assert all(one.best is None for one in found.rates)
    assert Sums.none("ucdp").incidents == 0
