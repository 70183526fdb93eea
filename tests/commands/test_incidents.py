from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.schema import incident_schema


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case), "COLUMNS": "80"}).invoke(cli, args)


def test_incidents_in_json_lines_keep_the_contract(mali: Path) -> None:
    validator = Draft202012Validator(json.loads(incident_schema()))
    rows = [json.loads(line) for line in run("incidents", "--format", "jsonl", case=mali).stdout.splitlines()]
    for row in rows:
        validator.validate(row)
    assert len(rows) == 4
    assert rows[0]["accounts"] == [{"report": f"attack-{number}", "account": "a1"} for number in (1, 2, 3, 4)]
    assert rows[0]["counts"]["killed"]["rule"] == "ucdp/1"


def test_incidents_in_json_are_one_list(mali: Path) -> None:
    assert len(json.loads(run("incidents", "--format", "json", case=mali).stdout)) == 4


def test_incidents_in_a_table_fit_the_terminal(mali: Path) -> None:
    page = run("incidents", case=mali).stdout
    assert max(map(len, page.splitlines())) <= 80
    assert "8–9 killed" in page
    assert "4 incidents" in page


def test_incidents_are_the_same_whenever_they_are_asked_for(mali: Path) -> None:
    pages = {run("incidents", "--format", "jsonl", "--rule", "hull", case=mali).stdout for _ in range(3)}
    assert len(pages) == 1


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--rule", "guess", "ucdp/1"),
        ("--since", "yesterday", "YYYY-MM-DD"),
        ("--status", "guilty", "contested"),
        ("--killed", "-1", "--killed"),
        ("--limit", "0", "--limit"),
    ],
)
def test_incidents_refuse_what_means_nothing(mali: Path, option: str, value: str, said: str) -> None:
    result = run("incidents", option, value, case=mali)
    assert result.exit_code != 0
    assert said in result.stderr or said in str(result.exception)


def test_incidents_of_a_missing_casefile_say_so(tmp_path: Path) -> None:
    result = run("incidents", case=tmp_path / "none.db")
    assert result.exit_code != 0
    assert "no casefile" in str(result.exception)


@pytest.mark.parametrize(("value", "found"), [("ML", 4), ("ml", 4), ("Mali", 4), ("Sudan", 0), ("SD", 0)])
def test_incidents_take_a_country_by_code_or_name(mali: Path, value: str, found: int) -> None:
    assert len(run("incidents", "--country", value, "--format", "jsonl", case=mali).stdout.splitlines()) == found


@pytest.mark.parametrize(
    ("option", "value"), [("--country", "Atlantis"), ("--country", "XX"), ("--event", "massacre"), ("--event", "air")]
)
def test_incidents_never_take_a_value_that_means_nothing_for_none_found(mali: Path, option: str, value: str) -> None:
    result = run("incidents", option, value, case=mali)
    assert result.exit_code == 2
    assert value in result.stderr


@pytest.mark.parametrize("value", ["drone_strike", "drone strike", "Drone-Strike"])
def test_incidents_take_a_kind_of_event_as_people_write_it(mali: Path, value: str) -> None:
    assert len(run("incidents", "--event", value, "--format", "jsonl", case=mali).stdout.splitlines()) == 1
