from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cases
import raids
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.commands.reports import STATES
from raids import Raid

BUDGET = "The ministry published its budget on Monday, with more money for schools and roads than the year before."


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, ("reports", *args))


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A casefile of a report that waits, one set aside, one read, and a refusal."""
    rows = [cases.row("wait", cases.RAID, publisher="Teral\nTimes\x1b[2J"), cases.row("budget", BUDGET)]
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        cases.received(casefile, cases.lines(tmp_path / "reports.jsonl", rows), tmp_path / "missing.txt", everything=False)
        raids.received(casefile, Raid("coded"))
    return tmp_path / "case.db"


def test_reports_list_each_with_what_became_of_it(mixed: Path) -> None:
    result = run(case=mixed)
    assert result.exit_code == 0
    states = [line.split()[:2] for line in result.stdout.splitlines()]
    assert states == [["received", "wait"], ["set_aside", "budget"], ["read", "coded"], ["refused", "missing.txt"]]


@pytest.mark.parametrize("state", STATES)
def test_reports_of_one_state_are_those_lines_of_all(mixed: Path, state: str) -> None:
    lines = [line for line in run(case=mixed).stdout.splitlines() if line.startswith(state)]
    assert run("--state", state, case=mixed).stdout.splitlines() == lines


def test_reports_say_why_something_was_set_aside(mixed: Path) -> None:
    (line,) = run("--state", "set_aside", case=mixed).stdout.splitlines()
    assert any(word.replace(".", "", 1).isdigit() for word in line.split())


def test_reports_in_json_lines_hold_the_same(mixed: Path) -> None:
    rows = [json.loads(line) for line in run("--format", "jsonl", case=mixed).stdout.splitlines()]
    assert [(row["state"], row["name"]) for row in rows][:2] == [("received", "wait"), ("set_aside", "budget")]
    assert rows[0]["published"] == "2024-05-06"
    assert rows[0]["publisher"] == "Teral\nTimes\x1b[2J"
    assert rows[-1]["why"]


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_reports_stay_on_a_line_each_whatever_they_say_of_themselves(mixed: Path, form: str) -> None:
    page = run("--format", form, case=mixed).stdout
    assert "\x1b" not in page
    assert len(page.splitlines()) == 4


def test_reports_change_nothing(mixed: Path) -> None:
    before = mixed.read_bytes()
    run(case=mixed)
    assert mixed.read_bytes() == before


def test_reports_of_an_empty_casefile_are_none(tmp_path: Path) -> None:
    Casefile.open(tmp_path / "case.db", create=True).close()
    result = run(case=tmp_path / "case.db")
    assert (result.exit_code, result.stdout) == (0, "")


def test_reports_of_an_unknown_state_are_refused_with_those_there_are(mixed: Path) -> None:
    result = run("--state", "lost", case=mixed)
    assert result.exit_code == 2
    assert "set_aside" in result.stderr
