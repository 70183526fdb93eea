from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case)}).invoke(cli, args)


def decided(result: Result) -> str:
    assert result.exit_code == 0, result.exception
    return result.stdout.split()[1]


def rows(case: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run("incidents", "--format", "jsonl", case=case).stdout.splitlines()]


def together(case: Path, account: str) -> set[str]:
    """The accounts of the incident that an account is in."""
    named = [{f"{key['report']}/{key['account']}" for key in row["accounts"]} for row in rows(case)]
    return next(keys for keys in named if account in keys)


def test_decide_same_and_undo_come_back_to_where_it_was(mali: Path) -> None:
    before = run("incidents", case=mali).stdout
    id = decided(run("decide", "same", "other-1", "other-2", "--by", "A. Reviewer", "--reason", "one operation", case=mali))
    assert together(mali, "other-1/a1") == {"other-1/a1", "other-2/a1"}
    decided(run("decide", "undo", id, "--by", "A. Reviewer", case=mali))
    assert run("incidents", case=mali).stdout == before


@pytest.mark.parametrize(
    ("args", "left"),
    [
        (("apart", "attack-4/a1", "attack-1/a1", "attack-2/a1", "attack-3/a1"), {"attack-4/a1"}),
        (("split", "attack-4/a1"), {"attack-4/a1"}),
        (("move", "attack-4/a1", "other-3"), {"attack-4/a1", "other-3/a1"}),
        (("accept", "attack-1/c1"), {"attack-1/a1", "attack-2/a1", "attack-3/a1", "attack-4/a1"}),
        (("reject", "attack-1/c1"), {"attack-1/a1", "attack-2/a1", "attack-3/a1", "attack-4/a1"}),
    ],
)
def test_decide_does_what_it_says(mali: Path, args: tuple[str, ...], left: set[str]) -> None:
    decided(run("decide", *args, "--by", "A. Reviewer", case=mali))
    assert together(mali, "attack-4/a1") == left
    assert run("verify", case=mali).exit_code == 0


def test_decide_correct_changes_the_figure(mali: Path) -> None:
    killed = next(row["counts"]["killed"] for row in rows(mali) if row["accounts"][0]["report"] == "other-1")
    decided(run("decide", "correct", killed["claims"][0], "count.low=99", "count.high=99", "--by", "A. Reviewer", case=mali))
    assert "99" in run("show", "other-1", case=mali).stdout


def test_decide_correct_wants_fields_and_values(mali: Path) -> None:
    result = run("decide", "correct", "other-1/c1", "count.low", "--by", "A. Reviewer", case=mali)
    assert result.exit_code == 2
    assert "FIELD=VALUE" in result.stderr


@pytest.mark.parametrize("change", ["count.low=abc", "count.high=9.5", "count.kind=eaten", "count.qualifier=maybe"])
def test_decide_correct_says_in_words_what_a_value_can_be(mali: Path, change: str) -> None:
    killed = next(row["counts"]["killed"] for row in rows(mali) if row["accounts"][0]["report"] == "other-1")
    result = run("decide", "correct", killed["claims"][0], change, "--by", "A. Reviewer", case=mali)
    field, _, value = change.partition("=")
    assert result.exit_code == 1
    assert f"{field} cannot be '{value}': " in str(result.exception)
    assert not any(word in str(result.exception) for word in ("literal", "base 10", "valid Harm", "valid Qualifier"))


def test_decide_add_makes_a_claim_that_weighs(mali: Path) -> None:
    said = ("kind=count", "quote.span=0-5", "claimant.kind=report", "count.low=77", "count.high=77")
    result = run("decide", "add", "other-1", *said, "--account", "a1", "--by", "A. Reviewer", case=mali)
    assert result.stdout.splitlines()[0] == "added: other-1/p1"
    shown = run("show", "other-1", case=mali).stdout
    assert "77" in shown and "added by A. Reviewer" in " ".join(shown.split())
    assert "add other-1/p1" in run("explain", "other-1", case=mali).stdout
    assert run("verify", case=mali).exit_code == 0


def test_decisions_list_who_when_and_whether_it_holds(mali: Path) -> None:
    id = decided(run("decide", "reject", "attack-4/c1", "--by", "A. Reviewer", "--reason", "of another day", case=mali))
    assert f"{id}" in run("decisions", case=mali).stdout
    assert "(holds)" in run("decisions", case=mali).stdout
    decided(run("decide", "undo", id, "--by", "B. Reviewer", case=mali))
    page = run("decisions", case=mali).stdout
    assert "(past)" in page
    assert "B. Reviewer" in page
    rows = [json.loads(line) for line in run("decisions", "--format", "jsonl", case=mali).stdout.splitlines()]
    assert [row["kind"] for row in rows] == ["reject", "undo"]
    assert run("decisions", "--adrift", case=mali).stdout == ""
