from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from counterclaim.casefile.periods import Unit
from counterclaim.casefile.rulings import merge, split_off, take_back
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.stages import renew
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents, stages, tallies
from counterclaim.casefile.tallies import tallied, tally_again, tally_all
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.model.account import Status
from points import DAY, Point, listed


def kept(casefile: Casefile) -> list[tuple[Any, ...]]:
    """All tallies, without their numbers."""
    columns = [column for column in tallies.c if column.name != "id"]
    with casefile.reading() as connection:
        return sorted(map(tuple, connection.execute(select(*columns))), key=repr)


def recounted(casefile: Casefile) -> list[tuple[Any, ...]]:
    with casefile.writing() as connection:
        tally_all(connection)
    return kept(casefile)


def test_tallies_count_every_incident_once_by_each_unit(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", day=1, status=Status.CONTESTED), Point("c", day=None), Point("d", None, day=90)])
    with empty.reading() as connection:
        rows = connection.execute(select(tallies)).all()
    for unit in (Unit.WEEK, Unit.MONTH):
        own = [row for row in rows if row.unit == unit]
        assert sum(row.incidents for row in own) == 4
        assert {row.start for row in own} == {None, unit.first(DAY), unit.first(date(2024, 6, 2))}
        assert {(row.placed, row.incidents) for row in own if row.start == unit.first(date(2024, 6, 2))} == {(False, 1)}


@pytest.mark.slow
def test_tallies_follow_what_is_linked_and_decided(raided: Casefile) -> None:
    assert kept(raided) == recounted(raided) != []
    made = split_off(raided, ["a1/a1"], by="A. Coder")
    bring_up_to_date(raided)
    split = kept(raided)
    assert split == recounted(raided)
    merge(raided, ["b1/a1", "c1/a1"], by="A. Coder")
    bring_up_to_date(raided)
    assert kept(raided) == recounted(raided) != split
    take_back(raided, made.id, by="A. Coder")
    bring_up_to_date(raided)
    assert kept(raided) == recounted(raided) != split


@pytest.mark.slow
def test_tallies_of_other_periods_are_left_alone(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", day=90)])
    with empty.writing() as connection:
        connection.execute(incidents.update().values(killed_low=1))
        tally_again(connection, [DAY])
    low = {row[1]: row[10] for row in kept(empty) if row[0] == "month"}
    assert low == {DAY.replace(day=1): 1, date(2024, 6, 1): 3}


def test_tallies_of_another_version_are_made_again(mali: Casefile) -> None:
    before = kept(mali)
    with mali.writing() as connection:
        connection.execute(tallies.delete())
        connection.execute(stages.update().where(stages.c.name == "tallying").values(version="0"))
    renew(mali)
    assert kept(mali) == before != []


@given(st.dates())
def test_tallies_of_the_migration_have_the_same_periods(day: date) -> None:
    from sqlalchemy import create_engine

    query = text("SELECT date(:day, '-6 days', 'weekday 1'), date(:day, 'start of month')")
    with create_engine("sqlite://").connect() as connection:
        week, month = connection.execute(query, {"day": day.isoformat()}).one()
    assert (week, month) == (Unit.WEEK.first(day).isoformat(), Unit.MONTH.first(day).isoformat())


@pytest.mark.parametrize("asked", [{"since": DAY}, {"until": DAY}, {"party": "the army"}, {"killed": 0}, {"reports": 2}])
def test_tallies_cannot_tell_what_they_do_not_hold(asked: dict[str, Any]) -> None:
    assert tallied(Selection(**asked)) is None
    assert tallied(Selection(country="ml", status="alleged", event_type="attack")) is not None
