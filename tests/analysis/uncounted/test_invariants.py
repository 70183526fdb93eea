"""What must hold of any estimate of the uncounted, whatever the lists: by hand, by symmetry and by scale."""

from __future__ import annotations

from itertools import permutations
from math import isclose, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.analysis.uncounted.dga import dga
from counterclaim.analysis.uncounted.estimate import Estimate
from counterclaim.analysis.uncounted.fitness import refusals, warnings
from counterclaim.analysis.uncounted.lists import Lists, Pattern, parse_lists
from counterclaim.analysis.uncounted.loglinear import fit, loglinear, models, rivals
from counterclaim.errors import BadLists
from persons_on_lists import drawn

PAIRS = ((0, 1), (0, 2), (1, 2))
THREE = list(Lists(("A", "B", "C"), {}).patterns())
# Every pattern held by somebody, so that no model runs away.
full = st.lists(st.integers(5, 200), min_size=7, max_size=7).map(
    lambda some: Lists(("A", "B", "C"), dict(zip(THREE, some, strict=True)))
)
any_counts = st.dictionaries(st.sampled_from(THREE), st.integers(0, 60)).map(lambda some: Lists(("A", "B", "C"), some))


def turned(lists: Lists, order: tuple[int, ...]) -> Lists:
    """The same lists in another order."""
    counts: dict[Pattern, int] = {tuple(pattern[at] for at in order): count for pattern, count in lists.counts.items()}
    return Lists(tuple(lists.names[at] for at in order), counts)


def times(lists: Lists, factor: int) -> Lists:
    return Lists(lists.names, {pattern: count * factor for pattern, count in lists.counts.items()})


@given(full)
def test_loglinear_with_every_pair_is_the_formula_that_is_known(lists: Lists) -> None:
    """Fienberg 1972: with all terms of two lists, whom no list has is n111 n100 n010 n001 / (n110 n101 n011)."""
    n = lists.counts
    expected = n[1, 1, 1] * n[1, 0, 0] * n[0, 1, 0] * n[0, 0, 1] / (n[1, 1, 0] * n[1, 0, 1] * n[0, 1, 1])
    found = fit(lists, PAIRS)
    assert isclose(found.uncounted, expected, rel_tol=1e-5)
    assert found.deviance == pytest.approx(0, abs=1e-5) and found.parameters == found.cells == 7


@given(full)
def test_loglinear_with_every_pair_has_the_error_that_is_known(lists: Lists) -> None:
    """Of a saturated model the variance of the logarithm is the sum of one over each count (delta method)."""
    assert isclose(fit(lists, PAIRS).error, sqrt(sum(1 / count for count in lists.counts.values())), rel_tol=1e-4)


@settings(max_examples=25)
@given(full, st.permutations(range(3)))
def test_loglinear_knows_no_order_of_lists(lists: Lists, order: list[int]) -> None:
    one, other = loglinear(lists), loglinear(turned(lists, tuple(order)))
    assert isclose(one.point, other.point, rel_tol=1e-6) and isclose(one.low, other.low, rel_tol=1e-5)


@pytest.mark.slow
@given(full, st.integers(2, 9))
def test_loglinear_of_so_many_times_the_persons_is_so_many_times_as_large(lists: Lists, factor: int) -> None:
    for terms in ((), PAIRS[:1], PAIRS):
        one, other = fit(lists, terms), fit(times(lists, factor), terms)
        assert isclose(other.uncounted, factor * one.uncounted, rel_tol=1e-4)
        assert other.error < one.error


@pytest.mark.slow
@given(full)
def test_loglinear_more_terms_fit_no_worse(lists: Lists) -> None:
    fits = {terms: fit(lists, terms).deviance for terms in models(3)}
    for terms, deviance in fits.items():
        for more, better in fits.items():
            if set(terms) < set(more):
                assert better <= deviance + 1e-4


@settings(max_examples=25)
@given(full)
def test_loglinear_intervals_hold_the_point_and_nobody_who_is_counted_is_lost(lists: Lists) -> None:
    found = loglinear(lists)
    assert lists.observed <= found.low <= found.point <= found.high
    near = rivals(lists)
    assert near.models >= 1 and near.low <= near.high


@settings(max_examples=15)
@given(full, st.sampled_from(list(permutations(range(3)))))
def test_dga_knows_no_order_and_loses_nobody(lists: Lists, order: tuple[int, ...]) -> None:
    one, other = dga(lists), dga(turned(lists, order))
    assert lists.observed <= one.low <= one.point <= one.high
    assert (one.point, one.low, one.high) == (other.point, other.low, other.high)


@pytest.mark.parametrize("size", [500, 5_000])
def test_estimates_come_nearer_with_more_lists(size: int) -> None:
    """By the same chances, an independent population is found the more narrowly the more lists there are."""
    wide = [_width(loglinear(drawn(size, (0.3,) * number))) for number in (3, 4)]
    assert wide[1] < wide[0]


def _width(estimate: Estimate) -> float:
    return (estimate.high - estimate.low) / estimate.point


@given(any_counts)
def test_fitness_knows_no_order_of_lists(lists: Lists) -> None:
    for order in permutations(range(3)):
        assert len(refusals(turned(lists, order))) == len(refusals(lists))
        assert len(list(warnings(turned(lists, order)))) == len(list(warnings(lists)))


@given(any_counts)
def test_fitness_refuses_totals_of_events_whatever_they_are(lists: Lists) -> None:
    assert len(refusals(lists, persons=False)) == len(refusals(lists)) + 1


@settings(max_examples=25)
@given(full)
def test_fitness_what_is_not_refused_has_an_estimate(lists: Lists) -> None:
    if not refusals(lists):
        assert loglinear(lists).point >= lists.observed >= 50


@given(any_counts)
def test_lists_are_read_as_they_are_written(lists: Lists) -> None:
    rows = "".join(f"{','.join(map(str, pattern))},{count}\n" for pattern, count in lists.counts.items())
    read = parse_lists("A,B,C,count\n" + rows)
    assert {pattern: count for pattern, count in read.counts.items() if count} == {
        pattern: count for pattern, count in lists.counts.items() if count
    }


@given(any_counts)
def test_lists_person_by_person_are_the_same_as_counted(lists: Lists) -> None:
    rows = "".join(f"{','.join(map(str, pattern))}\n" * count for pattern, count in lists.counts.items())
    assert parse_lists("A,B,C\n" + rows).observed == lists.observed


@given(st.text(max_size=200))
def test_lists_of_any_text_are_lists_or_refused_in_words(text: str) -> None:
    try:
        found = parse_lists(text)
    except BadLists:
        return  # refused in words; any other error fails the test
    assert 1 <= len(found.names) <= 12
