from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def test_search_shows_words_in_their_place(mali: Path) -> None:
    page = run("search", "niono", case=mali).stdout
    assert "Niono" in page
    assert "claim  " in page
    assert "report  " in page


def test_search_in_json_lines_names_report_and_incident(mali: Path) -> None:
    rows = [
        json.loads(line) for line in run("search", "wagner", "--limit", "3", "--format", "jsonl", case=mali).stdout.splitlines()
    ]
    assert [row["kind"] for row in rows] == ["claim"] * 3 + ["report"] * 3
    assert all(row["incident"] for row in rows if row["kind"] == "claim")


def test_search_that_finds_nothing_says_so(mali: Path) -> None:
    result = run("search", "zebra", case=mali)
    assert result.exit_code == 1
    assert "nothing in" in result.stderr
