"""Odd and hostile input through the command line: names that look like something else, files that are locked, runs cut short."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

import cases
import records
from counterclaim.casefile.database import sqlite
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.receiving import held
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE
from counterclaim.errors import CounterclaimError
from counterclaim.wire.incident import incident_wire

A = ("--by", "A. Reviewer")
HALF = "half\udcff"
HUGE = "1" + 30 * "0"
NAMES = (
    "new\nrow",
    "clear\x1b[2J\x9b2J",
    "line\u2028separator",
    "nul\x00byte",
    "x" * 5_000,
    "../../etc/passwd",
    "/etc/passwd",
    "/",
    "  ",
    "photo\u202egpj.exe",
    "x",
    "x/a1",
    "i0123456789ab",
    "one~2",
    "one",
    "'; DROP TABLE reports; --",
    "-",
    "--help",
)


def run(*args: str, case: Path) -> Result:
    """A command, run here: what it cannot do comes as an exception, which main() prints."""
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def reports(path: Path, names: tuple[str, ...]) -> Path:
    return cases.lines(path, [cases.row(name, f"{cases.RAID} Report {number}.") for number, name in enumerate(names)])


@pytest.fixture(scope="module")
def named_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of reports with such names, added from the command line."""
    folder = tmp_path_factory.mktemp("named")
    result = run("add", str(reports(folder / "named.jsonl", NAMES)), case=folder / "case.db")
    assert (result.exit_code, result.stderr) == (0, "")
    with Casefile.open(folder / "case.db") as casefile, casefile.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def named(named_once: Path, tmp_path: Path) -> Path:
    import shutil

    shutil.copytree(named_once, tmp_path / "named")
    return tmp_path / "named" / "case.db"


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


@contextmanager
def writer(case: Path) -> Iterator[sqlite3.Connection]:
    """Another process that is writing the casefile."""
    other = sqlite3.connect(case, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield other
    finally:
        other.close()


def test_hostile_writer_that_does_not_end_is_told(named: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_PRAGMAS", ("busy_timeout=100", *sqlite._PRAGMAS[1:]))
    with writer(named):
        result = run("decide", "reject", "x/c1", *A, case=named)
        assert run("reports", case=named).exit_code == 0
    assert isinstance(result.exception, CounterclaimError)
    assert "another process" in str(result.exception)
    assert run("decide", "reject", "x/c1", *A, case=named).exit_code == 0


def test_hostile_writer_is_waited_for(named: Path) -> None:
    with writer(named) as other:
        threading.Timer(0.5, other.rollback).start()
        began = time.monotonic()
        assert run("decide", "reject", "x/c1", *A, case=named).exit_code == 0
        assert time.monotonic() - began >= 0.4


@contextmanager
def command(*args: str, before: tuple[str, ...] = ()) -> Iterator[tuple[subprocess.Popen[str], IO[str], IO[str]]]:
    """The command in a process and a group of its own, as a shell would start it, with its two outputs."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "COUNTERCLAIM_NAME": "A. Reviewer"}
    line, pipe = [*before, sys.executable, "-m", "counterclaim", *args], subprocess.PIPE
    with subprocess.Popen(line, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process:
        assert process.stdout
        assert process.stderr
        yield process, process.stdout, process.stderr


def number(case: Path, state: str) -> int:
    """How many reports are in a state, as far as the file is there yet."""
    try:
        with sqlite3.connect(case) as raw:
            found: tuple[int] = raw.execute("SELECT count(*) FROM reports WHERE state = ?", (state,)).fetchone()
    except sqlite3.Error:
        return 0
    finally:
        if "raw" in locals():
            raw.close()
    return found[0]


def wait_for(case: Path, state: str) -> None:
    until = time.monotonic() + 120
    while not number(case, state):
        assert time.monotonic() < until
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_hostile_interrupt_in_the_middle_loses_nothing(tmp_path: Path, jobs: str) -> None:
    case, names = tmp_path / "case.db", tuple(f"r{number}" for number in range(70))
    source = str(reports(tmp_path / "reports.jsonl", names))
    with command("add", source, "--case", str(case), "--jobs", jobs) as (process, stdout, stderr):
        wait_for(case, "read")
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(60) == 130
        assert (stdout.read(), stderr.read().strip()) == ("", "")
    assert number(case, "received") + number(case, "read") == len(names)
    with command("add", "--case", str(case)) as (process, stdout, _):
        assert stdout.read().splitlines()[0] == "nothing new"
        assert process.wait(120) == 0
    assert number(case, "read") == len(names)
    assert run("verify", case=case).exit_code == 0


@pytest.mark.slow
def test_hostile_two_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    case, names = tmp_path / "case.db", {one: tuple(f"{one}{number}" for number in range(40)) for one in "ab"}
    sources = {one: str(reports(tmp_path / f"{one}.jsonl", names[one])) for one in names}
    both = cases.lines(tmp_path / "b.jsonl", [cases.row(name, f"{cases.BLAST} {name}.") for name in names["b"]])
    with (
        command("add", sources["a"], "--case", str(case)) as (one, first, said),
        command("add", str(both), "--case", str(case)) as (other, second, told),
    ):
        assert (first.read().splitlines()[0], second.read().splitlines()[0]) == ("40 added", "40 added")
        assert (said.read(), told.read()) == ("", "")
        assert (one.wait(300), other.wait(300)) == (0, 0)
    assert number(case, "read") == 80
    assert run("verify", case=case).exit_code == 0
    assert len(run("incidents", "--format", "jsonl", case=case).stdout.splitlines()) == 2


@pytest.mark.slow
def test_hostile_reader_that_leaves_ends_it_quietly(tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    with Casefile.open(case, create=True) as casefile:
        bring_up_to_date(casefile)
        told = [replace(records.incident(), id=f"i{number:012}") for number in range(500)]
        more = {"event_type": "attack", "contested": False, "reports": 1, "lines": 1, "whole": False}
        with casefile.writing() as connection:
            connection.execute(incidents.insert(), [{"id": one.id, "incident": incident_wire(one), **more} for one in told])
            assert len(list(list_incidents(connection, Selection()))) == 500
    with command("incidents", "--format", "jsonl", "--case", str(case)) as (process, stdout, stderr):
        assert json.loads(stdout.readline())["id"] == "i000000000000"
        stdout.close()
        assert stderr.read() == ""
        assert process.wait(60) != 0
    assert run("verify", case=case).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("args", [("reports",), ("incidents",), ("add", "-"), ("verify",)])
def test_hostile_folder_that_cannot_be_written_says_so(named: Path, args: tuple[str, ...]) -> None:
    import shutil

    # Who runs the tests as root may write anywhere, unless that is given up.
    root = os.geteuid() == 0
    if root and shutil.which("setpriv") is None:
        pytest.skip("root may write anywhere, and setpriv is not there to give that up")
    before = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search") if root else ()
    named.parent.chmod(0o555)
    try:
        with command(*args, "--case", str(named), before=before) as (process, stdout, stderr):
            assert process.wait(60) == 2
            assert stdout.read() == ""
            (line,) = stderr.read().splitlines()
    finally:
        named.parent.chmod(0o755)
    assert "writable" in line
