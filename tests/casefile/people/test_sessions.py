from __future__ import annotations

from datetime import timedelta

import pytest

import teams
from counterclaim.casefile.people.entering import From, enter
from counterclaim.casefile.people.members import Member, member_named
from counterclaim.casefile.people.passwords import set_password
from counterclaim.casefile.people.sessions import (
    IDLE,
    LONGEST,
    close_session,
    end_session,
    end_sessions,
    note_use,
    session_of,
    sessions_of,
)
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_sessions
from counterclaim.errors import NotEntered, PeopleError


def entered(team: Casefile, name: str = teams.CY, agent: str = "") -> str:
    return enter(team, name, teams.PASSWORD, From("192.0.2.1", agent)).token


def holds(team: Casefile, token: str) -> bool:
    with team.reading() as connection:
        try:
            session_of(connection, token)
        except NotEntered:
            return False
        return True


def aged(team: Casefile, *, made: timedelta = timedelta(), seen: timedelta = timedelta()) -> None:
    """Every session as if it were so much older."""
    with team.writing() as connection:
        for row in connection.execute(people_sessions.select()).all():
            own = people_sessions.update().where(people_sessions.c.id == row.id)
            connection.execute(own.values(made=row.made - made, seen=row.seen - seen))


def cy(team: Casefile) -> Member:
    with team.reading() as connection:
        return member_named(connection, teams.CY)


def test_sessions_end_when_nobody_uses_them(team: Casefile) -> None:
    token = entered(team)
    aged(team, seen=IDLE - timedelta(minutes=1))
    assert holds(team, token)
    aged(team, seen=timedelta(minutes=2))
    assert not holds(team, token)


def test_sessions_end_at_the_latest_after_half_a_day_of_use(team: Casefile) -> None:
    token = entered(team)
    aged(team, made=LONGEST)
    assert not holds(team, token)


def test_sessions_a_clock_that_was_set_back_makes_none_last_longer(team: Casefile) -> None:
    token = entered(team)
    aged(team, made=-timedelta(hours=1), seen=-timedelta(hours=1))
    assert not holds(team, token)


def test_sessions_that_are_used_go_on(team: Casefile) -> None:
    token = entered(team)
    aged(team, seen=IDLE - timedelta(minutes=1))
    with team.writing() as connection:
        id, _, to_note = session_of(connection, token)
        assert to_note
        note_use(connection, id)
        assert not session_of(connection, token)[2]
    aged(team, seen=IDLE - timedelta(minutes=1))
    assert holds(team, token)


@pytest.mark.slow
def test_sessions_are_listed_and_ended_one_by_one_or_all(team: Casefile) -> None:
    tokens = [entered(team, agent=f"Browser {at}") for at in range(3)]
    with team.writing() as connection:
        listed = sessions_of(connection, cy(team))
        assert {one.agent for one in listed} == {"Browser 0", "Browser 1", "Browser 2"}
        assert {one.address for one in listed} == {"192.0.2.1"}
        end_session(connection, cy(team), session_of(connection, tokens[0])[0])
        assert end_sessions(connection, cy(team), but=session_of(connection, tokens[2])[0]) == 1
    assert [holds(team, token) for token in tokens] == [False, False, True]


def test_sessions_of_others_cannot_be_ended_by_their_number(team: Casefile) -> None:
    token = entered(team, teams.ADA)
    with team.writing() as connection:
        id = session_of(connection, token)[0]
        with pytest.raises(PeopleError):
            end_session(connection, cy(team), id)
    assert holds(team, token)


@pytest.mark.slow
def test_sessions_end_with_leaving_and_with_a_new_password(team: Casefile) -> None:
    left, shut = entered(team), entered(team)
    with team.writing() as connection:
        close_session(connection, left)
    assert not holds(team, left) and holds(team, shut)
    with team.writing() as connection:
        set_password(connection, cy(team), "nine otters under a bridge")
    assert not holds(team, shut)


def test_sessions_are_kept_as_hashes_alone(team: Casefile) -> None:
    token = entered(team)
    with team.reading() as connection:
        assert token not in repr(connection.execute(people_sessions.select()).all())
