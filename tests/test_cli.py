"""The command line as a user meets it: what it prints, what it says when something is wrong, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from counterclaim import __version__
from counterclaim.cli import cli
from counterclaim.export.printable import printable
from counterclaim.schema import ledger_schema

REPORT = """Nine killed in raid on market, council says

At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the district council said. It
accused the army. The army denied involvement.
"""
SPANISH = "Al menos nueve civiles murieron el sábado en un ataque contra un mercado, según el consejo del distrito de la ciudad."


def run(*args: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(cli, args, input=stdin)


def ledger(result: Result) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(result.stdout)
    return value


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.split("\n") if line]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return written(tmp_path / "raid.txt", REPORT)


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def jsonl(path: Path, rows: Iterable[object]) -> Path:
    return written(path, "".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows))


def test_cli_read_json_is_a_ledger_of_the_contract(report: Path) -> None:
    result = run("read", str(report), "--published", "2025-01-06", "--publisher", "KPN", "--format", "json")
    assert result.exit_code == 0
    Draft202012Validator(json.loads(ledger_schema())).validate(ledger(result))
    assert ledger(result)["report"]["published"] == "2025-01-06"
    assert ledger(result)["report"]["publisher"] == "KPN"
    assert ledger(result)["report"]["id"] == "raid.txt"


def test_cli_read_gives_the_same_bytes_twice(report: Path) -> None:
    args = ("read", str(report), "--format", "json")
    assert run(*args).stdout_bytes == run(*args).stdout_bytes


def test_cli_read_prints_a_table_unless_asked_otherwise(report: Path) -> None:
    result = run("read", str(report))
    assert result.exit_code == 0
    assert "not checked by a person" in result.stdout
    assert "\x1b" not in result.stdout


def test_cli_read_html_is_a_page(report: Path) -> None:
    assert run("read", str(report), "--format", "html").stdout.startswith("<!DOCTYPE html>")


def test_cli_read_standard_input() -> None:
    result = run("read", "-", "--format", "json", stdin=REPORT)
    assert ledger(result)["report"]["length"] == len(REPORT)


def test_cli_read_takes_what_is_piped_in_without_a_name() -> None:
    assert run("read", "--format", "json", stdin=REPORT).exit_code == 0


def test_cli_read_several_files_give_json_lines(report: Path, tmp_path: Path) -> None:
    other = written(tmp_path / "other.txt", REPORT + "Again.")
    result = run("read", str(report), str(other), "--format", "json")
    assert [row["report"]["id"] for row in lines(result)] == ["raid.txt", "other.txt"]


def test_cli_read_lines_from_standard_input_with_jsonl() -> None:
    rows = "".join(json.dumps({"id": id, "text": REPORT}) + "\n" for id in ("b", "a"))
    result = run("read", "-", "--format", "jsonl", stdin=rows)
    assert [row["report"]["id"] for row in lines(result)] == ["b", "a"]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_cli_read_lines_of_a_file_with_either_json(tmp_path: Path, form: str) -> None:
    path = jsonl(
        tmp_path / "reports.jsonl", [{"id": "r1", "text": REPORT, "published": "2025-01-06", "url": "https://x.example"}]
    )
    (row,) = lines(run("read", str(path), "--format", form))
    assert (row["report"]["id"], row["report"]["published"], row["report"]["url"]) == ("r1", "2025-01-06", "https://x.example")


def test_cli_read_bad_lines_keep_their_place_and_the_run_goes_on(tmp_path: Path) -> None:
    rows = [{"id": "r1", "text": REPORT}, "{broken\n", {"id": "r3"}, {"id": "r1", "text": "Again."}, {"id": "r5", "text": REPORT}]
    result = run("read", str(jsonl(tmp_path / "reports.jsonl", rows)), "--format", "jsonl")
    assert result.exit_code == 1
    assert [row["report"]["id"] for row in lines(result)] == ["r1", None, "r3", "r1", "r5"]
    assert ["error" in row for row in lines(result)] == [False, True, True, True, False]
    assert len(result.stderr.splitlines()) == 3


def test_cli_read_publication_of_a_line_wins_over_the_option(tmp_path: Path) -> None:
    rows = [{"id": "r1", "text": REPORT, "published": "2025-01-06"}, {"id": "r2", "text": REPORT}]
    result = run("read", str(jsonl(tmp_path / "r.jsonl", rows)), "--format", "jsonl", "--published", "2024-02-02")
    assert [row["report"]["published"] for row in lines(result)] == ["2025-01-06", "2024-02-02"]


UNREADABLE: dict[str, tuple[str | bytes, str]] = {
    "empty.txt": ("", "empty"),
    "blank.txt": (" \n\n", "white space"),
    "nul.txt": ("nine\x00killed", "NUL"),
    "latin.txt": ("Neuf civils tués à Ségou, a déclaré la police".encode("latin-1"), "UTF-8"),
    "paper.pdf": (b"%PDF-1.7 \x80", "PDF"),
    "spanish.txt": (SPANISH, "'es'"),
    "long.txt": ("x" * 20_000_000, "split it"),
    "empty.jsonl": ("", "empty"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_cli_read_unreadable_input_ends_with_2_and_one_clear_line(tmp_path: Path, name: str) -> None:
    content, reason = UNREADABLE[name]
    result = run("read", str(written(tmp_path / name, content)), "--format", "json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith("counterclaim: ")
    assert name in result.stderr
    assert reason in result.stderr


@pytest.mark.parametrize(("name", "reason"), [("none.txt", "no such file"), (".", "is a folder"), ("none.jsonl", "no such file")])
def test_cli_read_what_is_no_file_ends_with_2(tmp_path: Path, name: str, reason: str) -> None:
    result = run("read", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (2, "")
    assert reason in result.stderr


def test_cli_read_prints_those_of_several_that_it_can_read(report: Path, tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "none.txt"), str(report), "--format", "jsonl")
    assert result.exit_code == 1
    assert [(row["report"]["id"], "error" in row) for row in lines(result)] == [("none.txt", True), ("raid.txt", False)]


def test_cli_read_ends_with_2_when_none_of_several_can_be_read(tmp_path: Path) -> None:
    assert run("read", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")).exit_code == 2


@pytest.mark.parametrize("day", ["2025-02-30", "2999-01-01", "5 January", "2025-1-5"])
def test_cli_read_refuses_an_impossible_day(report: Path, day: str) -> None:
    result = run("read", str(report), "--published", day)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--published" in result.stderr


def test_cli_read_html_is_of_one_report(report: Path, tmp_path: Path) -> None:
    for args in ([str(report), str(report)], [str(jsonl(tmp_path / "r.jsonl", []))]):
        result = run("read", *args, "--format", "html")
        assert result.exit_code == 2
        assert "the page of one report" in result.stderr


def test_cli_read_message_obeys_no_control_character_of_a_file_name(tmp_path: Path) -> None:
    result = run("read", str(tmp_path / "\x1b[2J.txt"))
    assert "\x1b" not in result.stderr
    assert printable("\x1b[2J.txt") in result.stderr


def test_cli_schema_prints_the_schema() -> None:
    assert run("schema").stdout == ledger_schema()


def test_cli_version() -> None:
    assert run("--version").stdout.strip().endswith(__version__)


@contextmanager
def command(*args: str) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes], IO[bytes], IO[bytes]]]:
    """The command in a process of its own, as a shell would start it, with its three streams."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    line, pipe = [sys.executable, "-m", "counterclaim", *args], subprocess.PIPE
    with subprocess.Popen(line, env=environment, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        yield process, process.stdin, process.stdout, process.stderr


def line(id: str) -> bytes:
    return json.dumps({"id": id, "text": REPORT}).encode() + b"\n"


@pytest.mark.slow
def test_cli_closed_pipe_ends_it_quietly(tmp_path: Path) -> None:
    path = written(tmp_path / "r.jsonl", b"".join(line(str(number)) for number in range(500)))
    with command("read", str(path), "--format", "jsonl") as (process, _, stdout, stderr):
        stdout.readline()
        stdout.close()
        assert stderr.read() == b""
        assert process.wait(60) != 0


@pytest.mark.slow
def test_cli_prints_each_line_before_the_next_is_there() -> None:
    with command("read", "-", "--format", "jsonl") as (process, stdin, stdout, _):
        for id in ("r1", "r2"):
            stdin.write(line(id))
            stdin.flush()
            assert json.loads(stdout.readline())["report"]["id"] == id
        stdin.close()
        assert process.wait(60) == 0


@pytest.mark.slow
def test_cli_interrupt_ends_it_with_130_and_no_traceback() -> None:
    with command("read", "-", "--format", "jsonl") as (process, stdin, stdout, stderr):
        stdin.write(line("r1"))
        stdin.flush()
        stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert stderr.read().strip() == b""


def test_read_takes_a_saved_page_as_the_report_in_it(tmp_path: Path) -> None:
    aside = "<aside><h3>Most read</h3><p>Floods kill 45 in the north</p></aside>"
    page = f"<html><head><title>Raid</title></head><body>{aside}<article><h1>Raid</h1><p>{REPORT}</p></article></body></html>"
    read = ledger(run("read", str(written(tmp_path / "raid.html", page)), "--published", "2024-05-06", "--format", "json"))
    numbers = {claim["count"]["low"] for claim in read["claims"] if claim["kind"] == "count"}
    assert numbers == {9}
    assert not any("<" in claim["quote"]["text"] for claim in read["claims"])
