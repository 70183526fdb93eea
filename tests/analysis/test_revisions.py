from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.quantiles import Quartiles
from counterclaim.analysis.revisions import revisions
from counterclaim.model.gist import Gist
from gists import came, gist, many, number


def test_revisions_tell_first_last_and_change() -> None:
    rising = [number("police", 4, on=2), number("ngo", 6, 9, on=2), number("police", 11, 11, on=5), number("mayor", 12, on=9)]
    found = revisions([gist("a", numbers=rising)], came(1))
    (one,) = found.revised
    assert [(figures.low, figures.high) for figures in one.days] == [(4, 9), (11, 11), (12, 12)]
    assert (one.low_change, one.high_change, one.apart) == (8, 3, 7)
    assert (found.rose, found.fell, found.kept, found.changes) == (1, 0, 0, Quartiles(1, 8, 8, 8, 8))
    assert found.shares == Quartiles(1, 2.0, 2.0, 2.0, 2.0)


def test_revisions_leave_out_what_cannot_be_set_along_time_and_say_so() -> None:
    undated, words = number("ngo", 9, on=None), number("ngo", 24, on=7, vague=True)
    found = revisions([gist("a", numbers=[number("police", 4), undated, words])], came(1))
    assert (found.revised, found.single, found.undated, found.vague) == ((), 1, 1, 1)


def test_revisions_take_words_where_there_is_nothing_else() -> None:
    words = [number("ngo", 24, on=2, vague=True), number("ngo", 36, on=3, vague=True)]
    assert revisions([gist("a", numbers=words)], came(1)).revised[0].low_change == 12


def test_revisions_come_by_how_much_they_changed() -> None:
    def two(id: str, first: int, last: int) -> Gist:
        return gist(id, numbers=[number("police", first, on=2), number("police", last, on=3)])

    found = revisions([two("a", 5, 5), two("b", 20, 8), two("c", 3, 7)], came(1))
    assert [(one.incident, one.low_change) for one in found.revised] == [("b", -12), ("c", 4), ("a", 0)]
    assert (found.rose, found.fell, found.kept) == (1, 1, 1)


@pytest.mark.slow
@given(many(), st.integers())
def test_revisions_are_order_free_and_add_up(some: list[Gist], seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    found = revisions(some, came(1))
    assert found == revisions(other, came(1))
    assert found.rose + found.fell + found.kept == len(found.revised)
    for one in found.revised:
        assert len(one.days) > 1 and [each.day for each in one.days] == sorted({each.day for each in one.days})
