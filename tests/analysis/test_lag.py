from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.lag import Lag, Lags, first_of, lag_of
from counterclaim.analysis.quantiles import Quartiles
from counterclaim.model.gist import Gist
from gists import gist, many, source


def test_lag_is_of_what_is_known_to_the_day_at_both_ends() -> None:
    assert lag_of(gist(on=1), source(on=4)) == 3
    assert lag_of(gist(on=1, until=2), source(on=4)) is None
    assert lag_of(gist(on=None), source(on=4)) is None
    assert lag_of(gist(on=1), source(on=None)) is None


def test_lag_of_a_report_older_than_its_incident_is_told_apart() -> None:
    lags = Lags()
    lags.add(gist(on=5), [source(on=1), source(on=5), source(on=None)])
    assert lags.lag() == Lag(Quartiles(1, 0, 0, 0, 0), 7, 0, unmeasured=1, before=1)


def test_lag_is_late_after_so_many_days_and_not_on_the_last_of_them() -> None:
    lags = Lags(after=3)
    lags.add(gist(on=1), [source(on=4), source(on=5)])
    assert (lags.lag().late, lags.lag().late_share) == (1, 0.5)


def test_lag_of_nothing_has_no_share() -> None:
    assert Lags().lag() == Lag(None)
    assert Lags().lag().late_share is None


def test_lag_first_report_is_the_earliest_that_has_a_day() -> None:
    early, late, undated = source("A", on=2), source("B", on=9), source("C", on=None)
    assert first_of(gist(sources=[undated, late, early])) == (early,)
    assert first_of(gist(sources=[undated])) == (undated,)
    assert first_of(gist(sources=[])) == ()


@pytest.mark.slow
@given(many(), st.integers(0, 30))
def test_lags_count_every_report_once(some: list[Gist], after: int) -> None:
    lags = Lags(after)
    for one in some:
        lags.add(one, one.sources)
    lag = lags.lag()
    measured = lag.days.number if lag.days else 0
    assert measured + lag.unmeasured + lag.before == sum(len(one.sources) for one in some)
    assert 0 <= lag.late <= measured


@pytest.mark.slow
@given(many())
def test_lags_of_first_reports_are_one_an_incident(some: list[Gist]) -> None:
    lags = Lags()
    for one in some:
        lags.add_first(one)
    lag = lags.lag()
    assert (lag.days.number if lag.days else 0) + lag.unmeasured + lag.before == len(some)
