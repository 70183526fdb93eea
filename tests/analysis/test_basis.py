from __future__ import annotations

import pytest
from hypothesis import given

from counterclaim.analysis.basis import Basis, Looking
from counterclaim.casefile.holdings import State
from counterclaim.casefile.intake import Intake
from counterclaim.model.count import Harm
from counterclaim.model.gist import Gist
from gists import came, day, gist, many, number, under


def looked(some: list[Gist], came: Intake, *, rule: str | None = "ucdp/1") -> Basis:
    looking = Looking(came, rule=rule)
    assert list(looking.through(some)) == some
    return looking.basis()


def test_basis_counts_what_is_missing() -> None:
    some = [gist("a", on=None), gist("b", country=None), gist("c", killed=None), gist("d", on=1, until=5), gist("e", checked=1)]
    found = looked(some, came(1))
    assert (found.incidents, found.undated, found.unplaced, found.uncounted, found.imprecise) == (5, 1, 1, 1, 1)
    assert (found.claims, found.checked, found.checked_share) == (10, 1, 0.1)


def test_basis_counts_a_figure_under_the_rule_that_was_asked_for_alone() -> None:
    acled = gist(counts=[under(None, 3, None, "acled/1")])
    assert looked([acled], came(1)).uncounted == 1
    assert looked([acled], came(1), rule="acled/1").uncounted == 0


def test_basis_without_a_rule_asks_whether_anybody_gives_a_number() -> None:
    assert looked([gist("a", killed=None, numbers=[number("ngo", 3)]), gist("b")], came(1), rule=None).uncounted == 1


def test_basis_tells_what_became_of_reports() -> None:
    states = {State.READ: 5, State.RECEIVED: 4, State.UNREAD: 3, State.SET_ASIDE: 2, State.REFUSED: 1}
    found = looked([], Intake(states, 2, {None: frozenset([day(3), day(9)])}))
    assert (found.read, found.waiting, found.unread, found.set_aside, found.refused) == (5, 4, 3, 2, 1)
    assert (found.unpublished, found.newest) == (2, day(9))


def test_basis_of_nothing_divides_by_nothing() -> None:
    found = looked([], Intake())
    assert (found.checked_share, found.newest, found.lag.days, found.harm) == (0.0, None, None, Harm.KILLED)


@pytest.mark.slow
@given(many())
def test_basis_parts_are_no_more_than_the_whole(some: list[Gist]) -> None:
    found = looked(some, came(1))
    assert found.incidents == len(some)
    for part in (found.undated, found.imprecise, found.unplaced, found.uncounted):
        assert 0 <= part <= found.incidents
    assert 0 <= found.checked <= found.claims
