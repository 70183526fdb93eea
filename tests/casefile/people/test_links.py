from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

import teams
from counterclaim.casefile.people.links import make_link, member_of_link, use_link
from counterclaim.casefile.people.members import State, disable, member_named
from counterclaim.casefile.people.passwords import is_password
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_links
from counterclaim.errors import NotEntered, WeakPassword


def test_links_let_who_was_invited_join_once(team: Casefile) -> None:
    with team.writing() as connection:
        token = make_link(connection, member_named(connection, "Ida Low"), by=teams.BY)
        assert use_link(connection, token, teams.PASSWORD).name == "Ida Low"
        assert member_named(connection, "Ida Low").state is State.ACTIVE
        with pytest.raises(NotEntered, match="has been used or has ended"):
            use_link(connection, token, teams.PASSWORD)


def test_links_a_weak_password_leaves_the_link_as_it_is(team: Casefile) -> None:
    with team.writing() as connection:
        token = make_link(connection, member_named(connection, "Ida Low"), by=teams.BY)
        with pytest.raises(WeakPassword):
            use_link(connection, token, "short")
        assert member_of_link(connection, token).name == "Ida Low"


def test_links_a_new_one_ends_the_one_before(team: Casefile) -> None:
    with team.writing() as connection:
        ida = member_named(connection, "Ida Low")
        first, second = (make_link(connection, ida, by=teams.BY) for _ in range(2))
        assert member_of_link(connection, second).name == "Ida Low"
        with pytest.raises(NotEntered):
            member_of_link(connection, first)


def test_links_end_by_themselves(team: Casefile) -> None:
    with team.writing() as connection:
        token = make_link(connection, member_named(connection, teams.CY), by=teams.BY)
        connection.execute(people_links.update().values(ends=datetime.now(UTC) - timedelta(seconds=1)))
        with pytest.raises(NotEntered):
            member_of_link(connection, token)


def test_links_of_who_is_shut_out_let_nobody_in(team: Casefile) -> None:
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        token = make_link(connection, cy, by=teams.BY)
        disable(connection, cy, by=teams.BY)
        with pytest.raises(NotEntered):
            use_link(connection, token, teams.PASSWORD)


@pytest.mark.slow
def test_links_reset_a_password_that_holds_until_then(team: Casefile) -> None:
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        token = make_link(connection, cy, by=teams.BY)
        assert is_password(connection, cy, teams.PASSWORD)
        use_link(connection, token, "nine otters under a bridge")
        assert not is_password(connection, cy, teams.PASSWORD)


@pytest.mark.parametrize("token", ["", "x", "' OR 1=1 --", "\udce9", "0" * 64])
def test_links_that_were_never_made_let_nobody_in(team: Casefile, token: str) -> None:
    with team.reading() as connection, pytest.raises(NotEntered):
        member_of_link(connection, token)


def test_links_are_kept_as_hashes_alone(team: Casefile) -> None:
    with team.writing() as connection:
        token = make_link(connection, member_named(connection, "Ida Low"), by=teams.BY)
        assert token not in repr(connection.execute(people_links.select()).all())
