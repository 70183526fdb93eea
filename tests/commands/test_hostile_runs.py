"""Runs that are cut short or meet another: a writer that holds the file, an interrupt, a reader that leaves."""

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

import cases
import records
from counterclaim.casefile.database import sqlite
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import CounterclaimError
from counterclaim.wire.incident import incident_wire
from hostile import A, reports, run


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
