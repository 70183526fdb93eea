from __future__ import annotations

import pytest

from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group
from counterclaim.weighing.figures import Figure, figures
from counterclaim.weighing.interests import accused, is_party, of_enemies
from sourcing import counts, says

OFFICIAL, ARMED, NGO = ClaimantKind.OFFICIAL, ClaimantKind.ARMED_GROUP, ClaimantKind.ORGANISATION


def figure(kind: ClaimantKind, *groups: Group) -> Figure:
    return figures([counts("x", 5, 5, kind=kind, group=group) for group in groups])[0]


def test_accused_are_those_accused_suspected_or_admitting() -> None:
    stances = {Stance.ACCUSES: "army", Stance.SUSPECTS: "rebels", Stance.ADMITS: "militia", Stance.DENIES: "police"}
    claims = [says("a", stance, of) for stance, of in stances.items()]
    assert accused([*claims, says("a", Stance.DISPUTES, None)]) == {"army", "rebels", "militia"}


@pytest.mark.parametrize(
    ("kind", "group", "boasts"),
    [
        (OFFICIAL, Group.MILITANTS, True),
        (OFFICIAL, Group.SOLDIERS, False),
        (OFFICIAL, Group.CIVILIANS, False),
        (ARMED, Group.SOLDIERS, True),
        (ARMED, Group.MILITANTS, True),
        (ARMED, Group.PEOPLE, False),
        (NGO, Group.MILITANTS, False),
    ],
)
def test_figures_are_of_enemies_by_who_counts_whom(kind: ClaimantKind, group: Group, boasts: bool) -> None:
    assert of_enemies(figure(kind, group)) is boasts


def test_figures_of_both_sides_are_no_boast() -> None:
    assert not of_enemies(figure(OFFICIAL, Group.MILITANTS, Group.CIVILIANS))


def test_parties_are_armed_groups_and_the_accused() -> None:
    assert is_party(figure(ARMED, Group.PEOPLE), frozenset())
    assert is_party(figure(OFFICIAL, Group.PEOPLE), frozenset({"x"}))
    assert not is_party(figure(OFFICIAL, Group.PEOPLE), frozenset({"y"}))
