from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cases
import teams
from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.errors import NotAllowed
from counterclaim.model.role import Role

pytestmark = pytest.mark.slow
WHY = "the court has asked for the names"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of the example reports and of a team, to be copied."""
    folder = tmp_path_factory.mktemp("requests")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.MALI)
        with casefile.writing() as connection:
            teams.seat(connection, teams.ADA, Role.ADMINISTRATOR, private=True)
            teams.seat(connection, teams.REN, Role.REVIEWER, private=True)
    return folder


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "case") / "case.db"


def run(case: Path, *args: str) -> Result:
    return CliRunner().invoke(cli, [*args, "--case", str(case)], catch_exceptions=False)


@pytest.mark.parametrize(
    "command", [("export", "csv", "-o", "OUT"), ("dossier", "attack-1", "--format", "html", "--no-verify", "-o", "OUT.html")]
)
def test_requests_names_leave_a_team_when_two_say_so_and_once(case: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    target = tmp_path / "out"
    args = [part.replace("OUT", str(target)) for part in command] + ["--unmask-private-persons", "--by", teams.REN]
    with pytest.raises(NotAllowed, match="only when two people say so"):
        run(case, *args)
    asked = run(case, *args, "--reason", WHY)
    assert asked.exit_code == 1 and "asked as request 1" in asked.output
    with pytest.raises(NotAllowed, match="own"):
        run(case, "requests", "approve", "1", "--by", teams.REN)
    assert f"approved by {teams.ADA}" in run(case, "requests", "approve", "1", "--by", teams.ADA).output
    assert run(case, *args).exit_code == 0
    assert f"{WHY}; used by {teams.ADA}" in run(case, "requests", "list").output
    with pytest.raises(NotAllowed, match="only when two people say so"):
        run(case, *(part.replace(str(target), str(tmp_path / "again")) for part in args))
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        facts = [entry.facts() for entry in entries(connection) if entry.action == "exported"]
    assert [(one["request"], one["by"], one["approved_by"]) for one in facts] == [(1, teams.REN, teams.ADA)]


def test_requests_refused_stay_so(case: Path, tmp_path: Path) -> None:
    args = ("export", "csv", "-o", str(tmp_path / "out"), "--unmask-private-persons", "--by", teams.REN)
    run(case, *args, "--reason", WHY)
    assert "refused" in run(case, "requests", "refuse", "1", "--by", teams.ADA).output
    with pytest.raises(NotAllowed):
        run(case, *args)
    assert not (tmp_path / "out").exists()


def test_requests_nobody_is_asked_for_what_names_nobody(case: Path, tmp_path: Path) -> None:
    assert run(case, "export", "csv", "-o", str(tmp_path / "out")).exit_code == 0
    wrong = run(case, "export", "csv", "-o", str(tmp_path / "other"), "--reason", WHY)
    assert wrong.exit_code == 2 and "--reason is for" in wrong.output
