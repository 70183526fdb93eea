from __future__ import annotations

import pytest
from hypothesis import given

from counterclaim.analysis.totals_held import with_held
from counterclaim.model.gist import Gist
from gists import gist, many


def held(some: list[Gist]) -> dict[str, bool]:
    return {one.id: held for one, held in with_held(some)}


def test_held_is_what_a_total_that_is_here_holds() -> None:
    whole, part, alone = gist("w", whole=True), gist("p", part_of="w"), gist("a")
    assert held([part, whole, alone]) == {"w": False, "p": True, "a": False}


def test_held_is_nothing_by_a_total_that_is_not_looked_at() -> None:
    assert held([gist("p", part_of="w")]) == {"p": False}


def test_held_is_nothing_by_an_incident_that_is_no_total() -> None:
    assert held([gist("w"), gist("p", part_of="w")]) == {"w": False, "p": False}


@pytest.mark.slow
@given(many())
def test_held_gives_every_incident_once(some: list[Gist]) -> None:
    assert sorted(one.id for one, _ in with_held(some)) == sorted(one.id for one in some)
    assert not any(held for one, held in with_held(some) if one.part_of is None)
