from __future__ import annotations

import time
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

import teams
from counterclaim.casefile.people.members import find_member, member_named
from counterclaim.casefile.people.passwords import LEAST, check_strength, is_password, set_password
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people
from counterclaim.errors import WeakPassword


@pytest.mark.parametrize(
    "password",
    [
        "",
        "short",
        "elevenchars",
        "x" * 501,
        "aaaaaaaaaaaaaaaa",
        "abababababababab",
        "123456789012",
        "1234567890!!!!",
        "password1234!",
        "Password-Password",
        "qwertyuiop12",
        "azertyqwerty2026",
        "counterclaim2026",
        "AdaLee-AdaLee-1",
        "welcomeadmin99",
    ],
)
def test_passwords_that_are_guessed_are_refused(password: str) -> None:
    with pytest.raises(WeakPassword) as weak:
        check_strength(password, "Ada Lee")
    assert password not in str(weak.value) or not password


@pytest.mark.parametrize("password", [teams.PASSWORD, "des cigognes au marché", "طائر يعبر النهر ليلا", "k8#vR2!qZp0w-Lm"])
def test_passwords_of_own_words_are_taken_in_any_script(password: str) -> None:
    check_strength(password, "Ada Lee")


@given(st.text(max_size=LEAST - 1))
def test_passwords_that_are_short_are_never_taken(password: str) -> None:
    with pytest.raises(WeakPassword):
        check_strength(password, "Ada Lee")


def test_passwords_are_kept_as_argon2id(team: Casefile) -> None:
    with team.reading() as connection:
        kept = [row.password for row in connection.execute(people.select()) if row.password]
    assert kept and all(one.startswith("$argon2id$v=19$m=65536,") for one in kept) and len(set(kept)) == len(kept)


@pytest.mark.slow
def test_passwords_are_the_members_own(team: Casefile) -> None:
    with team.reading() as connection:
        ada = member_named(connection, teams.ADA)
        assert is_password(connection, ada, teams.PASSWORD)
        for wrong in ("", teams.PASSWORD.upper(), teams.PASSWORD + " ", "\udce9" * 20):
            assert not is_password(connection, ada, wrong)


@pytest.mark.slow
def test_passwords_nobody_who_was_only_invited_has_one(team: Casefile) -> None:
    with team.reading() as connection:
        assert not is_password(connection, find_member(connection, "Ida Low"), "")
        assert not is_password(connection, None, teams.PASSWORD)


@pytest.mark.slow
def test_passwords_an_unknown_name_takes_as_long_as_a_known_one(team: Casefile) -> None:
    def taken(name: str) -> float:
        with team.reading() as connection:
            begun = time.process_time()  # argon2 works in threads of its own
            is_password(connection, find_member(connection, name), "not this one at all")
            return time.process_time() - begun

    taken("Nobody")
    known, unknown = (median(taken(name) for _ in range(7)) for name in (teams.ADA, "Nobody"))
    assert known > 0.01 and 0.5 < known / unknown < 2


@pytest.mark.slow
def test_passwords_a_new_one_ends_the_old(team: Casefile) -> None:
    with team.writing() as connection:
        ada = member_named(connection, teams.ADA)
        set_password(connection, ada, "nine otters under a bridge")
        assert not is_password(connection, ada, teams.PASSWORD)
