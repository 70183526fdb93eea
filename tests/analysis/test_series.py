from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.series import Series, series
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import Sums
from counterclaim.casefile.periods import Unit
from counterclaim.errors import AnalysisError, UnknownRule
from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from gists import blamed, came, day, gist, many, under


def bands(found: Series, line: int = 0) -> list[tuple[str, int | None, int | None, int | None] | tuple[str, None]]:
    """The periods of a line by their first days, with low, best and high; None where there is no data."""
    return [
        (str(one.start), one.sums.low, one.sums.best, one.sums.high) if one.sums else (str(one.start), None)
        for one in found.lines[line].periods
    ]


def test_series_adds_bounds_and_averages_nothing() -> None:
    found = series([gist("a", killed=(8, 8, 9)), gist("b", on=20, killed=(3, 5, 12))], came(2))
    assert bands(found) == [("2025-01-01", 11, 13, 21)]
    assert (found.total.incidents, found.total.counted, found.rule) == (2, 2, "ucdp/1")


def test_series_shows_an_empty_period_as_zero_only_where_somebody_reported() -> None:
    given = [gist("a", on=1), gist("b", on=100)]
    assert bands(series(given, came(40))) == [
        ("2025-01-01", 1, 1, 1),
        ("2025-02-01", 0, 0, 0),
        ("2025-03-01", None),
        ("2025-04-01", 1, 1, 1),
    ]


def test_series_of_a_country_is_watched_by_its_own_reports_alone() -> None:
    given = [gist("a", on=1), gist("b", on=70)]
    assert bands(series(given, came(40, ML=[]), country="ML"))[1] == ("2025-02-01", None)
    assert bands(series(given, came(40, ML=[40]), country="ML"))[1] == ("2025-02-01", 0, 0, 0)
    assert bands(series(given, came(40, ML=[]), split=Split.COUNTRY))[1] == ("2025-02-01", None)


def test_series_counts_what_nobody_counts_apart_from_nought() -> None:
    (line,) = series([gist("a", killed=None), gist("b", killed=(0, 0, 0))], came(1)).lines
    assert (line.total.incidents, line.total.counted, line.total.uncounted) == (2, 1, 1)


def test_series_says_whose_highest_nobody_bounds() -> None:
    total = series([gist("a", killed=(9, 9, None)), gist("b", killed=(None, None, 4))], came(1)).total
    assert (total.low, total.best, total.high, total.unbounded, total.baseless) == (9, 9, 13, 1, 1)


def test_series_by_party_is_by_status_and_says_that_lines_overlap() -> None:
    army, rebels = blamed("army", Status.CONTESTED), blamed("rebels")
    given = [gist("a", parties=[army, rebels]), gist("b", parties=[blamed("army", Status.ADMITTED)]), gist("c")]
    found = series(given, came(1), split=Split.PARTY)
    assert [(line.group.key, line.group.status, line.total.incidents) for line in found.lines] == [
        ("", None, 1),
        ("army", Status.ADMITTED, 1),
        ("army", Status.CONTESTED, 1),
        ("rebels", Status.ALLEGED, 1),
    ]
    assert found.overlapping and not series(given, came(1), split=Split.STATUS).overlapping


def test_series_adds_nothing_twice_that_a_total_holds() -> None:
    whole, part = gist("w", killed=(30, 30, 30), whole=True), gist("p", on=5, killed=(9, 9, 9), part_of="w")
    assert (series([whole, part], came(1)).total.low, series([whole, part], came(1)).total.held) == (30, 1)
    assert series([part], came(1)).total.low == 9


def test_series_leaves_single_line_figures_out_of_ibc() -> None:
    given = [gist("a", counts=[under(3, None, 4, "ibc/1")]), gist("b", counts=[under(9, None, 9, "ibc/1 provisional")])]
    total = series(given, came(1), rule="ibc").total
    assert (total.low, total.best, total.high, total.uncounted) == (3, None, 4, 1)


def test_series_of_acled_has_one_number_and_no_band() -> None:
    total = series([gist("a", counts=[under(None, 7, None, "acled/1")])], came(1), rule="acled").total
    assert (total.low, total.best, total.high, total.least, total.most) == (None, 7, None, 7, 7)


def test_series_says_what_may_belong_to_a_later_period() -> None:
    given = [gist("a", on=30, until=33), gist("b", on=1, until=3), gist("c", on=None)]
    found = series(given, came(1))
    assert (found.straddling, found.basis.imprecise, found.basis.undated) == (1, 2, 1)
    assert found.lines[0].undated.incidents == 1 and found.lines[0].total.incidents == 3


def test_series_sets_what_may_have_begun_before_at_the_first_day_asked_for() -> None:
    assert bands(series([gist("a", on=-40, until=5)], came(1), since=day(1))) == [("2025-01-01", 1, 1, 1)]


def test_series_chooses_a_unit_for_which_there_is_room() -> None:
    assert series([gist("a"), gist("b", on=100)], came(1), unit=None).unit is Unit.DAY
    assert series([gist("a"), gist("b", on=3000)], came(1), unit=None).unit is Unit.MONTH
    assert series([], came(), unit=None).lines == ()


def test_series_refuses_periods_without_end() -> None:
    with pytest.raises(AnalysisError, match="choose a longer one"):
        series([gist("a", on=-700_000), gist("b")], came(1), unit=Unit.DAY)


def test_series_knows_its_rules() -> None:
    with pytest.raises(UnknownRule):
        series([], came(), rule="guess")


@pytest.mark.slow
@given(many(), st.sampled_from([one for one in Split if not one.overlaps]), st.sampled_from(list(Unit)))
def test_series_lines_of_a_split_add_up_to_the_total(some: list[Gist], split: Split, unit: Unit) -> None:
    found = series(some, came(40), split=split, unit=unit)
    assert sum((line.total for line in found.lines), Sums.none("ucdp")) == found.total
    for line in found.lines:
        dated = [one.sums for one in line.periods if one.sums is not None]
        assert sum(dated, line.undated) == line.total


@pytest.mark.slow
@given(many(), st.sampled_from(list(Split)))
def test_series_bands_nest(some: list[Gist], split: Split) -> None:
    for line in series(some, came(40), split=split).lines:
        for sums in (line.total, *(one.sums for one in line.periods if one.sums)):
            assert sums.low is not None and sums.best is not None and sums.high is not None
            assert 0 <= sums.low <= sums.best <= sums.high
            assert sums.counted + sums.uncounted + sums.held == sums.incidents >= sums.counted


@pytest.mark.slow
@given(many(), st.sampled_from(list(Split)), st.integers())
def test_series_is_order_free(some: list[Gist], split: Split, seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    assert series(some, came(40), split=split) == series(other, came(40), split=split)
