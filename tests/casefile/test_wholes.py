from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

import cases
from counterclaim.casefile.incidents import find_incident, incident_named
from counterclaim.casefile.rulings import judge, merge
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.linking.card_json import from_json

WEEK = "At least 30 civilians were killed in Mali over the past week, a monitoring group said."
DAY = "Nine civilians were killed on Saturday when gunmen attacked a market in Gao, Mali, the mayor said."


@pytest.fixture
def week(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of a week's total, and of one attack of that week."""
    rows = [cases.row("week", WEEK), cases.row("day", DAY)]
    return cases.gathered(empty, cases.lines(tmp_path / "week.jsonl", rows))


def whole_of(casefile: Casefile, report: str) -> str | None:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return find_incident(connection, report).incident.part_of


def test_wholes_hold_the_incidents_that_they_sum_up(week: Casefile) -> None:
    with week.reading() as connection:
        total = incident_named(connection, "week")
        assert incident_named(connection, "day") != total
        cards = [from_json(card) for card in connection.scalars(select(accounts.c.card).where(accounts.c.focus))]
    assert [card.aggregate for card in sorted(cards, key=lambda card: card.key)] == [False, True]
    assert whole_of(week, "day") == total
    assert whole_of(week, "week") is None


@pytest.mark.slow
def test_wholes_that_come_later_hold_what_is_there(empty: Casefile, tmp_path: Path) -> None:
    cases.gathered(empty, cases.lines(tmp_path / "day.jsonl", [cases.row("day", DAY)]))
    assert whole_of(empty, "day") is None
    cases.gathered(empty, cases.lines(tmp_path / "week.jsonl", [cases.row("week", WEEK)]))
    assert whole_of(empty, "day") is not None


def test_wholes_say_so_in_what_is_listed(week: Casefile) -> None:
    with week.reading() as connection:
        rows = {row.id: row for row in connection.execute(select(incidents))}
        total, part = rows[incident_named(connection, "week")], rows[incident_named(connection, "day")]
    assert (total.whole, part.whole) == (True, False)
    assert part.incident["part_of"] == part.part_of == total.id


@pytest.mark.slow
def test_wholes_let_go_of_parts_that_people_make_one_with_them(week: Casefile) -> None:
    merge(week, ["week", "day"], by="A. Reviewer")
    assert whole_of(week, "day") is None


@pytest.mark.slow
def test_wholes_stay_tied_after_a_decision_on_a_claim(week: Casefile) -> None:
    before = whole_of(week, "day")
    judge(week, "accept", ["day/c1"], by="A. Reviewer")
    assert whole_of(week, "day") == before is not None
