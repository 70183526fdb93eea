"""Odd and hostile input through the command line: names that look like something else, files that are locked, runs cut short."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import Result

from counterclaim.casefile.receiving import held
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CounterclaimError
from hostile import HALF, NAMES, A, run

HUGE = "1" + 30 * "0"


def accounts(result: Result) -> set[str]:
    """The accounts of the incident that was shown."""
    assert result.exit_code == 0, result.exception
    return {f"{key['report']}/{key['account']}" for key in json.loads(result.stdout)["accounts"]}


def test_hostile_names_are_kept_as_they_can_be(named: Path) -> None:
    rows = [json.loads(line) for line in run("reports", "--format", "jsonl", case=named).stdout.splitlines()]
    assert tuple(row["name"] for row in rows) == tuple(map(held, NAMES))
    assert {row["state"] for row in rows} == {"read"}


def test_hostile_names_write_no_file_but_the_casefile(named_once: Path) -> None:
    assert {path.name.partition("-")[0] for path in named_once.iterdir()} == {"case.db", "case.db.originals", "named.jsonl"}


@pytest.mark.parametrize("command", ["reports", "incidents", "explain x", "show x", "search market", "decisions"])
def test_hostile_names_are_shown_and_not_obeyed(named: Path, command: str) -> None:
    run("decide", "reject", "new\nrow/c1", "--by", "A\x1b[2J\nB", "--reason", "\x9b2J\u202e", case=named)
    result = run(*command.split(), case=named)
    assert result.exit_code == 0
    assert not set(result.output) & set("\x00\x1b\x9b\u202e\u2028")


def test_hostile_name_of_two_lines_is_explained_on_one(named: Path) -> None:
    page = run("explain", "x", case=named).stdout
    assert "new row/a1" in page
    assert "\nrow" not in page


@pytest.mark.parametrize("command", ["reports", "incidents", "search market", "decisions"])
def test_hostile_names_break_no_json_line(named: Path, command: str) -> None:
    run("decide", "reject", "new\nrow/c1", "--by", "A\x1b[2J\nB", "--reason", "\x9b2J\u2028\x85", case=named)
    page = run(*command.split(), "--format", "jsonl", case=named).stdout
    assert not set(page) & set("\x00\x1b\x9b\u2028\x85")
    assert [json.loads(line) for line in page.splitlines()]


@pytest.mark.slow
@pytest.mark.parametrize("name", [held(name) for name in NAMES if not name.startswith("-")])
def test_hostile_name_finds_its_report(named: Path, name: str) -> None:
    assert f"{name}/a1" in accounts(run("show", name, "--format", "json", case=named))
    assert f"{name}/a1" in accounts(run("show", f"{name}/a1", "--format", "json", case=named))


@pytest.mark.parametrize("name", ["-", "--help"])
def test_hostile_name_that_looks_like_an_option_comes_after_two_dashes(named: Path, name: str) -> None:
    assert f"{name}/a1" in accounts(run("show", "--format", "json", "--", name, case=named))


def test_hostile_report_called_as_an_account_does_not_take_its_place(named: Path) -> None:
    assert run("decide", "split", "x/a1", *A, case=named).exit_code == 0
    assert accounts(run("show", "x/a1", "--format", "json", case=named)) == {"x/a1"}
    assert "x/a1" not in accounts(run("show", "x/a1/a1", "--format", "json", case=named))
    assert run("decide", "same", "x/a1", "x/a1/a1", *A, case=named).exit_code == 0
    assert {"x/a1", "x/a1/a1"} <= accounts(run("show", "x/a1", "--format", "json", case=named))


@pytest.mark.parametrize("name", [held(name) for name in NAMES if not name.startswith("-")])
def test_hostile_name_can_be_decided_on_and_the_casefile_stays_whole(named: Path, name: str) -> None:
    assert run("decide", "reject", f"{name}/c1", *A, case=named).exit_code == 0
    assert run("verify", case=named).exit_code == 0


def test_hostile_names_go_into_a_bundle(named: Path, tmp_path: Path) -> None:
    assert run("bundle", str(tmp_path / "bag"), case=named).exit_code == 0
    assert run("verify", "--bag", str(tmp_path / "bag"), case=named).exit_code == 0


@pytest.mark.parametrize(
    "args",
    [
        ("show", HALF),
        ("explain", HALF),
        ("incidents", "--party", HALF),
        ("search", f"market {HALF}"),
        ("decide", "reject", "x/c1", "--by", HALF),
        ("decide", "reject", "x/c1", *A, "--reason", HALF),
        ("decide", "reject", f"{HALF}/c1", *A),
        ("decide", "same", HALF, "x", *A),
        ("decide", "undo", HALF, *A),
        ("decide", "reject", "x/c1", "--by", "A" * 5_000),
        ("decide", "correct", "x/c1", "count.low=" + "9" * 5_000, *A),
        ("show", "x" * 100_000),
    ],
)
def test_hostile_words_are_refused_in_words(named: Path, args: tuple[str, ...]) -> None:
    result = run(*args, case=named)
    assert result.exit_code != 0
    assert isinstance(result.exception, CounterclaimError)
    assert run("decisions", case=named).stdout == ""


@pytest.mark.parametrize("option", ["--country", "--event"])
def test_hostile_values_of_a_filter_are_refused_as_wrong(named: Path, option: str) -> None:
    assert run("incidents", option, HALF, case=named).exit_code == 2


@pytest.mark.parametrize(
    "args",
    [
        ("incidents", "--killed", HUGE),
        ("incidents", "--reports", HUGE),
        ("incidents", "--limit", HUGE),
        ("incidents", "--since", "0001-01-01", "--until", "9999-12-31"),
        ("incidents", "--party", "%_'\"; DROP TABLE incidents; --"),
        ("search", "market", "--limit", HUGE),
        ("search", "market NEAR( * ^ : -"),
    ],
)
def test_hostile_numbers_and_words_only_choose(named: Path, args: tuple[str, ...]) -> None:
    result = run(*args, case=named)
    assert result.exit_code in (0, 1)
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_hostile_word_that_ends_a_query_finds_nothing(named: Path) -> None:
    assert "nothing in" in run("search", 'mar\x00ket "\x00" zebra', case=named).stderr


def test_hostile_correction_to_a_number_beyond_all_measure_can_be_taken_back(named: Path) -> None:
    before = run("incidents", case=named).stdout
    told = run("decide", "correct", "x/c1", f"count.low={HUGE}", f"count.high={HUGE}", *A, case=named)
    assert run("incidents", "--killed", HUGE, case=named).stdout.count("incident") >= 1
    run("decide", "undo", told.stdout.split()[1], *A, case=named)
    assert run("incidents", case=named).stdout == before


@pytest.mark.parametrize("name", ["case.db?mode=memory", ":memory:", "file:case.db", "case%20.db", "ca#se.db", "ké‮.db"])
def test_hostile_name_of_a_casefile_is_the_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    Casefile.open(Path(name), create=True).close()
    assert (tmp_path / name).is_file()
    assert run("reports", case=Path(name)).exit_code == 0


@pytest.mark.parametrize("name", ["/dev/null", "/dev/zero", "x" * 5_000, "report.txt/case.db", "pipe"])
def test_hostile_casefile_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "report.txt").write_text("Nine people were killed.")
    os.mkfifo(tmp_path / "pipe")
    for args in (("reports",), ("add", str(tmp_path / "report.txt"))):
        result = run(*args, case=tmp_path / name)
        assert isinstance(result.exception, CounterclaimError)
