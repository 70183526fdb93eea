from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

import teams
from counterclaim.casefile.people.attempts import BY_ACCOUNT, BY_ADDRESS
from counterclaim.casefile.people.entering import Entry, From, enter, show_second
from counterclaim.casefile.people.factors import make_codes
from counterclaim.casefile.people.members import COMMAND_LINE, Manager, disable
from counterclaim.casefile.people.sessions import Stage, session_of
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_attempts
from counterclaim.errors import NotEntered, TooManyAttempts

HERE, ELSEWHERE = From("192.0.2.1", "Browser"), From("192.0.2.2")


def fails(casefile: Casefile, name: str, at: From = HERE, password: str = "not this one at all") -> None:
    with pytest.raises(NotEntered):
        enter(casefile, name, password, at)


def waited(casefile: Casefile) -> None:
    """All attempts as if they had been long ago, but not forgotten."""
    with casefile.writing() as connection:
        for row in connection.execute(people_attempts.select()).all():
            own = people_attempts.update().where(people_attempts.c.key_sha256 == row.key_sha256)
            connection.execute(own.values(last=row.last - timedelta(hours=2)))


def test_entering_a_name_and_its_password_open_a_session(team: Casefile) -> None:
    entry = enter(team, "  ada  LEE ", teams.PASSWORD, HERE)
    with team.reading() as connection:
        assert entry.stage is Stage.WHOLE
        assert session_of(connection, entry.token)[1].name == "Ada Lee"


@pytest.mark.parametrize("name", ["Ada Lee", "Nobody", "", "Ida Low", "' OR 1=1 --", "x" * 5000, "\udce9"])
def test_entering_says_the_same_of_every_name(team: Casefile, name: str) -> None:
    with pytest.raises(NotEntered) as wrong:
        enter(team, name, "not this one at all", HERE)
    assert str(wrong.value).startswith("this name and password do not belong together")


@pytest.mark.slow
def test_entering_is_shut_to_who_is_disabled_and_their_sessions_end(team: Casefile) -> None:
    entry = enter(team, "Cy Coder", teams.PASSWORD, HERE)
    with team.writing() as connection:
        disable(connection, entry.member, by=Manager(COMMAND_LINE))
    fails(team, "Cy Coder", password=teams.PASSWORD)
    with team.reading() as connection, pytest.raises(NotEntered):
        session_of(connection, entry.token)


def test_entering_every_time_makes_another_session(team: Casefile) -> None:
    assert enter(team, "Ada Lee", teams.PASSWORD, HERE).token != enter(team, "Ada Lee", teams.PASSWORD, HERE).token


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Ada Lee", "Nobody"])
def test_entering_an_account_waits_after_a_few_failures_wherever_they_come_from(team: Casefile, name: str) -> None:
    for at in range(BY_ACCOUNT):
        fails(team, name, From(f"192.0.2.{at}"))
    with pytest.raises(TooManyAttempts) as first:
        enter(team, name, teams.PASSWORD, ELSEWHERE)
    assert 0 < first.value.seconds <= 31


@pytest.mark.slow
def test_entering_the_wait_grows_and_ends_with_success(team: Casefile) -> None:
    for _ in range(BY_ACCOUNT):
        fails(team, "Ada Lee")
    waited(team)
    fails(team, "Ada Lee")
    with pytest.raises(TooManyAttempts) as second:
        enter(team, "Ada Lee", teams.PASSWORD, HERE)
    assert 31 < second.value.seconds <= 61
    waited(team)
    enter(team, "Ada Lee", teams.PASSWORD, HERE)
    fails(team, "Ada Lee")
    fails(team, "Ada Lee")


@pytest.mark.slow
def test_entering_an_address_waits_after_many_names(team: Casefile) -> None:
    for at in range(BY_ADDRESS):
        fails(team, f"Somebody {at}", password="short")
    with pytest.raises(TooManyAttempts):
        enter(team, "Ada Lee", teams.PASSWORD, HERE)
    enter(team, "Ada Lee", teams.PASSWORD, ELSEWHERE)


@pytest.mark.slow
def test_entering_success_gives_an_address_no_more_tries(team: Casefile) -> None:
    for at in range(BY_ADDRESS - 1):
        fails(team, f"Somebody {at}", password="short")
    enter(team, "Ada Lee", teams.PASSWORD, HERE)
    fails(team, "Somebody else")
    with pytest.raises(TooManyAttempts):
        enter(team, "Ada Lee", teams.PASSWORD, HERE)


@pytest.mark.slow
def test_entering_many_at_once_do_not_outrun_the_counting(team: Casefile) -> None:
    def attempt(at: int) -> type[Exception] | None:
        try:
            enter(team, "Ada Lee", f"guess number {at}", HERE)
        except (NotEntered, TooManyAttempts) as exc:
            return type(exc)
        return None

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(attempt, range(16)))
    assert found.count(NotEntered) == BY_ACCOUNT and found.count(TooManyAttempts) == 16 - BY_ACCOUNT


def test_entering_nothing_that_was_typed_is_kept(team: Casefile) -> None:
    fails(team, "my secret typed in the wrong field")
    with team.reading() as connection:
        kept = [tuple(row) for row in connection.execute(people_attempts.select())]
    assert kept and "secret" not in repr(kept)


def second(team: Casefile) -> tuple[Entry, str]:
    """Ada with a telephone, half entered."""
    secret = teams.telephone(team, "Ada Lee")
    return enter(team, "Ada Lee", teams.PASSWORD, HERE), secret


def test_entering_with_a_second_factor_is_half_until_it_is_shown(team: Casefile) -> None:
    half, secret = second(team)
    assert half.stage is Stage.HALF
    with team.reading() as connection, pytest.raises(NotEntered):
        session_of(connection, half.token)
    whole = show_second(team, half.token, teams.number(secret, ahead=1), HERE)
    assert whole.token != half.token
    with team.reading() as connection:
        assert session_of(connection, whole.token)[1].name == "Ada Lee"
        with pytest.raises(NotEntered):
            session_of(connection, half.token, Stage.HALF)


def test_entering_a_number_works_once(team: Casefile) -> None:
    half, secret = second(team)
    number = teams.number(secret, ahead=1)
    show_second(team, half.token, number, HERE)
    again = enter(team, "Ada Lee", teams.PASSWORD, HERE)
    with pytest.raises(NotEntered, match="not the number"):
        show_second(team, again.token, number, HERE)


def test_entering_a_code_on_paper_works_once(team: Casefile) -> None:
    half, _ = second(team)
    with team.writing() as connection:
        code = make_codes(connection, half.member)[0]
    show_second(team, half.token, f" {code.upper()} ", HERE)
    again = enter(team, "Ada Lee", teams.PASSWORD, HERE)
    with pytest.raises(NotEntered):
        show_second(team, again.token, code, HERE)


@pytest.mark.slow
def test_entering_who_knows_the_password_may_not_guess_the_number_for_ever(team: Casefile) -> None:
    second(team)
    for _ in range(BY_ACCOUNT):
        half = enter(team, "Ada Lee", teams.PASSWORD, HERE)
        with pytest.raises(NotEntered):
            show_second(team, half.token, "000000x", HERE)
    with pytest.raises(TooManyAttempts):
        enter(team, "Ada Lee", teams.PASSWORD, HERE)
