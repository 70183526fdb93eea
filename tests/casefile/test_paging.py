from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import raids
from counterclaim.casefile.paging import Order, page_of
from counterclaim.casefile.selection import Selection, selected
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError
from counterclaim.model.incident import Incident


def walked(casefile: Casefile, order: Order, *, most: int, selection: Selection = Selection()) -> list[Incident]:  # noqa: B008
    """All pages, one after the other."""
    found: list[Incident] = []
    after: str | None = None
    with casefile.reading() as connection:
        while True:
            page = page_of(connection, selection, order=order, after=after, most=most)
            found += page.incidents
            if page.after is None:
                return found
            assert len(page.incidents) == most
            after = page.after


def toll(incident: Incident) -> int:
    killed = dict(incident.counts)["killed"]
    return killed.high or killed.low or 0


def day(incident: Incident) -> date:
    assert incident.date is not None
    return incident.date.start


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.sampled_from(Order), most=st.integers(1, 5), killed=st.none() | st.integers(0, 50))
def test_paging_shows_each_incident_once(raided: Casefile, order: Order, most: int, killed: int | None) -> None:
    asked = Selection(killed=killed)
    with raided.reading() as connection:
        everything = {one.id for one in selected(connection, asked)}
    found = [one.id for one in walked(raided, order, most=most, selection=asked)]
    assert len(found) == len(everything) and set(found) == everything


def test_paging_in_its_order(raided: Casefile) -> None:
    days = [day(one) for one in walked(raided, Order.LATEST, most=2)]
    assert days == sorted(days, reverse=True)
    assert [day(one) for one in walked(raided, Order.EARLIEST, most=2)] == sorted(days)
    tolls = [toll(one) for one in walked(raided, Order.TOLL, most=2)]
    assert tolls == sorted(tolls, reverse=True) and len(set(tolls)) == 3


@pytest.mark.parametrize("order", list(Order))
def test_paging_puts_what_has_no_day_or_number_last(order: Order, raided: Casefile) -> None:
    with raided.writing() as connection:
        connection.exec_driver_sql("UPDATE incidents SET start = NULL, killed_low = NULL, killed_high = NULL WHERE lines = 3")
        lost = set(connection.exec_driver_sql("SELECT id FROM incidents WHERE lines = 3").scalars())
    found = [one.id for one in walked(raided, order, most=1)]
    assert len(found) == 3 and lost and set(found[-len(lost) :]) == lost


@pytest.mark.parametrize("after", ["x", "2024-13-01~i1", "x~i1", "1" * 30 + "~i1"])
def test_paging_refuses_what_is_no_place(raided: Casefile, after: str) -> None:
    with raided.reading() as connection, pytest.raises(CasefileError, match="begin again"):
        page_of(connection, Selection(), order=Order.TOLL, after=after)


def test_paging_of_nothing_is_an_empty_page(empty: Casefile) -> None:
    with empty.reading() as connection:
        assert page_of(connection, Selection()).incidents == () and page_of(connection, Selection()).after is None


def test_paging_begins_in_the_middle_whatever_came_since(raided: Casefile) -> None:
    """A row that comes before the place where a page ends moves nothing behind it."""
    with raided.reading() as connection:
        first = page_of(connection, Selection(), order=Order.EARLIEST, most=1)
        rest = page_of(connection, Selection(), order=Order.EARLIEST, after=first.after)
    with raided.writing() as connection:
        connection.exec_driver_sql(
            f"UPDATE incidents SET start = '{raids.DAY.replace(day=1)}' WHERE id = '{first.incidents[0].id}'"
        )
        assert page_of(connection, Selection(), order=Order.EARLIEST, after=first.after) == rest
