from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import cli
from counterclaim.commands.case import VARIABLE


def run(*args: str, case: Path) -> Result:
    return CliRunner(env={VARIABLE: str(case), "COLUMNS": "100"}).invoke(cli, args)


def test_show_puts_figures_beside_their_words(mali: Path) -> None:
    page = run("show", "attack-1", case=mali).stdout
    assert "killed 8–9" in page
    assert "“At least eight people died”" in page
    assert "contested" in page
    assert "not checked by a person" in page


def test_show_in_json_is_what_the_list_holds(mali: Path) -> None:
    shown = json.loads(run("show", "attack-1", "--format", "json", case=mali).stdout)
    listed = json.loads(run("incidents", "--format", "json", "--limit", "1", case=mali).stdout)
    assert [shown] == listed


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull"])
def test_show_names_the_rule_of_its_figures(mali: Path, rule: str) -> None:
    assert f"(rule {rule}/1)" in run("show", "attack-1", "--rule", rule, case=mali).stdout


def test_show_of_an_unknown_incident_says_where_to_look(mali: Path) -> None:
    result = run("show", "nothing", case=mali)
    assert result.exit_code != 0
    assert "counterclaim incidents" in str(result.exception)


def test_explain_gives_the_reasons_of_every_figure_and_link(mali: Path) -> None:
    page = run("explain", "attack-1", case=mali).stdout
    assert "It rests on attack-1/c2" in page
    assert "contested since 6 January 2025" in page
    assert "same day" in page
    assert "bits" in page
    assert "Rule ucdp/1" in page
    assert "alleged" in page


def test_show_takes_the_beginning_of_an_id(mali: Path) -> None:
    id = json.loads(run("show", "attack-1", "--format", "json", case=mali).stdout)["id"]
    assert run("show", id[:6], case=mali).stdout == run("show", id, case=mali).stdout


def test_show_marks_what_people_decided_on_its_row(mali: Path) -> None:
    run("decide", "accept", "attack-1/c2", "--by", "A. Reviewer", case=mali)
    run("decide", "reject", "attack-4/c1", "--by", "A. Reviewer", "--reason", "of another day", case=mali)
    page = " ".join(run("show", "attack-1", case=mali).stdout.split())
    assert "accepted by A." in page
    assert "Decided by people" in page
    assert "reject: attack-4/c1" in page
    assert "A. Reviewer" in page


@pytest.mark.parametrize(("links", "pairs"), [("all", 6), ("none", 0)])
def test_explain_shows_as_many_links_as_are_wanted(mali: Path, links: str, pairs: int) -> None:
    assert run("explain", "attack-1", "--links", links, case=mali).stdout.count(" bits):") == pairs


def test_explain_shows_each_account_with_its_nearest(mali: Path) -> None:
    page = run("explain", "attack-1", case=mali).stdout
    assert 2 <= page.count(" bits):") <= 4
