from __future__ import annotations

import sqlite3
from pathlib import Path

from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def test_verify_of_an_untouched_casefile_says_that_it_is_whole(mali: Path) -> None:
    result = run("verify", case=mali)
    assert result.exit_code == 0
    assert result.stdout.startswith("whole: 7 originals")


def test_verify_names_the_first_that_is_broken(mali: Path) -> None:
    with sqlite3.connect(mali) as raw:
        raw.execute("UPDATE log SET subject = 'other' WHERE seq = 3")
    raw.close()
    result = run("verify", case=mali)
    assert result.exit_code == 1
    assert "entry 3" in result.stderr
    assert "broken" in result.stdout


def test_bundle_is_written_and_checked(mali: Path, tmp_path: Path) -> None:
    result = run("bundle", str(tmp_path / "bag"), case=mali)
    assert result.exit_code == 0
    assert "private persons" in result.stdout
    assert run("verify", "--bag", str(tmp_path / "bag"), case=mali).exit_code == 0


def test_stamp_wants_an_address(mali: Path) -> None:
    assert run("stamp", case=mali).exit_code == 2


def test_stamp_says_where_nobody_answers(mali: Path) -> None:
    result = run("stamp", "http://127.0.0.1:9/", case=mali)
    assert result.exit_code != 0
    assert "127.0.0.1:9" in str(result.exception)
