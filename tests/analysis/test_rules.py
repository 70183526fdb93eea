from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.rules import rules
from counterclaim.model.gist import Gist
from gists import came, gist, many, under

ONE = [under(8, None, 12, "hull/1"), under(8, 9, 12), under(None, 8, None, "acled/1"), under(0, None, 12, "airwars/1")]
ALIKE = [under(5, None, 5, "hull/1"), under(5, 5, 5), under(None, 5, None, "acled/1"), under(5, None, 5, "ibc/1 provisional")]


def test_rules_set_the_totals_of_all_rules_side_by_side() -> None:
    found = rules([gist("a", counts=ONE), gist("b", counts=ALIKE)], came(1))
    assert [(one.rule, one.sums.low, one.sums.best, one.sums.high, one.sums.counted) for one in found.totals] == [
        ("hull/1", 13, None, 17, 2),
        ("ucdp/1", 13, 14, 17, 2),
        ("acled/1", None, 13, None, 2),
        ("airwars/1", 0, None, 12, 1),
        ("ibc/1", 0, None, 0, 0),
        ("ibc/1 provisional", 5, None, 5, 1),
    ]
    assert (found.counted, found.differing, found.lowest, found.highest) == (2, 1, ("airwars/1", 0), ("hull/1", 17))


def test_rules_name_the_incidents_at_which_they_differ_most() -> None:
    wide = [under(1, None, 90, "hull/1"), under(40, 40, 90)]
    found = rules([gist("a", counts=ONE), gist("b", counts=wide), gist("c", counts=ALIKE)], came(1), most=1)
    assert [(one.incident, one.low, one.high) for one in found.furthest] == [("b", 1, 90)]


def test_rules_of_nothing_have_no_lowest() -> None:
    found = rules([], came())
    assert (found.lowest, found.highest, found.counted, found.furthest) == (None, None, 0, ())


def test_rules_leave_out_what_a_total_holds() -> None:
    given = [gist("w", counts=[under(9, 9, 9)], whole=True), gist("p", counts=ONE, part_of="w")]
    found = rules(given, came(1))
    assert {one.rule: one.sums.held for one in found.totals}["ucdp/1"] == 1
    assert (found.counted, found.totals[1].sums.low) == (1, 9)


@pytest.mark.slow
@given(many(), st.integers())
def test_rules_are_order_free(some: list[Gist], seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    assert rules(some, came(1), most=2) == rules(other, came(1), most=2)
