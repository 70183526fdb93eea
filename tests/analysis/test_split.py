from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.analysis.split import Group, Split, groups_of
from counterclaim.model.account import Status
from counterclaim.model.gist import Gist
from gists import blamed, gist, many

BOTH = gist(parties=[blamed("army", Status.CONTESTED), blamed("rebels")], kind="drone_strike")


@pytest.mark.parametrize(
    ("split", "keys"),
    [
        (Split.NONE, ["all"]),
        (Split.PARTY, ["army", "rebels"]),
        (Split.STATUS, ["contested"]),
        (Split.KIND, ["drone_strike"]),
        (Split.COUNTRY, ["ML"]),
        (Split.ADMIN1, ["ML/Mopti"]),
    ],
)
def test_split_tells_an_incident_apart(split: Split, keys: list[str]) -> None:
    assert [group.key for group in groups_of(BOTH, split)] == keys


@pytest.mark.parametrize("split", [Split.PARTY, Split.STATUS, Split.COUNTRY, Split.ADMIN1])
def test_split_has_a_group_of_what_has_none(split: Split) -> None:
    (group,) = groups_of(gist(country=None), split)
    assert group.key == "" and group.name in ("nobody is spoken of", "no place")


def test_split_by_region_keeps_regions_of_one_name_apart_by_country() -> None:
    one, other = groups_of(gist(), Split.ADMIN1), groups_of(gist(country="NE"), Split.ADMIN1)
    assert one != other and one[0].name == "Mopti, ML"
    assert groups_of(gist(admin1=None), Split.ADMIN1)[0].name == "region unknown, ML"


def test_split_by_party_has_two_persons_without_a_name_once() -> None:
    withheld = blamed("[name withheld]")
    assert groups_of(gist(parties=[withheld, withheld]), Split.PARTY) == (
        Group("[name withheld]", "the [name withheld]", Status.ALLEGED),
    )


@pytest.mark.slow
@given(many(), st.sampled_from(list(Split)))
def test_split_puts_every_incident_somewhere_and_in_one_group_unless_groups_overlap(some: list[Gist], split: Split) -> None:
    for one in some:
        groups = groups_of(one, split)
        assert groups and len(groups) == len(set(groups))
        assert split.overlaps or len(groups) == 1


@pytest.mark.slow
@given(many())
def test_split_by_party_never_mixes_statuses(some: list[Gist]) -> None:
    for one in some:
        told = {(group.key, group.status) for group in groups_of(one, Split.PARTY) if group.key}
        assert told == {(party.party, party.status) for party in one.parties}
