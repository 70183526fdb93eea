from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sourcing
from counterclaim.analysis.sums import BOUNDS, Sums, added, bounds_of
from counterclaim.model.count import Harm
from counterclaim.model.incident import Estimate, SourcedClaim
from counterclaim.weighing.rules import RULES


def test_sums_know_the_bounds_of_every_rule() -> None:
    assert {name.partition("/")[0] for name in RULES} == set(BOUNDS)
    assert bounds_of("other/1") == ("low", "best", "high")


def test_sums_of_one_held_by_a_total_add_nothing() -> None:
    assert Sums.of(Estimate(8, 8, 9, "ucdp/1", ()), "ucdp/1", held=True) == Sums(1, 0, 0, 0, 0, held=1)


def test_sums_of_nothing() -> None:
    assert added([], "hull/1") == Sums(0, 0, 0, None, 0)
    assert (Sums().least, Sums().most) == (None, None)


@pytest.mark.parametrize("rule", RULES)
@given(claims=sourcing.some_counts)
def test_sums_hold_the_bounds_that_the_rule_gives_and_no_others(rule: str, claims: list[SourcedClaim]) -> None:
    estimate = RULES[rule](claims, Harm.KILLED)
    if estimate is not None:
        given = {name for name in ("low", "best", "high") if getattr(estimate, name) is not None}
        assert given <= set(bounds_of(rule))
        sums = Sums.of(estimate, rule)
        for name in given:
            assert getattr(sums, name) == getattr(estimate, name)
        bounds = [one for one in (sums.low, sums.best, sums.high) if one is not None]
        assert bounds == sorted(bounds)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
def test_sums_add_in_any_order(some: list[tuple[int, int]]) -> None:
    each = [Sums.of(Estimate(low, None, low + more, "hull/1", ()), "hull/1") for low, more in some]
    assert added(each, "hull/1") == added(reversed(each), "hull/1")
    assert added(each, "hull/1").low == sum(low for low, _ in some)
