"""What is asked of a benchmark, and what it tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.measures.command import asked, in_turn, parser_of, parser_of_casefile, tell


@pytest.mark.parametrize(("words", "data", "alone"), [((), "usual", False), (("--data", "own", "--json"), "own", True)])
def test_command_asks_for_a_set_and_for_the_figures_alone(words: tuple[str, ...], data: str, alone: bool) -> None:
    args = asked(parser_of("Count reports.", data=Path("usual"), holds="reports.csv"), words=words)
    assert (args.data, args.json) == (Path(data), alone)


def test_command_asks_for_a_casefile() -> None:
    args = asked(parser_of_casefile("Time a casefile."), words=["--incidents", "12", "--case", "war.db"])
    assert (args.incidents, args.case) == (12, Path("war.db"))


def test_command_says_what_the_folder_holds_and_asks_last_for_the_figures() -> None:
    parser = parser_of("Count reports.", data=Path("usual"), holds="reports.csv")
    asked(parser, words=())
    told = parser.format_help()
    assert told.index("reports.csv") < told.index("the figures alone, as JSON")


def test_in_turn_gives_all_in_their_order() -> None:
    assert list(in_turn(["c", "a", "b"])) == ["c", "a", "b"]


@pytest.mark.parametrize(("alone", "before"), [(False, ["day 0.5", "place 1.0"]), (True, [])])
def test_tell_ends_with_the_figures(alone: bool, before: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    figures = {"day": 0.5, "place": 1.0}
    tell(figures, (f"{name} {value}" for name, value in figures.items()), alone=alone)
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == before and json.loads(last) == figures
