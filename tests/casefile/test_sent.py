from __future__ import annotations

import pytest

from counterclaim.casefile.recorded import recorded
from counterclaim.casefile.rulings import add, amend, judge, move_to, take_back
from counterclaim.casefile.sent import decided_before
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError

A = "A. Coder"


def number(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return len(recorded(connection))


def test_sent_the_same_form_twice_is_decided_once(raided: Casefile) -> None:
    first, again = (judge(raided, "reject", ["a1/c1"], by=A, seen="", key="form-1") for _ in range(2))
    assert first == again and number(raided) == 1


def test_sent_every_way_of_deciding_knows_its_form(raided: Casefile) -> None:
    for _ in range(2):
        amend(raided, "a1/c1", [("count.low", "8")], by=A, key="f1")
        move_to(raided, "a1/c1", "a1/a1", by=A, key="f2")
        made = add(raided, "a1", [("kind", "demand"), ("quote.span", "0-2")], by=A, key="f3")
        take_back(raided, made.id, by=A, key="f4")
    assert number(raided) == 4


def test_sent_forms_of_two_people_are_two(raided: Casefile) -> None:
    judge(raided, "accept", ["a1/c1"], by=A, key="form-1")
    judge(raided, "accept", ["a1/c1"], by="B. Reviewer", key="form-1")
    assert number(raided) == 2


def test_sent_without_a_key_is_decided_each_time(raided: Casefile) -> None:
    judge(raided, "accept", ["a1/c1"], by=A)
    judge(raided, "accept", ["a1/c1"], by=A)
    with raided.reading() as connection:
        assert decided_before(connection, A, "") is None
    assert number(raided) == 2


def test_sent_under_a_key_that_is_too_long_is_refused(raided: Casefile) -> None:
    with pytest.raises(CasefileError, match="at most 64"):
        judge(raided, "accept", ["a1/c1"], by=A, key="k" * 65)
    assert number(raided) == 0
