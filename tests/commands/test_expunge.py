from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import raids
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.errors import UnknownName

ASKED = ("--reference", "Court of Teral, 24/0123", "--because", "appeal of the family", "--by", "A. Reviewer")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    with Casefile.open(path, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
    return path


def run(*args: str, case: Path, input: str = "") -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args, input=input)


@pytest.mark.slow
def test_expunge_asks_whether_it_is_meant(case: Path) -> None:
    assert run("expunge", "a1", *ASKED, case=case, input="n\n").exit_code == 1
    assert "expunged" not in run("reports", case=case).stdout
    done = run("expunge", "a1", *ASKED, case=case, input="y\n")
    assert done.exit_code == 0 and "a1 was expunged by A. Reviewer (Court of Teral, 24/0123)" in done.stdout


@pytest.mark.slow
def test_expunge_leaves_everything_else_to_be_used(case: Path, tmp_path: Path) -> None:
    assert run("expunge", "a1", *ASKED, "--yes", case=case).exit_code == 0
    assert run("verify", case=case).stdout.startswith("whole: 6 originals")
    listed = run("reports", "--state", "expunged", case=case)
    assert listed.exit_code == 0 and "a1" in listed.stdout and "Oro Benna" not in listed.stdout
    assert run("incidents", case=case).exit_code == 0
    assert run("export", "ucdp-ged", "-o", str(tmp_path / "e.csv"), case=case).exit_code == 0
    assert run("search", "accusing", case=case).exit_code == 0


def test_expunge_needs_a_reference_and_a_report(case: Path) -> None:
    assert run("expunge", "a1", "--because", "x", case=case).exit_code == 2
    assert isinstance(run("expunge", "nobody", *ASKED, "--yes", case=case).exception, UnknownName)
