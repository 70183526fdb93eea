from __future__ import annotations

import pytest

import teams
from counterclaim.casefile.people.identities import identities_of, member_vouched, tie_email, tie_subject, untie
from counterclaim.casefile.people.links import make_link, member_of_link
from counterclaim.casefile.people.members import State, disable, member_named
from counterclaim.casefile.people.voucher import Voucher
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, PeopleError

ISSUER = "https://login.example.org"


def vouched(team: Casefile, subject: str, email: str | None = None, issuer: str = ISSUER) -> str | None:
    with team.writing() as connection:
        found = member_vouched(connection, Voucher(issuer, subject, email))
    return found.name if found else None


def tied(team: Casefile, name: str, email: str) -> None:
    with team.writing() as connection:
        tie_email(connection, member_named(connection, name), email, by=teams.BY)


def test_identities_an_address_counts_the_first_time_and_the_subject_from_then_on(team: Casefile) -> None:
    tied(team, teams.CY, " CY@Example.org ")
    assert vouched(team, "s-1") is None
    assert vouched(team, "s-1", "cy@example.ORG") == teams.CY
    assert vouched(team, "s-1") == vouched(team, "s-1", "new@example.org") == teams.CY
    assert vouched(team, "s-2", "cy@example.org") is None
    assert vouched(team, "s-1", issuer="https://evil.example") is None
    assert vouched(team, "s-1", "cy@example.org", "https://evil.example") is None


@pytest.mark.parametrize(
    "email", ["stra\u00dfe@example.org", "\u0130da@example.org", "\uff43y@example.org", "cy@example.org.", "c y@example.org"]
)
def test_identities_addresses_that_only_look_alike_are_others(team: Casefile, email: str) -> None:
    tied(team, teams.CY, "cy@example.org")
    tied(team, teams.RIA, "strasse@example.org")
    tied(team, teams.REN, "i\u0307da@example.org")
    assert vouched(team, "s-1", email) is None


@pytest.mark.parametrize("email", ["", "@", "a@", "@b", "no address", "a b@c.org", "x" * 300 + "@b.org", "a\u202e@b.org"])
def test_identities_what_is_no_address_is_refused(team: Casefile, email: str) -> None:
    with pytest.raises(PeopleError, match="no address of mail"):
        tied(team, teams.CY, email)


def test_identities_are_of_one_person_each(team: Casefile) -> None:
    tied(team, teams.CY, "cy@example.org")
    with pytest.raises(PeopleError, match="tied to somebody already"):
        tied(team, teams.ADA, "CY@example.org")
    with team.writing() as connection:
        ada, cy = member_named(connection, teams.ADA), member_named(connection, teams.CY)
        tie_subject(connection, cy, ISSUER, "s", by=teams.BY)
        with pytest.raises(PeopleError, match="tied to somebody already"):
            tie_subject(connection, ada, ISSUER, "s", by=teams.BY)
        tie_subject(connection, ada, "https://other.example", "s", by=teams.BY)
        for issuer, subject in (("", "s"), (ISSUER, ""), (ISSUER, "x" * 256), (ISSUER, "a\n")):
            with pytest.raises(PeopleError):
                tie_subject(connection, ada, issuer, subject, by=teams.BY)
        first = identities_of(connection, cy)[0]
        with pytest.raises(PeopleError, match="nothing of this number"):
            untie(connection, ada, first.id, by=teams.BY)
        untie(connection, cy, first.id, by=teams.BY)
    assert vouched(team, "s-1", "cy@example.org") is None and vouched(team, "s") == teams.CY


def test_identities_who_was_invited_has_joined_and_the_link_is_worth_nothing(team: Casefile) -> None:
    tied(team, "Ida Low", "ida@example.org")
    with team.writing() as connection:
        token = make_link(connection, member_named(connection, "Ida Low"), by=teams.BY)
    assert vouched(team, "s-1", "ida@example.org") == "Ida Low"
    with team.reading() as connection:
        assert member_named(connection, "Ida Low").state is State.ACTIVE
        with pytest.raises(NotEntered):
            member_of_link(connection, token)


def test_identities_of_who_is_shut_out_bind_nothing(team: Casefile) -> None:
    tied(team, teams.CY, "cy@example.org")
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        disable(connection, cy, by=teams.BY)
    assert vouched(team, "s-1", "cy@example.org") is None
    with team.reading() as connection:
        assert identities_of(connection, cy)[0].subject is None
