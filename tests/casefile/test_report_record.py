from __future__ import annotations

import pytest

from counterclaim.casefile.holdings import State, some_holdings, tallied
from counterclaim.casefile.report_record import ReportRecord, find_report
from counterclaim.casefile.rulings import amend, judge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.errors import UnknownName

A = "A. Coder"


def found(casefile: Casefile, name: str) -> ReportRecord:
    with casefile.reading() as connection:
        return find_report(connection, name)


def test_report_record_has_the_text_the_ledger_and_the_incidents(mali: Casefile) -> None:
    record = found(mali, "attack-2")
    assert record.ledger is not None and record.ledger is record.read
    assert record.report.text.startswith("Azawad rebels") and record.state is State.READ
    assert [account for account, _ in record.incidents] == ["a1"]


def test_report_record_tells_what_holds_and_what_ever_was(mali: Casefile) -> None:
    kept, undone = judge(mali, "accept", ["attack-2/c1"], by=A), judge(mali, "reject", ["attack-2/c2"], by=A)
    undoing = take_back(mali, undone.id, by=A)
    judge(mali, "accept", ["attack-1/c1"], by=A)
    record = found(mali, "attack-2")
    assert [one.id for one in record.decisions] == [kept.id]
    assert [one.id for one in record.history] == [kept.id, undone.id, undoing.id]


def test_report_record_has_the_words_that_people_chose_beside_those_that_were_read(mali: Casefile) -> None:
    amend(mali, "attack-2/c1", [("quote.span", "0-6")], by=A)
    record = found(mali, "attack-2")
    assert record.ledger is not None and record.read is not None
    assert record.ledger.claims[0].quote.of(record.report.text) == "Azawad"
    assert record.read.claims[0].quote != record.ledger.claims[0].quote


@pytest.mark.parametrize("name", ["", "attack", "attack-2/c1", "../attack-2", "ATTACK-2"])
def test_report_record_of_no_such_name(mali: Casefile, name: str) -> None:
    with pytest.raises(UnknownName):
        found(mali, name)


def test_some_holdings_go_on_where_the_last_page_ended(mali: Casefile) -> None:
    names, after = [], ""
    with mali.reading() as connection:
        while True:
            held, after = some_holdings(connection, None, after=after, most=3)
            names.append([one.name for one in held])
            if not after:
                break
    assert list(map(len, names)) == [3, 3, 1]
    assert len({name for some in names for name in some}) == 7


@pytest.mark.parametrize("after", ["x", ":x", "1:", "nan:3", ":-5", f":{10**30}"])
def test_some_holdings_after_a_place_that_nobody_gave_out(mali: Casefile, after: str) -> None:
    with mali.reading() as connection:
        for state in (None, *State):
            some_holdings(connection, state, after=after, most=3)


def test_tallied_counts_reports_by_what_became_of_them(mali: Casefile) -> None:
    with mali.reading() as connection:
        assert tallied(connection) == {State.READ: 7, State.REFUSED: 0}
