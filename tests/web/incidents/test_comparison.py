from __future__ import annotations

from dataclasses import replace

import records
from counterclaim.casefile.record import Record
from counterclaim.export.incident.said import said_of
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.web.incidents.comparison import Comparison, comparison


def compared(record: Record, *chosen: str) -> Comparison:
    return comparison(record, said_of(record), chosen)


def other_toll(record: Record) -> Record:
    """The record, one report counting others than the other."""
    count = Count(Harm.KILLED, Group.PEOPLE, 99, 99, Qualifier.EXACT)
    claims = [
        replace(one, claim=replace(one.claim, count=count)) if one.report == "copy.txt" and one.claim.count else one
        for one in record.claims
    ]
    return replace(record, claims=tuple(claims))


def test_comparison_of_copies_finds_no_difference() -> None:
    shown = compared(records.record())
    assert len(shown.columns) == 2 and shown.differences == ()
    assert not any(told.differs for column in shown.columns for field in column.fields for told in field.told)


def test_comparison_marks_numbers_that_differ() -> None:
    shown = compared(other_toll(records.record()))
    assert "killed" in dict(shown.differences)
    marked = {told.same for column in shown.columns for field in column.fields for told in field.told if told.differs}
    assert "99–99" in marked


def test_comparison_has_the_same_fields_in_every_column() -> None:
    one, other = compared(other_toll(records.record())).columns
    assert [field.name for field in one.fields] == [field.name for field in other.fields]


def test_comparison_shows_those_that_are_chosen() -> None:
    record = records.record()
    key = str(record.accounts[1].key)
    assert [str(column.key) for column in compared(record, key, "nothing/a1").columns] == [key]


def test_comparison_of_one_alone_marks_nothing() -> None:
    record = records.record()
    shown = compared(record, str(record.accounts[0].key))
    assert shown.differences == ()
