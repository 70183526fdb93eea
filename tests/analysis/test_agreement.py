"""Analyses of the same incidents agree with one another: what one counts the others count too."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.accusations import By, accusations
from counterclaim.analysis.coverage import PLACES, coverage
from counterclaim.analysis.disagreement import disagreement
from counterclaim.analysis.population import Populations
from counterclaim.analysis.rates import rates
from counterclaim.analysis.revisions import revisions
from counterclaim.analysis.rules import rules
from counterclaim.analysis.series import series
from counterclaim.analysis.split import Split
from counterclaim.analysis.sums import added
from counterclaim.casefile.periods import Unit
from counterclaim.model.claim import Stance
from counterclaim.model.gist import Gist
from gists import came, many

NOBODY = Populations({})
PEOPLE = Populations({(country, "", year): 1_000_000 for country in ("ML", "NE") for year in (2025, 2026)})
TWICE = Populations({place: 2 * number for place, number in PEOPLE.people.items()})


@pytest.mark.slow
@given(many())
def test_rates_and_nowhere_add_up_to_the_series(some: list[Gist]) -> None:
    found = rates(some, came(1), NOBODY)
    assert added([*(one.sums for one in found.rates), found.nowhere], "ucdp") == series(some, came(1)).total


@pytest.mark.slow
@given(many())
def test_rates_of_regions_add_up_to_those_of_countries(some: list[Gist]) -> None:
    by_country, by_region = (rates(some, came(1), NOBODY, by=by) for by in PLACES)
    for one in by_country.rates:
        parts = [part.sums for part in by_region.rates if (part.country, part.year) == (one.country, one.year)]
        assert added(parts, "ucdp") == one.sums


@pytest.mark.slow
@given(many())
def test_rates_halve_where_twice_as_many_people_live(some: list[Gist]) -> None:
    for one, half in zip(rates(some, came(1), PEOPLE).rates, rates(some, came(1), TWICE).rates, strict=True):
        for name in ("low", "best", "high"):
            whole, part = getattr(one, name), getattr(half, name)
            assert whole is part is None or whole == 2 * part


@pytest.mark.slow
@given(many())
def test_rates_bands_nest_as_sums_do(some: list[Gist]) -> None:
    for one in rates(some, came(1), PEOPLE).rates:
        if one.low is not None and one.best is not None and one.high is not None:
            assert 0 <= one.low <= one.best <= one.high


@pytest.mark.slow
@given(many(), st.sampled_from(list(Unit)))
def test_series_totals_do_not_hang_on_how_time_is_cut(some: list[Gist], unit: Unit) -> None:
    found, by_day = series(some, came(40), unit=unit), series(some, came(40), unit=Unit.DAY)
    assert found.total == by_day.total
    assert found.straddling <= by_day.straddling


@pytest.mark.slow
@given(many())
def test_series_by_country_and_by_region_count_the_same_incidents(some: list[Gist]) -> None:
    by_region = Counter[str | None]()
    for line in series(some, came(1), split=Split.ADMIN1).lines:
        by_region[line.group.country] += line.total.incidents
    by_country = {line.group.country: line.total.incidents for line in series(some, came(1), split=Split.COUNTRY).lines}
    assert dict(by_region) == by_country


@pytest.mark.slow
@given(many(), st.data())
def test_series_of_fewer_incidents_is_nowhere_higher(some: list[Gist], data: st.DataObject) -> None:
    alone = [one for one in some if one.part_of is None]
    fewer = [one for one in alone if data.draw(st.booleans())]
    whole, part = series(alone, came(1)).total, series(fewer, came(1)).total
    assert (part.low or 0) <= (whole.low or 0) and (part.high or 0) <= (whole.high or 0)


@pytest.mark.slow
@given(many())
def test_rules_give_what_the_series_of_each_rule_gives(some: list[Gist]) -> None:
    for one in rules(some, came(1)).totals:
        if "provisional" not in one.rule:
            assert one.sums == series(some, came(1), rule=one.rule.partition("/")[0]).total


@pytest.mark.slow
@given(many())
def test_rules_differ_at_no_more_incidents_than_are_counted(some: list[Gist]) -> None:
    found = rules(some, came(1))
    assert len(found.furthest) <= found.differing <= found.counted <= len(some)
    assert all(one.low <= one.high for one in found.furthest)


@pytest.mark.slow
@given(many(), st.sampled_from(PLACES))
def test_coverage_tells_every_report_and_incident_once(some: list[Gist], by: Split) -> None:
    found = coverage(some, came(1), by=by)
    number = sum(len(one.sources) for one in some)
    assert sum(one.reports for one in found.regions) == sum(one.reports for one in found.publishers) == number
    assert sum(one.incidents for one in found.regions) == sum(times for _, times in found.lines) == len(some)
    assert sum(times for _, times in found.languages) == number
    assert sum(one.incidents for one in found.cells) == sum(one.start is not None for one in some)


@pytest.mark.slow
@given(many())
def test_coverage_publishers_are_first_or_alone_no_more_often_than_there(some: list[Gist]) -> None:
    found = coverage(some, came(1))
    for one in found.publishers:
        assert max(one.first, one.alone) <= one.incidents <= one.reports
    assert sum(one.first for one in found.publishers) == len(some)


@pytest.mark.slow
@given(many(), st.sampled_from(list(By)))
def test_accusations_hold_every_stance_but_disputes(some: list[Gist], by: By) -> None:
    found = accusations(some, came(1), by=by)
    said = {(one.party, one.stance) for gist in some for one in gist.said if one.stance is not Stance.DISPUTES}
    assert {(one.party, one.stance) for one in found.stands} == said
    assert {one.claimant for one in found.stands} == {one.key for one in found.claimants}
    for party in found.parties:
        assert sum(times for _, times in party.statuses) >= party.incidents > 0


@pytest.mark.slow
@given(many())
def test_accusations_by_kind_are_in_no_more_reports_than_by_claimant(some: list[Gist]) -> None:
    def reports(by: By) -> Counter[tuple[str, Stance]]:
        found = Counter[tuple[str, Stance]]()
        for one in accusations(some, came(1), by=by).stands:
            found[one.party, one.stance] += one.times.reports
        return found

    each, together = reports(By.CLAIMANT), reports(By.KIND)
    assert set(each) == set(together)
    assert all(together[key] <= each[key] for key in each)


@pytest.mark.slow
@given(many())
def test_revisions_and_single_days_are_of_no_more_incidents_than_there_are(some: list[Gist]) -> None:
    found = revisions(some, came(1))
    assert len(found.revised) + found.single <= len(some)
    for one in found.revised:
        assert one.apart > 0
        assert min(day.low for day in one.days) <= max(day.high for day in one.days)
        assert {number.day for number in one.numbers} == {day.day for day in one.days}


@pytest.mark.slow
@given(many())
def test_disagreement_pairs_are_told_from_one_side_and_add_up(some: list[Gist]) -> None:
    found = disagreement(some, came(1), enough=1)
    pairs = {frozenset((one.one.key, one.other.key)) for one in found.pairs}
    assert len(pairs) == len(found.pairs)
    for one in found.pairs:
        assert one.one.key < one.other.key and one.compared == one.higher + one.lower + one.same > 0
    assert found.total.contested <= found.total.attributed <= len(some)


@pytest.mark.slow
@given(many(), st.integers(1, 4))
def test_disagreement_tells_fewer_habits_where_more_is_asked_of_them(some: list[Gist], enough: int) -> None:
    few, many_ = disagreement(some, came(1), enough=enough + 1), disagreement(some, came(1), enough=enough)
    assert {one.voice.key for one in few.habits} <= {one.voice.key for one in many_.habits}
    assert len(few.habits) + few.seldom == len(many_.habits) + many_.seldom
