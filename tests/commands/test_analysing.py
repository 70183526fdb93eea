from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.errors import CounterclaimError

NAMES = ("series", "rules", "accusations", "revisions", "coverage", "disagreement")


def run(case: Path, *args: str) -> Result:
    return CliRunner(env={"COLUMNS": "160"}).invoke(cli, ["analyse", *args, "--case", str(case)])


@pytest.mark.parametrize("name", NAMES)
def test_analyse_prints_tables_and_what_is_missing(name: str, mali: Path) -> None:
    result = run(mali, name)
    assert result.exit_code == 0, result.output
    assert "4 incidents: 0 without a day" in result.output
    assert "0 of 38 claims (0%) checked by a person" in result.output


@pytest.mark.parametrize("name", NAMES)
def test_analyse_json_holds_the_result_and_its_basis(name: str, mali: Path) -> None:
    told = json.loads(run(mali, name, "--format", "json").output)
    assert told["title"] and told["basis"]["incidents"] == 4 and told["notes"]


def test_analyse_series_as_csv_under_a_rule(mali: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run(mali, "series", "--rule", "hull", "--by", "week", "--format", "csv").output)))
    assert [(row["from"], row["low"], row["best"], row["high"], row["data"]) for row in rows] == [
        ("2024-12-30", "8", "", "9", "reported"),
        ("2025-01-06", "13", "", "13", "reported"),
        ("2025-01-13", "6", "", "6", "reported"),
        ("2025-01-20", "5", "", "5", "reported"),
    ]


def test_analyse_series_by_party_and_status(mali: Path) -> None:
    result = run(mali, "series", "--split", "party", "--table", "totals", "--format", "csv")
    rows = {row["group"]: row for row in csv.DictReader(io.StringIO(result.output))}
    assert (rows["Malian Armed Forces"]["status"], rows["Malian Armed Forces"]["high"]) == ("contested", "15")


def test_analyse_takes_the_filters_of_incidents(mali: Path) -> None:
    told = json.loads(run(mali, "rules", "--party", "wagner", "--format", "json").output)
    assert told["basis"]["incidents"] == 1
    assert run(mali, "rules", "--country", "Somalia").exit_code == 0


def test_analyse_rate_needs_a_population_and_guesses_none(mali: Path, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text("country,year,population\nML,2025,3200000\n")
    rows = list(csv.DictReader(io.StringIO(run(mali, "rate", str(table), "--format", "csv").output)))
    assert [(row["country"], row["year"], row["best per 100,000"]) for row in rows] == [("ML", "2025", "1.0")]
    table.write_text("country,year,population\nML,2020,3200000\n")
    (row,) = csv.DictReader(io.StringIO(run(mali, "rate", str(table), "--format", "csv").output))
    assert (row["population"], row["best per 100,000"]) == ("", "")


@pytest.mark.slow
def test_analyse_draws_as_often_as_asked(mali: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    result = run(mali, "rules", "--picture", str(tmp_path / "a.svg"), "--picture", str(tmp_path / "b.png"))
    assert result.exit_code == 0
    assert b"<title>Killed under every rule</title>" in (tmp_path / "a.svg").read_bytes()
    assert (tmp_path / "b.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("series", "--rule", "guess"), "there is no rule 'guess'"),
        (("series", "--table", "colours"), "there are: series, totals"),
        (("series", "--picture", "a.gif"), "svg or png, not 'gif'"),
        (("series", "--picture", "/no/such/folder/a.svg"), "cannot be written"),
        (("rate", "/dev/null"), "lacks the column"),
    ],
)
def test_analyse_refuses_in_words(args: tuple[str, ...], words: str, mali: Path) -> None:
    result = run(mali, *args)
    assert result.exit_code != 0
    told = str(result.exception) if isinstance(result.exception, CounterclaimError) else result.output
    assert words in told


def test_analyse_rate_of_no_text(mali: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"\xff\xfe\x00")
    assert "no table in UTF-8" in str(run(mali, "rate", str(tmp_path / "a.csv")).exception)


def test_analyse_of_an_empty_casefile(tmp_path: Path) -> None:
    from counterclaim.casefile.store import Casefile

    with Casefile.open(tmp_path / "case.db", create=True):
        pass
    for name in NAMES:
        assert run(tmp_path / "case.db", name).exit_code == 0


def test_analyse_is_told_in_french_and_for_programs_as_ever(mali: Path) -> None:
    told = run(mali, "series", "--language", "fr").output
    assert "Tués par mois (règle ucdp/1)" in told and "4 incidents : 0 sans jour" in told
    assert "Low, best and high" not in told
    english, french = (run(mali, "series", "--format", "csv", "--language", language).output for language in ("en", "fr"))
    assert english == french and english.startswith("group,status,from")
