"""Reading by a language model's server, as the commands offer it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cases
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.commands.engine import KEY
from counterclaim.resolving.gazetteer_cache import cache_folder
from language_models import MODEL, answer, asked, attribution, count, model_server

TEXT = "Al menos 9 civiles murieron en la aldea, dijo el alcalde. Dos grupos acusaron al ejército de la matanza del domingo."
NINE = count("Al menos 9 civiles murieron", "9", claimant="el alcalde", claimant_kind="official", bound="at_least")
ACCUSED = attribution("Dos grupos acusaron al ejército", "ejército", claimant="Dos grupos")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "matanza.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture(autouse=True)
def cache(tmp_path: Path) -> Path:
    """A cache of its own for answers, with the index of places that stands already."""
    folder = tmp_path / "cache"
    folder.mkdir()
    for entry in cache_folder().glob("*"):
        if entry.name != "answers":
            (folder / entry.name).symlink_to(entry)
    return folder


def run(*args: str, folder: Path, **environment: str) -> Result:
    given = {"COUNTERCLAIM_CACHE": str(folder / "cache"), VARIABLE: str(folder / "case.db"), KEY: "", **environment}
    return CliRunner(env=given).invoke(cli, args)


def test_read_by_a_model_prints_its_claims(report: Path, tmp_path: Path) -> None:
    with model_server(answer(NINE, ACCUSED)) as served:
        result = run("read", str(report), "--engine", "llm", "--endpoint", served.at("/v1"), "--format", "json", folder=tmp_path)
    assert result.exit_code == 0, result.output
    ledger = json.loads(result.stdout)
    assert ledger["engine"] == {"name": f"llm:{MODEL}", "version": "1"}
    assert [claim["kind"] for claim in ledger["claims"]] == ["count", "attribution"]
    assert "sent to" not in result.stderr


def test_read_by_a_model_asks_once_for_one_report(report: Path, tmp_path: Path) -> None:
    with model_server(answer(NINE)) as served:
        for _ in range(2):
            run("read", str(report), "--engine", "llm", "--endpoint", served.at("/v1"), folder=tmp_path)
    assert len(asked(served)) == 1


def test_read_by_a_model_sends_the_key_of_the_environment(report: Path, tmp_path: Path) -> None:
    with model_server(answer(NINE)) as served:
        run("read", str(report), "--engine", "llm", "--endpoint", served.at("/v1"), folder=tmp_path, **{KEY: "secret"})
    assert {request.headers.get("authorization") for request in served.asked} == {"Bearer secret"}


def test_read_says_that_reports_leave_the_machine(report: Path, tmp_path: Path) -> None:
    options = ("--engine", "llm", "--endpoint", "http://model.invalid/v1", "--model", "large")
    result = run("read", str(report), *options, folder=tmp_path)
    assert "the words of the reports are sent to http://model.invalid/v1" in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--engine", "llm"], "needs --endpoint"),
        (["--endpoint", "http://127.0.0.1:9/v1"], "for --engine llm"),
        (["--model", "large"], "for --engine llm"),
        (["--engine", "llm", "--endpoint", "nowhere"], "--endpoint"),
        (["--engine", "psychic"], "psychic"),
    ],
)
def test_read_refuses_options_that_do_not_go_together(report: Path, tmp_path: Path, options: list[str], words: str) -> None:
    result = run("read", str(report), *options, folder=tmp_path)
    assert result.exit_code != 0
    assert words in str(result.exception) + result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_add_reads_by_a_model_and_again_by_rules(tmp_path: Path, jobs: str) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID), cases.row("two", cases.BLAST)])
    with model_server(answer()) as served:
        options = ("--engine", "llm", "--endpoint", served.at("/v1"), "--jobs", jobs)
        assert run("add", str(path), *options, folder=tmp_path).exit_code == 0
        assert len(asked(served)) == 2
    assert "2 read" in run("add", "--again", folder=tmp_path).stdout.splitlines()


@pytest.mark.slow
def test_add_keeps_what_a_model_could_not_read(tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)])
    with model_server("I would rather not.") as served:
        result = run("add", str(path), "--engine", "llm", "--endpoint", served.at("/v1"), folder=tmp_path)
    assert result.exit_code == 1
    assert "something else than the JSON" in result.stderr
    assert "1 read" in run("add", "--again", folder=tmp_path).stdout.splitlines()


def test_read_by_the_trained_engine_says_so_and_how_sure_it_is(tmp_path: Path) -> None:
    path = tmp_path / "raid.txt"
    path.write_text("At least nine civilians were killed in the raid on Monday, the Hill Observatory said.", "utf-8")
    done = CliRunner().invoke(cli, ["read", str(path), "--format", "json", "--engine", "trained"])
    ledger = json.loads(done.stdout)
    assert ledger["engine"]["name"] == "trained"
    assert [0 < claim["confidence"] < 1 for claim in ledger["claims"]] == [True]


def test_trained_engine_refuses_other_languages_by_name(report: Path) -> None:
    done = CliRunner().invoke(cli, ["read", str(report), "--engine", "trained"])
    assert done.exit_code != 0 and "'es'" in done.stderr


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--parquet", "ledgers"), "--parquet is for what a cluster reads"),
        (("--engine", "spark", "--jobs", "2"), "--jobs is for this machine alone"),
        (("--engine", "llm", "--endpoint", "http://127.0.0.1:1/v1", "--master", "local[2]"), "not for --engine llm"),
        (("--engine", "spark", "--model", "m"), "--endpoint and --model are for --engine llm"),
        (("--master", "spark://10.0.0.1:7077"), "name a folder that every machine of spark://10.0.0.1:7077 reaches"),
    ],
)
def test_engine_on_a_cluster_refuses_what_does_not_go_together(options: tuple[str, ...], why: str, tmp_path: Path) -> None:
    (tmp_path / "raid.txt").write_text("Nine people were killed.")
    result = CliRunner().invoke(cli, ["add", str(tmp_path / "raid.txt"), "--case", str(tmp_path / "case.db"), *options])
    assert result.exit_code != 0
    assert why in " ".join(f"{result.output} {result.exception}".split())


def test_engine_of_single_reports_knows_no_cluster() -> None:
    result = CliRunner().invoke(cli, ["read", "--engine", "spark", "-"], input="Nine people were killed.")
    assert result.exit_code == 2
