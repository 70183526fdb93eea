from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.account import Account
from counterclaim.model.daterange import DateRange
from counterclaim.model.incident import AccountKey
from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import weigh
from counterclaim.weighing.years import different_years


def told(report: str, first: date | None, last: date | None = None) -> LinedAccount:
    mention = DateMention(Span(0, 1), DateRange.spanning(first, last or first)) if first else None
    return LinedAccount(AccountKey(report, "a1"), Account("a1", True, "attack", mention), report)


MAY, MAY_BEFORE = date(2031, 5, 6), date(2030, 5, 7)
SAID = "Reports put it in different years: 2030 (r3); 2031 (r1, r2)."


def test_years_that_differ_are_said_with_the_reports_of_each() -> None:
    accounts = [told("r1", MAY), told("r2", MAY), told("r3", MAY_BEFORE)]
    assert different_years(accounts) == (SAID,)
    assert different_years(accounts[::-1]) == (SAID,)


@pytest.mark.parametrize(
    "accounts",
    [
        [],
        [told("r1", None), told("r2", MAY)],
        [told("r1", MAY), told("r2", date(2031, 5, 5))],
        [told("r1", date(2030, 12, 31)), told("r2", date(2031, 1, 1))],
        [told("r1", MAY), told("r2", date(2030, 1, 1), date(2030, 12, 31))],
    ],
)
def test_years_are_not_said_to_differ_where_they_may_be_one(accounts: list[LinedAccount]) -> None:
    assert different_years(accounts) == ()


def test_years_that_differ_are_among_what_cannot_all_be_true() -> None:
    found = weigh("i1", [told("r1", MAY), told("r2", MAY), told("r3", MAY_BEFORE)], [])
    assert found.contradictions == (SAID,)
    assert found.date == DateRange.spanning(MAY, MAY)
