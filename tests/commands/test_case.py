from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

import raids
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import waiting
from counterclaim.commands.case import VARIABLE, Day, allow_option, by_option, case_option, columns, current, format_option
from counterclaim.errors import CasefileError
from raids import Raid


@click.command()
@case_option
@by_option
@allow_option
@format_option("table", "jsonl")
@click.option("--since", type=Day())
def probe(case: Path, by: str, allow: tuple[str, ...], form: str, since: date | None) -> None:
    """Say what the options gave."""
    click.echo("\n".join(map(str, (case, by, allow, form, since))))


def said(*args: str, **env: str | None) -> list[str]:
    result = told(*args, **env)
    assert result.exit_code == 0, result.output
    return result.stdout.splitlines()


def told(*args: str, **env: str | None) -> Result:
    return CliRunner(env={VARIABLE: None, "COUNTERCLAIM_NAME": None, **env}).invoke(probe, args)


def test_case_is_the_file_of_the_folder_unless_told_otherwise() -> None:
    assert said()[0] == "case.db"
    assert said(**{VARIABLE: "other.db"})[0] == "other.db"
    assert said("--case", "mine.db", **{VARIABLE: "other.db"})[0] == "mine.db"


def test_case_decisions_are_by_the_user_unless_told_otherwise() -> None:
    assert said()[1] == getpass.getuser()
    assert said(COUNTERCLAIM_NAME="A. Reviewer")[1] == "A. Reviewer"
    assert said("--by", "B. Reviewer", COUNTERCLAIM_NAME="A. Reviewer")[1] == "B. Reviewer"


def test_case_hosts_may_be_allowed_one_by_one() -> None:
    assert said("--allow", "10.0.0.1:80", "--allow", "localhost:8000")[2] == "('10.0.0.1:80', 'localhost:8000')"


def test_case_prints_in_the_first_form_unless_told_otherwise() -> None:
    assert said()[3] == "table"
    assert said("--format", "jsonl")[3] == "jsonl"
    assert told("--format", "xml").exit_code == 2


def test_case_takes_a_day() -> None:
    assert said("--since", "2025-01-02")[4] == "2025-01-02"
    assert Day().convert(date(2025, 1, 2), None, None) == date(2025, 1, 2)


@pytest.mark.parametrize("word", ["yesterday", "2025-02-30", "02/01/2025", "", "2025-01-02T10:00", "99999-01-01"])
def test_case_refuses_what_is_no_day(word: str) -> None:
    result = told("--since", word)
    assert result.exit_code == 2
    assert "YYYY-MM-DD" in result.stderr


@pytest.mark.slow
def test_case_is_brought_up_to_date_before_it_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, Raid("one"), Raid("two"))
        assert waiting(casefile) == 4
    with current(path) as casefile:
        assert waiting(casefile) == 0


def test_case_that_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(CasefileError, match="no casefile"), current(tmp_path / "case.db"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_case_knows_how_wide_the_terminal_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "97")
    assert columns() == 97
