from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import cases
import raids
from counterclaim.casefile.holdings import Holding, State, holdings, some_holdings
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from raids import Raid

BUDGET = "The ministry published its budget on Monday, with more money for schools and roads than the year before."
RAIN = "Rain is expected on Tuesday in the north of the country, the office of weather said, and sun in the south."


@pytest.fixture
def mixed(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of one report in every state."""
    rows = [cases.row("wait", cases.RAID, publisher="Teral Times"), cases.row("budget", BUDGET), cases.row("rain", RAIN)]
    cases.received(empty, cases.lines(tmp_path / "reports.jsonl", [*rows, cases.row("lost", cases.BLAST)]), everything=False)
    cases.received(empty, tmp_path / "missing.txt")
    raids.received(empty, Raid("coded"))
    with empty.writing() as connection:
        connection.execute(reports.update().where(reports.c.name == "lost").values(state="unread", reason="in no language"))
    return empty


def held(casefile: Casefile, state: State | None = None) -> list[Holding]:
    with casefile.reading() as connection:
        return list(holdings(connection, state))


def test_holdings_list_reports_as_they_came_and_refusals_last(mixed: Casefile) -> None:
    assert [(one.name, one.state) for one in held(mixed)] == [
        ("wait", State.RECEIVED),
        ("budget", State.SET_ASIDE),
        ("rain", State.SET_ASIDE),
        ("lost", State.UNREAD),
        ("coded", State.READ),
        ("missing.txt", State.REFUSED),
    ]


@pytest.mark.parametrize("state", [state for state in State if state is not State.EXPUNGED])
def test_holdings_of_one_state_are_part_of_all(mixed: Casefile, state: State) -> None:
    found = held(mixed, state)
    assert found
    assert set(found) == {one for one in held(mixed) if one.state is state}


def test_holdings_tell_who_published_what_and_when(mixed: Casefile) -> None:
    (wait,) = held(mixed, State.RECEIVED)
    assert (wait.publisher, wait.published) == ("Teral Times", date(2024, 5, 6))


def test_holdings_say_why(mixed: Casefile) -> None:
    assert held(mixed, State.UNREAD)[0].why == "in no language"
    assert "missing" in str(held(mixed, State.REFUSED)[0].why) or "no such" in str(held(mixed, State.REFUSED)[0].why)
    assert held(mixed, State.READ)[0].why is None


def test_holdings_that_were_set_aside_come_by_their_score(mixed: Casefile) -> None:
    scores = [one.score for one in held(mixed, State.SET_ASIDE)]
    assert None not in scores
    assert scores == sorted(scores, key=lambda score: -(score or 0))


def test_holdings_of_an_empty_casefile_are_none(empty: Casefile) -> None:
    assert held(empty) == []
    assert [held(empty, state) for state in State] == [[]] * len(State)


def test_holdings_some_of_each_state_as_all_of_it(mixed: Casefile) -> None:
    """Page by page come the same as all at once; what was set aside by its score, everything else the newest first."""
    with mixed.reading() as connection:
        for state in (*State, None):
            seen, after = [], ""
            while True:
                some, after = some_holdings(connection, state, after=after, most=1)
                seen += some
                if not after:
                    break
            all_ = [one for one in holdings(connection, state) if state is not None or one.state is not State.REFUSED]
            assert seen == (all_ if state is State.SET_ASIDE else all_[::-1])
