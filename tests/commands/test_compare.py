from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compared import filled, saved
from counterclaim.cli import cli
from made_rows import acled, ucdp


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("case"), [ucdp(date_prec="1", date_end="2024-03-05")])


def run(case: Path, other: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["compare", str(other), "--case", str(case), *options])


def test_compare_prints_a_table(case: Path, tmp_path: Path) -> None:
    result = run(case, saved(tmp_path, [acled()]))
    assert result.exit_code == 0, result.output
    assert "case.db beside ACLED" in result.output
    assert "1 of 1 (100%)" in result.output


def test_compare_takes_bounds_a_rule_and_a_threshold(case: Path, tmp_path: Path) -> None:
    bounds = ("--country", "Mali", "--since", "2024-01-01", "--until", "2024-12-31", "--event", "attack")
    result = run(case, saved(tmp_path, [acled()]), *bounds, "--rule", "ucdp", "--threshold", "90", "--format", "json")
    made = json.loads(result.output)
    assert (made["rule"], made["threshold"], made["matches"]) == ("ucdp/1", 90.0, [])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "begins"), [("json", "{"), ("csv", "found,"), ("html", "<!DOCTYPE html>"), ("table", "case.db")]
)
def test_compare_writes_every_format_to_a_file(form: str, begins: str, case: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    result = run(case, saved(tmp_path, [acled()]), "--format", form, "-o", str(target))
    assert (result.exit_code, result.output) == (0, "")
    assert target.read_text("utf-8").startswith(begins)


@pytest.mark.slow
def test_compare_says_where_it_cannot_write(case: Path, tmp_path: Path) -> None:
    result = run(case, saved(tmp_path, [acled()]), "-o", str(tmp_path / "nowhere" / "out"))
    assert result.exit_code != 0
    assert "cannot be written" in str(result.exception)


def test_compare_refuses_a_table_that_holds_no_incidents(case: Path, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    result = run(case, tmp_path / "other.csv")
    assert result.exit_code != 0
    assert "holds no incidents" in str(result.exception)
