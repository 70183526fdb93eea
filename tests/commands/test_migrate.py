from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import raids
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.errors import CasefileError
from servers import PostgresServer


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
    return path


def run(*args: object, case: object = "none.db") -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, list(map(str, args)))


def test_migrate_says_what_was_moved_and_that_both_are_whole(case: Path, tmp_path: Path) -> None:
    moved = run("migrate", "--from", case, "--to", tmp_path / "new.db")
    assert moved.exit_code == 0, moved.output
    assert moved.stdout.count("whole: 7 originals") == 2
    assert "7 originals; rows:" in moved.stdout and "7 reports" in moved.stdout and "both end at entry" in moved.stdout


@pytest.mark.slow
def test_migrate_mixes_nothing(case: Path, tmp_path: Path) -> None:
    assert run("migrate", "--from", case, "--to", tmp_path / "new.db").exit_code == 0
    again = run("migrate", "--from", case, "--to", tmp_path / "new.db")
    assert isinstance(again.exception, CasefileError)


@pytest.mark.slow
def test_migrate_to_a_server_every_command_works_there(case: Path, tmp_path: Path, postgres: PostgresServer) -> None:
    server = postgres.made()
    moved = run("migrate", "--from", case, "--to", server.url)
    assert moved.exit_code == 0, moved.output
    for asked in (
        *(["incidents"], ["reports"], ["search", "accusing"], ["verify"], ["decisions"], ["people", "list"], ["show", "a1"]),
        *(["explain", "a1"], ["export", "ucdp-ged", "-o", tmp_path / "e.csv"], ["decide", "accept", "a1/c1", "--by", "A"]),
        *(["analyse", "series"], ["bundle", tmp_path / "bag"], ["weights", "show"], ["add"], ["verify"]),
    ):
        answer = run(*asked, case=server.url)
        assert answer.exit_code == 0, (asked, answer.output, answer.exception)
        assert "secret" not in answer.output
    back = run("migrate", "--from", server.url, "--to", tmp_path / "back.db")
    assert back.exit_code == 0, back.output
    postgres.drop(server)
