from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

import cases
from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.journal import Journal
from counterclaim.casefile.reading import Reading, cards_of
from counterclaim.casefile.readings import keep_reading
from counterclaim.casefile.rulings import judge, merge, take_back
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings, reports
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.linking.card_json import to_json


@pytest.fixture
def raid(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of one raid, told by two, and one blast."""
    rows = [cases.row("one", cases.RAID), cases.row("two", f"{cases.RAID} The army denied it."), cases.row("blast", cases.BLAST)]
    return cases.gathered(empty, cases.lines(tmp_path / "raid.jsonl", rows))


def read_again(casefile: Casefile, name: str, change: Any) -> None:
    """Keep a reading of a later engine, whose ledger is the earlier one changed."""
    with casefile.writing() as connection:
        row = connection.execute(select(reports.c.id, reports.c.text, reports.c.reading).where(reports.c.name == name)).one()
        wire: Any = deepcopy(connection.scalar(select(readings.c.ledger).where(readings.c.id == row.reading)))
        wire["engine"]["version"] = "999"
        change(wire)
        cards = {card.key.account: to_json(card) for card in cards_of(wire, row.text)}
        keep_reading(connection, Journal(connection), row.id, name, Reading(wire, cards))
    bring_up_to_date(casefile)


def renumbered(wire: Any) -> None:
    """A later engine that reads one claim more, before the others."""
    for claim in wire["claims"]:
        claim["id"] = f"c{int(claim['id'][1:]) + 1}"
    for account in wire["accounts"]:
        for standing in account["attribution"]:
            standing["claims"] = [f"c{int(id[1:]) + 1}" for id in standing["claims"]]


def without_claims(wire: Any) -> None:
    """A later engine that reads nothing of it."""
    wire["claims"] = []
    for account in wire["accounts"]:
        account |= {"counts": {}, "attribution": []}


@pytest.mark.slow
def test_binding_follows_the_words_of_a_claim(raid: Casefile) -> None:
    judge(raid, "reject", ["one/c1"], by="A. Reviewer")
    read_again(raid, "one", renumbered)
    with raid.reading() as connection:
        found = bound(connection)
    assert [decision.about for decision in found.decisions] == [("one/c2",)]
    assert found.adrift == ()


@pytest.mark.slow
def test_binding_lists_what_is_no_longer_read(raid: Casefile) -> None:
    decision = judge(raid, "reject", ["one/c1"], by="A. Reviewer")
    read_again(raid, "one", without_claims)
    with raid.reading() as connection:
        found = bound(connection)
    assert found.decisions == ()
    assert [one.id for one in found.adrift] == [decision.id]


@pytest.mark.slow
def test_binding_follows_the_words_of_an_account(raid: Casefile) -> None:
    merge(raid, ["one/a1", "blast/a1"], by="A. Reviewer")
    read_again(raid, "one", renumbered)
    with raid.reading() as connection:
        assert bound(connection).decisions[0].about == ("one/a1", "blast/a1")
        (incident,) = list_incidents(connection, Selection())
    assert {key.report for key in incident.accounts} == {"one", "two", "blast"}


@pytest.mark.slow
def test_binding_keeps_every_reading(raid: Casefile) -> None:
    read_again(raid, "one", renumbered)
    with raid.reading() as connection:
        id = connection.scalar(select(reports.c.id).where(reports.c.name == "one"))
        versions = list(connection.scalars(select(readings.c.version).where(readings.c.report == id)))
    assert len(versions) == 2
    assert versions[1] == "999"


@pytest.mark.slow
def test_binding_without_decisions_is_empty(raid: Casefile) -> None:
    with raid.reading() as connection:
        found = bound(connection)
    assert (found.decisions, found.adrift) == ((), ())


@pytest.mark.slow
def test_binding_brings_those_together_anew_that_a_report_was_with(raid: Casefile) -> None:
    """A later engine that reads nothing in a report leaves the other one in an incident of its own."""
    with raid.reading() as connection:
        before = [len(one.accounts) for one in list_incidents(connection, Selection())]
    read_again(raid, "one", without_accounts)
    with raid.reading() as connection:
        after = {str(key) for one in list_incidents(connection, Selection()) for key in one.accounts}
    assert sum(before) == 3
    assert after == {"two/a1", "blast/a1"}


def without_accounts(wire: Any) -> None:
    """A later engine that sees no incident in it."""
    wire |= {"claims": [], "accounts": []}


@pytest.mark.slow
def test_binding_of_some_reports_is_that_of_all_as_far_as_it_touches_them(raid: Casefile) -> None:
    judge(raid, "reject", ["one/c1"], by="A. Reviewer")
    merge(raid, ["two/a1", "blast/a1"], by="A. Reviewer")
    taken_back = judge(raid, "accept", ["two/c1"], by="A. Reviewer")
    take_back(raid, taken_back.id, by="B. Reviewer")
    with raid.reading() as connection:
        every = bound(connection).decisions
        assert bound(connection, ["one"]).decisions == every[:1]
        assert bound(connection, ["blast"]).decisions == bound(connection, ["two"]).decisions == every[1:]
        assert bound(connection, []).decisions == bound(connection, ["forged"]).decisions == ()


@pytest.mark.slow
def test_binding_unpacks_no_ledger_that_is_as_it_was(raid: Casefile) -> None:
    """A case of many decisions opens fast: what nobody has read again since has the keys that it was decided with."""
    judge(raid, "reject", ["one/c1"], by="A. Reviewer")
    judge(raid, "reject", ["two/c1"], by="A. Reviewer")
    read_again(raid, "one", renumbered)
    asked: list[str] = []
    with raid.reading() as connection:
        event.listen(connection, "before_cursor_execute", lambda *args: asked.append(args[2]))
        found = bound(connection)
    assert [decision.about for decision in found.decisions] == [("one/c2",), ("two/c1",)]
    assert sum("ledger" in statement for statement in asked) == 1
