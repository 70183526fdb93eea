from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import cases
import teams
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.errors import NotAllowed, UnknownName
from counterclaim.model.role import Role

pytestmark = pytest.mark.slow
RAID = "i301d45fa8675"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of the example reports, to be copied."""
    folder = tmp_path_factory.mktemp("work")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.MALI)
    return folder


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    return shutil.copytree(made, tmp_path / "case") / "case.db"


def said(case: Path, *args: str) -> str:
    result = CliRunner().invoke(cli, ["work", *args, "--case", str(case)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_work_is_finished_by_one_and_approved_by_another(case: Path) -> None:
    assert said(case, "finish", RAID, "--by", "A. Coder") == f"incident/{RAID}: finished\n"
    assert "finished by A. Coder; not seen by a second person" in said(case, "list", "--show", "second")
    with pytest.raises(NotAllowed, match="nobody approves"):
        said(case, "approve", RAID, "--by", "A. Coder")
    assert "seen by a second person" in said(case, "approve", f"incident/{RAID}", "--by", "B. Reviewer", "--reason", "seen")
    (row,) = map(json.loads, said(case, "list", "--show", "finished", "--format", "jsonl").splitlines())
    assert (row["ref"], row["finished_by"], row["checked_by"]) == (f"incident/{RAID}", "A. Coder", "B. Reviewer")
    assert "open again" in said(case, "reopen", RAID, "--by", "B. Reviewer")


def test_work_is_given_back(case: Path) -> None:
    said(case, "finish", RAID, "--by", "A. Coder")
    assert "given back" in said(case, "give-back", RAID, "--by", "B. Reviewer", "--reason", "look at the toll")
    assert f"incident/{RAID}: toll; with A. Coder" in said(case, "list")


def test_work_in_a_team_takes_one_of_it_with_the_right(case: Path) -> None:
    with Casefile.open(case) as casefile, casefile.writing() as connection:
        teams.seat(connection, teams.ADA, Role.ADMINISTRATOR)
        teams.seat(connection, teams.CY, Role.CODER)
    said(case, "finish", RAID, "--by", teams.ADA)
    for by in (teams.CY, "Somebody Else"):
        with pytest.raises(NotAllowed, match="review"):
            said(case, "approve", RAID, "--by", by)


def test_work_on_what_there_is_not_is_explained(case: Path) -> None:
    with pytest.raises(UnknownName):
        said(case, "finish", "nothing", "--by", "A. Coder")
