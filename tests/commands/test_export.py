from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.export.formats import formats


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case), "COLUMNS": "80"}).invoke(cli, args)


def logged(case: Path) -> list[tuple[str, dict[str, object]]]:
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        return [(entry.subject, entry.facts()) for entry in entries(connection) if entry.action == "exported"]


def test_export_writes_a_file_and_what_stands_beside_it(mali: Path, tmp_path: Path) -> None:
    result = run("export", "ucdp-ged", "-o", str(tmp_path / "ged.csv"), case=mali)
    assert result.exit_code == 0, result.stderr
    assert len((tmp_path / "ged.csv").read_text("utf-8").splitlines()) == 5
    assert len((tmp_path / "ged.csv.more.jsonl").read_text("utf-8").splitlines()) == 4
    assert json.loads((tmp_path / "ged.csv.masked.json").read_text("utf-8"))["unmasked"] is False
    assert "4 incidents in ucdp-ged/1; 0 names masked" in result.stderr


@pytest.mark.slow
def test_export_is_logged_with_what_was_asked_for(mali: Path, tmp_path: Path) -> None:
    run("export", "csv", "-o", str(tmp_path / "tables"), "--unmask-private-persons", case=mali)
    run("export", "acled", "-o", "-", "--country", "Mali", case=mali)
    (csv, told), (acled, asked) = logged(mali)
    assert (csv, told["unmask_private_persons"], told["incidents"]) == ("csv/1", True, 4)
    assert (acled, asked["unmask_private_persons"], asked["redaction"]) == ("acled/1", False, "redaction/2")
    assert run("verify", case=mali).exit_code == 0


def test_export_takes_the_filters_of_the_list(mali: Path) -> None:
    result = run("export", "geojson", "-o", "-", "--event", "drone_strike", case=mali)
    assert [one["properties"]["event_type"] for one in json.loads(result.stdout)["features"]] == ["drone_strike"]


def test_export_takes_a_rule_where_the_format_leaves_it_open(mali: Path) -> None:
    result = run("export", "geojson", "-o", "-", "--rule", "hull", case=mali)
    assert {one["properties"]["rule"] for one in json.loads(result.stdout)["features"]} == {"hull/1"}


def test_export_lists_the_formats(mali: Path) -> None:
    result = run("export", "--formats", case=mali)
    assert [line.split()[0] for line in result.stdout.splitlines()] == [name.partition("/")[0] for name in formats()]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("excel", "-o", "-"), "ucdp-ged"),
        (("csv", "-o", "-"), "folder or a .zip"),
        (("acled", "-o", "-", "--rule", "hull"), "leave --rule out"),
        (("acled", "-o", "nowhere/file.csv"), "make it first"),
        (("acled", "-o", "."), "is a folder"),
    ],
)
def test_export_refuses_what_cannot_be(mali: Path, args: tuple[str, ...], said: str) -> None:
    result = run("export", *args, case=mali)
    assert result.exit_code != 0
    assert said in result.stderr or said in str(result.exception)
    assert logged(mali) == []
