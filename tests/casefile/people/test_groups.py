from __future__ import annotations

import pytest

import teams
from counterclaim.casefile.people.groups import groups, put_in, set_group, take_out
from counterclaim.casefile.people.members import member_named
from counterclaim.casefile.store import Casefile
from counterclaim.errors import PeopleError


def test_groups_let_their_people_see_their_regions_together(team: Casefile) -> None:
    with team.writing() as connection:
        assert member_named(connection, teams.CY).regions is None
        for name, regions in (("Sahel", ["ml", "BF"]), ("Horn", ["SO"]), ("Nowhere", [])):
            set_group(connection, name, regions, by=teams.BY)
        for name, seen in (("Nowhere", ""), ("Sahel", "BF ML"), ("Horn", "BF ML SO")):
            put_in(connection, member_named(connection, teams.CY), name, by=teams.BY)
            assert member_named(connection, teams.CY).regions == frozenset(seen.split())
        take_out(connection, member_named(connection, teams.CY), "Sahel", by=teams.BY)
        assert member_named(connection, teams.CY).person().regions == frozenset({"SO"})
        assert [group.people for group in groups(connection)] == [("Cy Coder",), ("Cy Coder",), ()]


@pytest.mark.parametrize("regions", [["XX"], ["Mali"], ["' OR 1=1"], ["ML", ""]])
def test_groups_have_countries_alone(team: Casefile, regions: list[str]) -> None:
    with team.writing() as connection, pytest.raises(PeopleError, match="is no code of a country"):
        set_group(connection, "Sahel", regions, by=teams.BY)


def test_groups_that_there_are_not_are_said_with_those_that_there_are(team: Casefile) -> None:
    with team.writing() as connection:
        set_group(connection, "Sahel", ["ML"], by=teams.BY)
        with pytest.raises(PeopleError, match="there are: Sahel"):
            put_in(connection, member_named(connection, teams.CY), "Sahara", by=teams.BY)
