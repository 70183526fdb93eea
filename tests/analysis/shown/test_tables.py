"""What must hold of every table that a result is shown as: the figures are those of the result, in any order, in any language."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysed import every, small
from counterclaim.analysis.accusations import accusations
from counterclaim.analysis.coverage import coverage
from counterclaim.analysis.series import series
from counterclaim.analysis.shown.sheet import Cell, Sheet
from counterclaim.analysis.shown.shown import shown
from counterclaim.analysis.shown.tongue import told_in
from counterclaim.analysis.split import Split
from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from counterclaim.web.analysis.tongues import tongue_of
from gists import many

pytestmark = pytest.mark.slow
BOUNDS = ("low", "best", "high")
_APART = st.sampled_from([split for split in Split if not split.overlaps])


def column(sheet: Sheet, name: str) -> list[Cell]:
    at = sheet.columns.index(name)
    return [row[at] for row in sheet.rows]


def total(sheet: Sheet, name: str) -> int:
    return sum(cell for cell in column(sheet, name) if isinstance(cell, int))


@settings(max_examples=30, deadline=None)
@given(many(), _APART)
def test_tables_of_a_series_add_up_to_its_total(some: list[Gist], split: Split) -> None:
    found = series(some, small(), split=split)
    periods, totals = shown(found).sheets
    assert total(totals, "incidents") == found.total.incidents == len(some)
    assert total(totals, "held by totals") == found.total.held
    assert total(periods, "incidents") + total(totals, "without a day") == found.total.incidents
    for name in BOUNDS:
        if found.total.counted:
            assert total(totals, name) == getattr(found.total, name)


@settings(max_examples=30, deadline=None)
@given(many(), st.sampled_from(Split), st.sampled_from(["hull", "ucdp", "acled", "airwars", "ibc"]))
def test_tables_have_low_before_best_before_high(some: list[Gist], split: Split, rule: str) -> None:
    for sheet in shown(series(some, small(), split=split, rule=rule)).sheets:
        for row in zip(*(column(sheet, name) for name in BOUNDS), strict=True):
            given_bounds = [bound for bound in row if isinstance(bound, int)]
            assert given_bounds == sorted(given_bounds) and all(bound >= 0 for bound in given_bounds)


@settings(max_examples=15, deadline=None)
@given(many(), st.randoms(use_true_random=False))
def test_tables_are_the_same_whatever_the_order_of_incidents(some: list[Gist], random: Random) -> None:
    mixed = random.sample(some, len(some))
    for one, other in zip(every(some), every(mixed), strict=True):
        assert shown(one) == shown(other)


@settings(max_examples=15, deadline=None)
@given(many())
def test_tables_in_french_have_the_same_figures(some: list[Gist]) -> None:
    french = tongue_of("fr")
    for found in every(some):
        one, other = shown(found), told_in(shown(found), french)
        for sheet, same in zip(one.sheets, other.sheets, strict=True):
            for row, also in zip(sheet.rows, same.rows, strict=True):
                assert [cell for cell in row if not isinstance(cell, str)] == [cell for cell in also if not isinstance(cell, str)]


@settings(max_examples=30, deadline=None)
@given(many())
def test_tables_of_accusations_count_no_incident_of_a_party_twice(some: list[Gist]) -> None:
    found = accusations(some, small())
    for party in found.parties:
        spoken = [gist for gist in some if any(one.party == party.party for one in gist.parties)]
        assert party.incidents >= sum(times for _, times in party.statuses)
        assert sum(times for _, times in party.statuses) == len(spoken)
        assert {status for status, _ in party.statuses} <= set(Status)


@settings(max_examples=30, deadline=None)
@given(many())
def test_tables_of_coverage_have_each_incident_in_one_place(some: list[Gist]) -> None:
    places, *_ = shown(coverage(some, small())).sheets
    assert total(places, "incidents") == len(some)
