from __future__ import annotations

import pytest

from counterclaim.casefile.rulings import amend, judge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.errors import Overtaken

A, B = "A. Coder", "B. Reviewer"


def test_overtaking_the_second_is_told_who_did_what(raided: Casefile) -> None:
    amend(raided, "a1/c1", [("count.low", "8")], by=A, seen="")
    with pytest.raises(Overtaken) as raised:
        judge(raided, "reject", ["a1/c1"], by=B, seen="")
    assert (raised.value.by, raised.value.what) == (A, "correct count.low 8")


def test_overtaking_nothing_is_kept_of_the_second(raided: Casefile) -> None:
    first = judge(raided, "accept", ["a1/c1"], by=A, seen="")
    with pytest.raises(Overtaken):
        amend(raided, "a1/c1", [("count.low", "8")], by=B, seen="")
    assert amend(raided, "a1/c1", [("count.low", "8")], by=B, seen=first.id).by == B


def test_overtaking_counts_what_was_taken_back(raided: Casefile) -> None:
    first = judge(raided, "accept", ["a1/c1"], by=A, seen="")
    undoing = take_back(raided, first.id, by=A, seen=first.id)
    with pytest.raises(Overtaken, match="undo"):
        judge(raided, "reject", ["a1/c1"], by=B, seen=first.id)
    judge(raided, "reject", ["a1/c1"], by=B, seen=undoing.id)


def test_overtaking_an_undoing_asks_about_the_claim_of_what_it_undoes(raided: Casefile) -> None:
    first = judge(raided, "accept", ["a1/c1"], by=A)
    judge(raided, "reject", ["a1/c1"], by=B)
    with pytest.raises(Overtaken, match=r"B\. Reviewer"):
        take_back(raided, first.id, by=A, seen=first.id)


def test_overtaking_other_claims_of_the_report_are_nobodys_concern(raided: Casefile) -> None:
    judge(raided, "accept", ["a1/c1"], by=A)
    assert judge(raided, "reject", ["a1/c2"], by=B, seen="").by == B


def test_overtaking_is_not_asked_about_where_nothing_was_seen(raided: Casefile) -> None:
    judge(raided, "accept", ["a1/c1"], by=A)
    assert judge(raided, "reject", ["a1/c1"], by=B).by == B
