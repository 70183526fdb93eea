from __future__ import annotations

import pytest

import teams
from counterclaim.casefile.people.acting import acting_member
from counterclaim.casefile.people.members import add_member, disable, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotAllowed
from counterclaim.model.role import Right, Role


@pytest.fixture
def manned(empty: Casefile) -> Casefile:
    """A reviewer who sees private fields, and Ida Low, who was invited and has not joined."""
    with empty.writing() as connection:
        teams.seat(connection, teams.ADA, Role.ADMINISTRATOR)
        teams.seat(connection, teams.REN, Role.REVIEWER, private=True)
        add_member(connection, "Ida Low", Role.REVIEWER, by=teams.BY, private=True)
    return empty


def test_acting_members_are_called_as_the_team_knows_them(manned: Casefile) -> None:
    with manned.reading() as connection:
        assert acting_member(connection, teams.REN.upper(), Right.REVIEW, Right.SEE_PRIVATE).name == teams.REN


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Ida Low", "Ida Low has not joined yet: 'counterclaim people invite' prints a link"),
        ("Nobody", "Nobody may not do this: it takes somebody of the team with the rights 'manage' and 'see_private'"),
        (teams.REN, "with the rights 'manage' and 'see_private'"),
        (teams.ADA, "with the rights 'manage' and 'see_private'"),
    ],
)
def test_acting_members_have_joined_and_hold_every_right(manned: Casefile, name: str, why: str) -> None:
    with manned.reading() as connection, pytest.raises(NotAllowed, match=why):
        acting_member(connection, name, Right.MANAGE, Right.SEE_PRIVATE)


def test_acting_members_were_not_shut_out(manned: Casefile) -> None:
    with manned.writing() as connection:
        disable(connection, member_named(connection, teams.REN), by=teams.BY)
        with pytest.raises(NotAllowed, match="with the right 'review'"):
            acting_member(connection, teams.REN, Right.REVIEW)
