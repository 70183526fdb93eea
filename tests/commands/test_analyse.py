from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from persons_on_lists import drawn


def run(table: str | bytes, folder: Path, *options: str) -> Result:
    path = folder / "lists.csv"
    path.write_bytes(table if isinstance(table, bytes) else table.encode())
    return CliRunner().invoke(cli, ["analyse", "uncounted", str(path), *options])


def table() -> str:
    lists = drawn(400, (0.5, 0.4, 0.45))
    return "A,B,C,count\n" + "".join(f"{','.join(map(str, pattern))},{count}\n" for pattern, count in lists.counts.items())


@pytest.mark.slow
def test_analyse_uncounted_shows_all_methods_and_what_they_assume(tmp_path: Path) -> None:
    result = run(table(), tmp_path)
    assert result.exit_code == 0, result.output
    assert all(method in result.output for method in ("loglinear/1", "dga/1", "lcmcr/2"))
    assert "All of it assumes one closed population" in result.output


@pytest.mark.slow
def test_analyse_uncounted_as_json(tmp_path: Path) -> None:
    made = json.loads(run(table(), tmp_path, "--format", "json").output)
    assert made["lists"] == ["A", "B", "C"]
    assert all(one["low"] <= one["point"] <= one["high"] for one in made["estimates"])


def test_analyse_uncounted_refuses_in_french_where_that_is_asked_for(tmp_path: Path) -> None:
    result = run(table(), tmp_path, "--events", "--language", "fr")
    assert str(result.exception).startswith(
        "aucune estimation n’est faite de ces listes: les lignes sont des totaux d’événements"
    )


@pytest.mark.parametrize(
    ("given", "options", "words"),
    [
        ("A,B,n\n1,0,90\n1,1,9\n0,1,9\n", (), "it takes 3"),
        (table(), ("--events",), "totals of events"),
        ("", (), "the table is empty"),
        (b"A,B\xff\xfe\n", (), "no table in UTF-8"),
        (b"\x00\x01\x02", (), "it takes 3"),
    ],
)
def test_analyse_uncounted_refuses_in_words(given: str | bytes, options: tuple[str, ...], words: str, tmp_path: Path) -> None:
    result = run(given, tmp_path, *options)
    assert result.exit_code != 0
    assert result.exception is not None and words in str(result.exception)
