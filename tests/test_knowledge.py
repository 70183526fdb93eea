"""The commands about the gazetteer and the actors."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.errors import BadDate, GazetteerError

LINE = "1\tTestbourg\tTestbourg\tTestburg\t14.0\t-6.0\tP\tPPL\tML\t\t05\t\t\t\t10\t\t200\tAfrica/Bamako\t2020-01-01\n"


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, args, catch_exceptions=False)


@pytest.mark.parametrize("name", ["Niono", "Bamako"])
def test_knowledge_finds_places_by_name(name: str) -> None:
    result = run("gazetteer", "find", name)
    assert result.exit_code == 0
    assert f"{name}, " in result.stdout


def test_knowledge_says_where_a_place_that_is_unknown_may_be_had() -> None:
    result = run("gazetteer", "find", "Qwertyuiop")
    assert result.exit_code == 1
    assert "gazetteer add" in result.stderr


def test_knowledge_lists_the_default_index() -> None:
    assert run("gazetteer", "list").stdout.startswith("default")


@pytest.mark.slow
def test_knowledge_adds_a_dump_whose_places_are_then_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_CACHE", str(tmp_path))
    dump = tmp_path / "XX.txt"
    dump.write_text(LINE, "utf-8")
    assert "1 places of ML added" in run("gazetteer", "add", str(dump)).stdout
    assert "Testbourg" in run("gazetteer", "find", "Testburg").stdout
    assert "XX  1 places" in run("gazetteer", "list").stdout


def test_knowledge_refuses_what_is_no_dump(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("no dump at all\n", "utf-8")
    with pytest.raises(GazetteerError, match="notes"):
        run("gazetteer", "add", str(other))


@pytest.mark.parametrize(
    ("words", "country", "found"),
    [("FAMa", "ML", "Malian Armed Forces"), ("the army", "ML", "Malian Armed Forces"), ("Qwertyuiop", "ML", "nobody")],
)
def test_knowledge_explains_whom_words_name(words: str, country: str, found: str) -> None:
    assert found in run("actors", "find", words, "--country", country).stdout


def test_knowledge_refuses_a_day_that_is_none() -> None:
    with pytest.raises(BadDate, match="YYYY-MM-DD"):
        run("actors", "find", "FAMa", "--on", "yesterday")


def test_knowledge_refuses_a_country_that_is_none() -> None:
    result = CliRunner().invoke(cli, ["actors", "find", "FAMa", "--country", "XX"])
    assert result.exit_code == 2
    assert "ISO code" in result.output
