from __future__ import annotations

import threading

import pytest

import teams
from counterclaim.casefile.custody import verify
from counterclaim.casefile.journal import entries
from counterclaim.casefile.people.members import (
    Manager,
    Member,
    State,
    add_member,
    disable,
    enable,
    find_member,
    give_private,
    give_role,
    is_team,
    member_named,
    members,
)
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotAllowed, PeopleError
from counterclaim.model.role import Right, Role


def of(casefile: Casefile, name: str) -> Member:
    with casefile.reading() as connection:
        return member_named(connection, name)


def as_manager(member: Member) -> Manager:
    return Manager(member.name, member.id)


def test_members_a_casefile_is_no_team_until_its_first_administrator(empty: Casefile) -> None:
    with empty.writing() as connection:
        assert not is_team(connection)
        with pytest.raises(PeopleError, match="the first of a team must be its administrator"):
            add_member(connection, "Cy Coder", Role.CODER, by=teams.BY)
        add_member(connection, "Ada Lee", Role.ADMINISTRATOR, by=teams.BY)
        assert is_team(connection)


def test_members_are_found_however_their_name_is_written(team: Casefile) -> None:
    with team.reading() as connection:
        assert member_named(connection, " ADA   lee").name == "Ada Lee"
        assert find_member(connection, "Ada") is None
        with pytest.raises(PeopleError, match="there is nobody called 'Ada'"):
            member_named(connection, "Ada")


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "Ada\u202eLee", "ada lee", "ÀDA LEE"])
def test_members_a_name_is_one_persons_and_can_be_read(team: Casefile, name: str) -> None:
    with team.writing() as connection, pytest.raises(PeopleError):
        add_member(connection, name, Role.READER, by=teams.BY)


def test_members_have_the_rights_of_their_role_and_those_before(team: Casefile) -> None:
    held = {one: of(team, one).person().rights for one in (teams.RIA, teams.CY, teams.REN, teams.ADA)}
    assert held[teams.RIA] == {Right.READ}
    assert held[teams.RIA] < held[teams.CY] < held[teams.REN] < held[teams.ADA] == set(Right) - {Right.SEE_PRIVATE}


def test_members_private_fields_are_given_apart_from_roles(team: Casefile) -> None:
    with team.writing() as connection:
        give_private(connection, of(team, teams.RIA), True, by=teams.BY)
    assert of(team, teams.RIA).person().rights == {Right.READ, Right.SEE_PRIVATE}


def test_members_the_last_administrator_stays(team: Casefile) -> None:
    with team.writing() as connection:
        ada = of(team, teams.ADA)
        with pytest.raises(PeopleError, match="is the last administrator"):
            disable(connection, ada, by=teams.BY)
        with pytest.raises(PeopleError, match="is the last administrator"):
            give_role(connection, ada, Role.CODER, by=teams.BY)


def test_members_who_was_only_invited_is_no_administrator_to_leave_the_team_to(team: Casefile) -> None:
    with team.writing() as connection:
        add_member(connection, "Second", Role.ADMINISTRATOR, by=teams.BY)
        with pytest.raises(PeopleError, match="is the last administrator"):
            disable(connection, of(team, teams.ADA), by=teams.BY)


def test_members_two_administrators_who_demote_each_other_at_once_leave_one(team: Casefile) -> None:
    teams.joined(team, "Bo Boss", Role.ADMINISTRATOR)
    both = [of(team, teams.ADA), of(team, "Bo Boss")]
    told: list[str] = []

    def demote(own: Member, other: Member) -> None:
        ready.wait()
        try:
            with team.writing() as connection:
                give_role(connection, other, Role.READER, by=as_manager(own))
        except NotAllowed as exc:
            told.append(str(exc))

    ready = threading.Barrier(2)
    threads = [threading.Thread(target=demote, args=(own, other)) for own, other in (both, both[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with team.reading() as connection:
        roles = [one.role for one in members(connection) if one.name in (teams.ADA, "Bo Boss")]
    assert sorted(roles) == [Role.ADMINISTRATOR, Role.READER]
    assert len(told) == 1 and "may not do this any more" in told[0]


def test_members_who_may_not_manage_changes_nothing(team: Casefile) -> None:
    for name in (teams.RIA, teams.CY, teams.REN):
        with team.writing() as connection, pytest.raises(NotAllowed):
            give_role(connection, of(team, name), Role.ADMINISTRATOR, by=as_manager(of(team, name)))


def test_members_are_shut_out_and_let_in_again(team: Casefile) -> None:
    with team.writing() as connection:
        for name, after in ((teams.CY, State.ACTIVE), ("Ida Low", State.INVITED)):
            disable(connection, member_named(connection, name), by=teams.BY)
            assert member_named(connection, name).state is State.DISABLED
            enable(connection, member_named(connection, name), by=teams.BY)
            assert member_named(connection, name).state is after


def test_members_every_change_is_in_the_log_and_no_secret(team: Casefile) -> None:
    with team.writing() as connection:
        give_role(connection, member_named(connection, teams.CY), Role.REVIEWER, by=as_manager(of(team, teams.ADA)))
    with team.reading() as connection:
        lines = [entry.line() for entry in entries(connection)]
    assert '"details":{"by":"Ada Lee","role":"reviewer","what":"role"}' in lines[-1]
    assert not any(teams.PASSWORD in line or "argon2" in line for line in lines)
    assert verify(team).whole
