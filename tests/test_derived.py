from __future__ import annotations

import pytest

from counterclaim.model.account import Status
from counterclaim.reader import read

ACCUSED = (
    "A raid killed nine people in Aleppo on Monday. The Observatory accused the {} of the raid. Activists accused {} of the raid."
)


def statuses(*parties: str) -> set[Status]:
    (account,) = read(ACCUSED.format(*parties), published="2015-03-04").accounts
    assert len(account.attribution) == 2
    return {one.status for one in account.attribution}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Syrian army", "the Syrian government"),
        ("Syrian army", "the Syrian air force"),
        ("Syrian government", "Hezbollah"),
    ],
)
def test_derived_members_of_one_side_are_not_accused_instead_of_each_other(one: str, other: str) -> None:
    assert statuses(one, other) == {Status.ALLEGED}


def test_derived_parties_of_two_sides_contest_each_other() -> None:
    assert statuses("Syrian army", "Jabhat al-Nusra") == {Status.CONTESTED}


def test_derived_an_armys_admission_is_its_own_wherever_it_struck() -> None:
    text = "A strike killed nine people in Gaza on Monday. The Israeli military said the air force had struck a command centre."
    (account,) = read(text, published="2026-11-20").accounts
    assert [(one.actor, one.status) for one in account.attribution] == [("il-military", Status.ADMITTED)]
