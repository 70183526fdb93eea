"""What is known of one party, and the lines that say it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import BadVocabulary
from counterclaim.resolving.actor_entry import Relation, Tie, entry_of, first_day, last_day, parts, relation_of

KINDS = frozenset({"rebel", "ngo"})
ROW = {
    "id": "hill-front",
    "name": "Hill Front",
    "kind": "rebel",
    "country": "ML|NE",
    "from": "2010-05",
    "to": "2012",
    "aliases": "HF|@the hunters",
    "source": "test",
}


def test_entry_of_reads_a_line() -> None:
    entry = entry_of(ROW, KINDS)
    assert (entry.id, entry.name, entry.kind, entry.countries) == ("hill-front", "Hill Front", "rebel", ("ML", "NE"))
    assert (entry.start, entry.end) == (date(2010, 5, 1), date(2012, 12, 31))
    assert entry.aliases == ("HF", "@the hunters")


@pytest.mark.parametrize(("field", "value"), [("id", ""), ("name", ""), ("kind", "pirates"), ("kind", "")])
def test_entry_of_rejects_a_line_without_id_name_or_known_kind(field: str, value: str) -> None:
    with pytest.raises(BadVocabulary, match="needs an id, a name and one of the kinds ngo, rebel"):
        entry_of(ROW | {field: value}, KINDS)


def test_entry_years_may_be_open() -> None:
    entry = entry_of(ROW | {"from": "", "to": ""}, KINDS)
    assert not entry.ended(date(2030, 1, 1))
    assert not entry.unborn(date(1930, 1, 1))


@pytest.mark.parametrize(
    ("on", "unborn", "ended"),
    [
        (date(2010, 4, 30), True, False),
        (date(2010, 5, 1), False, False),
        (date(2012, 12, 31), False, False),
        (date(2013, 1, 1), False, True),
        (None, False, False),
    ],
)
def test_entry_is_unborn_before_its_first_and_ended_after_its_last_day(on: date | None, unborn: bool, ended: bool) -> None:
    entry = entry_of(ROW, KINDS)
    assert (entry.unborn(on), entry.ended(on)) == (unborn, ended)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-11-30", date(2024, 11, 30), date(2024, 11, 30)),
    ],
)
def test_entry_days_of_a_year_a_month_and_a_day(words: str, first: date, last: date) -> None:
    assert (first_day(words), last_day(words)) == (first, last)


def test_entry_empty_day_is_open() -> None:
    assert first_day("") is None
    assert last_day("") is None


@pytest.mark.parametrize("words", ["soon", "2024-13", "2024-02-30", "24/5", "0"])
def test_entry_days_that_are_none_are_rejected(words: str) -> None:
    with pytest.raises(BadVocabulary, match="is no date of an actor"):
        first_day(words)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_entry_first_day_of_a_day_is_that_day(day: date) -> None:
    assert first_day(day.isoformat()) == last_day(day.isoformat()) == day


def test_entry_parts_drops_blanks() -> None:
    assert parts(" a |b||") == ("a", "b")
    assert parts("") == ()


def test_relation_of_reads_a_line() -> None:
    row = {"subject": "a", "relation": "renamed", "object": "b", "from": "2020", "to": "", "country": "ML"}
    assert relation_of(row) == Relation("a", Tie.RENAMED, "b", date(2020, 1, 1), None, "ML")


def test_relation_of_rejects_a_relation_of_no_kind() -> None:
    row = {"subject": "a", "relation": "hates", "object": "b", "from": "", "to": "", "country": ""}
    with pytest.raises(BadVocabulary, match="'hates' is none of part_of"):
        relation_of(row)


@pytest.mark.parametrize(
    ("on", "holds"),
    [(None, True), (date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2021, 1, 1), True), (date(2021, 1, 2), False)],
)
def test_relation_holds_between_its_days(on: date | None, holds: bool) -> None:
    assert Relation("a", Tie.PART_OF, "b", date(2020, 1, 1), date(2021, 1, 1)).holds(on) is holds
