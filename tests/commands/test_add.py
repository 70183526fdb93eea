from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cases
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE

SPANISH = (
    "Al menos nueve civiles han muerto el sábado en un ataque contra el mercado de la ciudad, según el consejo del distrito y "
    "los vecinos de las casas que fueron quemadas por los atacantes."
)


def run(*args: str, case: Path, stdin: str | bytes = "") -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args, input=stdin)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "case.db"


@pytest.mark.slow
def test_add_tells_what_became_of_everything(case: Path, tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID), cases.row("two", cases.BLAST)])
    result = run("add", str(path), case=case)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == ["2 added", "2 read", f"{case} holds 2 reports, 2 accounts, 2 incidents"]


@pytest.mark.slow
def test_add_of_the_same_again_changes_nothing(case: Path, tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)])
    run("add", str(path), case=case)
    result = run("add", str(path), case=case)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "1 known already"


@pytest.mark.slow
def test_add_reads_a_folder_of_many_kinds(case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    (folder / "deep").mkdir(parents=True)
    (folder / "raid.txt").write_text(cases.RAID)
    (folder / "deep" / "blast.html").write_text(
        f"<html><body><article><h1>Blast</h1><p>{cases.BLAST}</p></article></body></html>"
    )
    (folder / "table.csv").write_text(f'id,text,published\n7,"{cases.RAID} It was a row.",2024-05-06\n')
    (folder / ".hidden.txt").write_text(cases.RAID)
    result = run("add", str(folder), "--all", case=case)
    assert result.stdout.splitlines()[0] == "3 added, 1 left out"
    names = {json.loads(line)["name"] for line in run("reports", "--format", "jsonl", case=case).stdout.splitlines()}
    assert names == {"raid.txt", "deep/blast.html", "7"}


def test_add_takes_a_report_from_standard_input(case: Path) -> None:
    result = run("add", "-", "--published", "2024-05-06", case=case, stdin=cases.RAID)
    assert result.exit_code == 0
    assert "1 added" in result.stdout


def test_add_says_what_cannot_be_taken_in_and_goes_on(case: Path, tmp_path: Path) -> None:
    good = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)])
    result = run("add", str(tmp_path / "missing.txt"), str(good), case=case)
    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    assert result.stdout.splitlines()[0] == "1 added, 1 refused"


def test_add_of_nothing_that_can_be_taken_in_ends_with_two(case: Path, tmp_path: Path) -> None:
    assert run("add", str(tmp_path / "missing.txt"), case=case).exit_code == 2


def test_add_keeps_what_it_cannot_read(case: Path, tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("raid-es", SPANISH)])
    result = run("add", str(path), case=case)
    assert result.exit_code == 1
    assert "'es'" in result.stderr
    assert "unread" in run("reports", case=case).stdout


def test_add_without_input_needs_a_casefile(case: Path) -> None:
    result = run("add", case=case)
    assert result.exit_code == 2
    assert "name a file" in result.stderr
    assert not case.exists()


def test_add_without_input_goes_on_with_what_waits(case: Path, tmp_path: Path) -> None:
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case, create=True) as casefile:
        cases.received(casefile, cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)]))
    assert run("add", case=case).stdout.splitlines()[:2] == ["nothing new", "1 read"]


def test_add_fetches_no_address_unless_asked(case: Path) -> None:
    result = run("add", "http://127.0.0.1:9/report.html", case=case)
    assert result.exit_code == 2
    assert "--fetch" in result.stderr


def test_add_complains_of_many_a_few_times_only(case: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("not json\n" * 300)
    result = run("add", str(path), case=case)
    assert len(result.stderr.splitlines()) < 30
    assert "300 refused" in result.stdout
    assert len(run("reports", "--state", "refused", case=case).stdout.splitlines()) == 300


@pytest.mark.parametrize(
    ("option", "value"), [("--published", "yesterday"), ("--map", "colour=Red"), ("--jobs", "0"), ("--published", "2999-01-01")]
)
def test_add_refuses_options_that_mean_nothing(case: Path, tmp_path: Path, option: str, value: str) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)])
    result = run("add", str(path), option, value, case=case)
    assert result.exit_code == 2
    assert option in result.stderr
    assert not case.exists()
