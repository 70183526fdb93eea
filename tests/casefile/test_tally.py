from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.casefile.backlog import ReadReport
from counterclaim.casefile.receiving import Fate, Received
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tally import NOTHING_TAKEN, SOME_FAILED, Tally

CASE = Path("case.db")


def tally(*fates: Fate, read: int = 0, unread: int = 0) -> Tally:
    told = Tally()
    for fate in fates:
        told.received(Received("r", fate, "a reason"))
    for number in range(read + unread):
        told.tried(ReadReport("r", None if number < read else "in no language"))
    return told


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (tally(), 0),
        (tally(Fate.ADDED), 0),
        (tally(Fate.KNOWN), 0),
        (tally(Fate.LEFT_OUT), 0),
        (tally(Fate.SET_ASIDE), 0),
        (tally(Fate.REFUSED), NOTHING_TAKEN),
        (tally(Fate.REFUSED, Fate.LEFT_OUT), NOTHING_TAKEN),
        (tally(Fate.REFUSED, Fate.KNOWN), SOME_FAILED),
        (tally(Fate.REFUSED, Fate.SET_ASIDE), SOME_FAILED),
        (tally(Fate.ADDED, unread=1), SOME_FAILED),
        (tally(unread=1), SOME_FAILED),
        (tally(Fate.ADDED, read=3), 0),
    ],
)
def test_tally_status_says_whether_something_failed(told: Tally, status: int) -> None:
    assert told.status == status


def test_tally_of_nothing_says_so() -> None:
    assert list(tally().summary(CASE)) == ["nothing new"]


def test_tally_counts_each_fate_in_the_same_order() -> None:
    told = tally(Fate.REFUSED, Fate.KNOWN, Fate.ADDED, Fate.ADDED, Fate.LEFT_OUT, Fate.SET_ASIDE, read=2, unread=1)
    first, second, *advice = told.summary(CASE)
    assert first == "2 added, 1 kept and set aside, 1 known already, 1 refused, 1 left out"
    assert second == "2 read, 1 not read"
    assert [line.rpartition(": ")[2] for line in advice] == [
        "counterclaim reports --state set_aside",
        "counterclaim reports --state refused, --state unread",
    ]


def test_tally_gives_no_advice_where_all_went_well() -> None:
    assert list(tally(Fate.ADDED, read=1).summary(CASE)) == ["1 added", "1 read"]


def test_tally_says_what_the_casefile_holds(raided: Casefile) -> None:
    told = tally(Fate.ADDED)
    told.holds(raided)
    assert list(told.summary(CASE)) == ["1 added", "case.db holds 7 reports, 7 accounts, 3 incidents"]


def test_tally_of_an_empty_casefile_holds_nothing(empty: Casefile) -> None:
    told = tally()
    told.holds(empty)
    assert list(told.summary(CASE))[1] == "case.db holds 0 reports, 0 accounts, 0 incidents"
