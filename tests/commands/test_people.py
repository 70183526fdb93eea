from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import teams
from counterclaim.casefile.people.entering import From, enter
from counterclaim.casefile.people.links import use_link
from counterclaim.casefile.people.members import member_named
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.errors import CounterclaimError, PeopleError
from counterclaim.model.role import Role


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    Casefile.open(path, create=True).close()
    return path


def said(case: Path, *args: str) -> str:
    result = CliRunner().invoke(cli, ["people", *args, "--case", str(case)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def add(case: Path, name: str, role: Role, *options: str) -> str:
    """Add somebody, and let them join; the token of their link."""
    token = said(case, "add", name, "--role", role.value, *options).splitlines()[0].partition("token=")[2]
    with Casefile.open(case) as casefile, casefile.writing() as connection:
        use_link(connection, token, teams.PASSWORD)
    return token


def test_people_begin_with_an_administrator(case: Path) -> None:
    with pytest.raises(PeopleError, match="--role administrator"):
        said(case, "add", teams.RIA)
    add(case, teams.ADA, Role.ADMINISTRATOR)
    assert "Ada Lee: administrator, active; all regions; no private fields; never entered" in said(case, "list")


def test_people_a_link_is_printed_whole_where_the_address_is_known(case: Path) -> None:
    printed = said(case, "add", teams.ADA, "--role", "administrator", "--address", "https://case.example.org/")
    assert printed.startswith("Ada Lee: https://case.example.org/join?token=")
    assert said(case, "invite", "ada lee").startswith("Ada Lee: /join?token=")


@pytest.mark.slow
def test_people_are_changed_and_listed(case: Path) -> None:
    add(case, teams.ADA, Role.ADMINISTRATOR)
    said(case, "group", "Sahel", "--region", "Mali", "--region", "BF", "--put", teams.ADA)
    add(case, teams.CY, Role.CODER, "--private", "--group", "Sahel")
    said(case, "group", "Sahel", "--take", teams.ADA)
    said(case, "role", teams.CY, "reviewer")
    said(case, "private", teams.CY, "no")
    said(case, "disable", teams.CY)
    listed = said(case, "list").splitlines()
    assert listed[1] == "Cy Coder: reviewer, disabled; BF, ML; no private fields; never entered"
    assert listed[2] == "group Sahel: BF, ML; Cy Coder"
    said(case, "enable", teams.CY)
    assert "Cy Coder: reviewer, active" in said(case, "list")


@pytest.mark.slow
def test_people_who_lost_everything_get_a_link_and_are_let_in_without_a_second_factor(case: Path) -> None:
    add(case, teams.ADA, Role.ADMINISTRATOR)
    with Casefile.open(case) as casefile:
        teams.telephone(casefile, teams.ADA)
        assert enter(casefile, teams.ADA, teams.PASSWORD, From("192.0.2.1")).stage == "half"
    said(case, "invite", teams.ADA, "--forget-factors")
    with Casefile.open(case) as casefile:
        assert enter(casefile, teams.ADA, teams.PASSWORD, From("192.0.2.1")).stage == "whole"
    assert said(case, "end", teams.ADA) == "2 ended\n"


@pytest.mark.parametrize("args", [("role", "Nobody", "coder"), ("disable", "Nobody"), ("end", "Nobody"), ("invite", "Nobody")])
def test_people_that_there_are_not_change_nothing(case: Path, args: tuple[str, ...]) -> None:
    with pytest.raises(CounterclaimError, match="there is nobody called 'Nobody'"):
        said(case, *args)


def test_people_names_may_hold_anything_that_can_be_printed(case: Path) -> None:
    name = "'; DROP TABLE people; -- {{7*7}} <b>"
    add(case, name, Role.ADMINISTRATOR)
    assert name in said(case, "list")
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        assert member_named(connection, name).name == name


def test_people_second_factors_are_listed_and_one_that_was_lost_let_go_of(case: Path) -> None:
    add(case, teams.ADA, Role.ADMINISTRATOR)
    with Casefile.open(case) as casefile:
        teams.telephone(casefile, teams.ADA)
    number, kind, *_ = said(case, "factors", teams.ADA).split()
    assert kind == "totp"
    assert said(case, "factors", teams.ADA, "--remove", number) == "0 recovery codes are left\n"
    with pytest.raises(PeopleError, match="no such second factor of Ada Lee"):
        said(case, "factors", teams.ADA, "--remove", number)


def test_people_are_tied_to_what_a_provider_knows_them_by(case: Path) -> None:
    add(case, teams.ADA, Role.ADMINISTRATOR)
    assert said(case, "identities", teams.ADA, "--email", "Ada@example.org").endswith(" ada@example.org - -\n")
    both = said(case, "identities", teams.ADA, "--issuer", "https://login.example.org", "--subject", "s-1").splitlines()
    assert both[1].endswith(" - https://login.example.org s-1")
    assert said(case, "identities", teams.ADA, "--remove", both[0].split()[0]).splitlines() == both[1:]
    with pytest.raises(PeopleError, match="goes with the provider's address"):
        said(case, "identities", teams.ADA, "--subject", "s-2")
