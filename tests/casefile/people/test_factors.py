from __future__ import annotations

import pytest

import teams
from counterclaim.casefile.people.factors import (
    FactorKind,
    add_totp,
    address_of,
    codes_left,
    factors_of,
    is_second,
    make_codes,
    new_secret,
    remove_factor,
    remove_factors,
)
from counterclaim.casefile.people.members import member_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_codes
from counterclaim.errors import PeopleError


def test_factors_a_telephone_is_kept_when_its_number_was_shown(team: Casefile) -> None:
    secret = new_secret()
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        for wrong in ("", "000000x", teams.number(secret, ahead=5)):
            with pytest.raises(PeopleError, match="not the number"):
                add_totp(connection, cy, secret, wrong)
        add_totp(connection, cy, secret, teams.number(secret))
        assert [one.kind for one in factors_of(connection, cy)] == [FactorKind.TOTP]
        assert address_of(secret, cy).startswith("otpauth://totp/Counterclaim:Cy%20Coder?secret=")


@pytest.mark.parametrize("ahead", [-1, 0, 1])
def test_factors_clocks_may_differ_by_a_step_but_no_number_is_taken_twice(team: Casefile, ahead: int) -> None:
    secret = teams.telephone(team, teams.CY)
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        shown = teams.number(secret, ahead=ahead)
        assert is_second(connection, cy, f"{shown[:3]} {shown[3:]}") is (ahead == 1)
        assert not is_second(connection, cy, shown)


def test_factors_codes_are_used_up_and_new_ones_end_the_old(team: Casefile) -> None:
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        old, new = make_codes(connection, cy), make_codes(connection, cy)
        assert len(set(new)) == 10 and codes_left(connection, cy) == 10
        assert not is_second(connection, cy, old[0])
        assert is_second(connection, cy, new[0]) and not is_second(connection, cy, new[0])
        assert codes_left(connection, cy) == 9
        assert new[1].replace("-", "") not in repr(connection.execute(people_codes.select()).all())


def test_factors_of_others_are_worth_nothing(team: Casefile) -> None:
    secret = teams.telephone(team, teams.CY)
    with team.writing() as connection:
        ada, cy = member_named(connection, teams.ADA), member_named(connection, teams.CY)
        codes = make_codes(connection, cy)
        assert not is_second(connection, ada, teams.number(secret, ahead=1)) and not is_second(connection, ada, codes[0])
        with pytest.raises(PeopleError, match="no such second factor of yours"):
            remove_factor(connection, ada, factors_of(connection, cy)[0].id)


def test_factors_are_let_go_of_with_the_codes(team: Casefile) -> None:
    teams.telephone(team, teams.CY)
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        make_codes(connection, cy)
        remove_factor(connection, cy, factors_of(connection, cy)[0].id)
        assert factors_of(connection, cy) == [] and codes_left(connection, cy) == 0
    teams.telephone(team, teams.CY)
    with team.writing() as connection:
        remove_factors(connection, cy, by=teams.BY)
        assert factors_of(connection, cy) == []
