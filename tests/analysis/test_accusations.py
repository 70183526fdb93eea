from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.accusations import By, Times, accusations
from counterclaim.model.account import Status
from counterclaim.model.claim import Stance
from counterclaim.model.gist import Gist
from gists import blamed, came, gist, many, said


def given_case() -> list[Gist]:
    """Three papers print one agency's accusation; the army denies it, and admits another."""
    copies = [said("council", Stance.ACCUSES, "army", report=f"r{at}") for at in range(3)]
    other = said("council", Stance.ACCUSES, "army", report="r9", line="radio")
    denial = said("ministry", Stance.DENIES, "army", report="r9", line="radio")
    contested, admitted = blamed("army", Status.CONTESTED), blamed("army", Status.ADMITTED)
    return [
        gist("a", said=[*copies, other, denial], parties=[contested, blamed("rebels")]),
        gist("b", said=[said("ministry", Stance.ADMITS, "army"), said("ministry", Stance.DISPUTES, "army")], parties=[admitted]),
    ]


def test_accusations_count_reports_and_independent_lines() -> None:
    found = accusations(given_case(), came(1))
    assert {(one.claimant, one.stance): one.times for one in found.stands} == {
        ("name:council", Stance.ACCUSES): Times(4, 2, 1),
        ("name:ministry", Stance.DENIES): Times(1, 1, 1),
        ("name:ministry", Stance.ADMITS): Times(1, 1, 1),
    }
    assert [one.name for one in found.claimants] == ["council", "ministry"]


def test_accusations_never_mix_the_statuses_of_a_party() -> None:
    army, rebels = accusations(given_case(), came(1)).parties
    assert (army.incidents, army.statuses) == (2, ((Status.CONTESTED, 1), (Status.ADMITTED, 1)))
    assert (rebels.name, rebels.incidents, rebels.statuses) == ("the rebels", 1, ((Status.ALLEGED, 1),))


def test_accusations_by_kind_of_claimant() -> None:
    found = accusations(given_case(), came(1), by=By.KIND)
    assert [one.name for one in found.claimants] == ["organisation"]
    assert [(one.stance, one.times.lines) for one in found.stands] == [
        (Stance.ACCUSES, 2),
        (Stance.ADMITS, 1),
        (Stance.DENIES, 1),
    ]


@pytest.mark.slow
@given(many())
def test_accusations_are_on_no_more_lines_than_reports(some: list[Gist]) -> None:
    for stand in accusations(some, came(1)).stands:
        assert 1 <= stand.times.incidents <= stand.times.lines
        assert stand.times.incidents <= stand.times.reports


@pytest.mark.slow
@given(many(), st.sampled_from(list(By)), st.integers())
def test_accusations_are_order_free(some: list[Gist], by: By, seed: int) -> None:
    other = list(some)
    Random(seed).shuffle(other)
    assert accusations(some, came(1), by=by) == accusations(other, came(1), by=by)
