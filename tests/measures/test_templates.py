from __future__ import annotations

import pytest
from benchmarks.measures.templates import f1, f1_line, tallied
from benchmarks.sets.muc4 import Fill, Template


def template(*, optional: bool = False, **slots: str) -> Template:
    return Template({slot: tuple(Fill(frozenset({said})) for said in of.split("|")) for slot, of in slots.items()}, optional)


def same(slot: str, key: Fill, found: Fill) -> bool:
    return bool(key.wordings & found.wordings)


def test_templates_the_pairs_that_agree_in_most_are_compared() -> None:
    key = [template(Victim="guard|mayor", Weapon="bomb"), template(Victim="priest")]
    found = [template(Victim="priest|nun"), template(Victim="mayor", Weapon="bomb")]
    tally = tallied([(key, found)], same)
    assert dict(tally["Victim"]) == {"both": 2, "found": 3, "key": 3}
    assert f1(tally["Weapon"]) == (1.0, 1.0, 1.0)


def test_templates_what_nobody_found_is_missed_and_what_is_not_there_is_wrong() -> None:
    tally = tallied([([template(Victim="priest")], []), ([], [template(Victim="nun")])], same)
    assert (tally["Victim"]["key"], tally["Victim"]["found"], tally["Victim"]["both"]) == (1, 1, 0)
    assert f1(tally["Victim"]) == (0.0, 0.0, 0.0)


def test_templates_an_optional_one_is_right_where_given_and_no_miss() -> None:
    key = [template(Victim="priest", optional=True)]
    assert tallied([(key, [])], same)["Victim"]["key"] == 0
    assert f1(tallied([(key, [template(Victim="priest")])], same)["Victim"]) == (1.0, 1.0, 1.0)


def test_templates_a_fill_counts_once() -> None:
    tally = tallied([([template(Victim="guard")], [template(Victim="guard|guard")])], same)
    assert f1(tally["Victim"]) == pytest.approx((0.5, 1.0, 2 / 3))


def test_templates_line_of_a_tally() -> None:
    told = f1_line("Victim ", {"both": 1, "found": 2, "key": 4}, "fills")
    assert told == "Victim  precision 0.500  recall 0.250  f1 0.333  fills 4"
