from __future__ import annotations

import pytest

from compared import entry
from counterclaim.analysis.comparing.findings import findings
from counterclaim.analysis.comparing.shares import month, region, shares, shares_by
from counterclaim.model.comparison import Entry, Match, Missing, Shares


def match(ours: Entry, theirs: Entry, *, held: bool = False) -> Match:
    return Match((ours,), (theirs,), 5.0, (), findings((ours,), (theirs,)), held)


MATCHES = [match(entry("a"), entry("A")), match(entry("b", day="2024-04-02"), entry("B", day="2024-03-31"))]


def test_shares_leave_out_what_is_excused_or_held() -> None:
    held = match(entry("h"), entry("H"), held=True)
    found = shares([*MATCHES, held], [Missing(entry("c")), Missing(entry("d"), "outside")], [Missing(entry("C"))])
    assert found == Shares(3, 2, 3, 2)
    assert found.f1 == pytest.approx(2 / 3)


def test_shares_of_nothing_are_none() -> None:
    assert shares([], [], []).f1 is None
    assert shares([], [Missing(entry("a"))], [Missing(entry("A"))]).f1 == 0


def test_shares_count_each_entry_in_its_own_month_and_region() -> None:
    found = dict(shares_by(month, MATCHES, [], []))
    assert found == {"2024-03": Shares(1, 1, 2, 2), "2024-04": Shares(1, 1, 0, 0)}
    assert list(dict(shares_by(region, MATCHES, [], []))) == ["ML Mopti"]
