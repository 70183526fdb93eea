from __future__ import annotations

from typing import Any

from sqlalchemy import select

from counterclaim.casefile.listed import take_out, write_incident
from counterclaim.casefile.party_tallies import count_all_parties, count_parties, parties_of
from counterclaim.casefile.rulings import merge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import incidents, parties
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.model.account import Status
from points import Point, listed


def kept(casefile: Casefile) -> list[tuple[Any, ...]]:
    with casefile.reading() as connection:
        return list(map(tuple, connection.execute(select(parties).order_by(parties.c.party))))


def recounted(casefile: Casefile) -> list[tuple[Any, ...]]:
    with casefile.writing() as connection:
        count_all_parties(connection)
    return kept(casefile)


def test_party_tallies_count_each_party_by_status(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", status=Status.CONTESTED), Point("c", party="The Front"), Point("d", status=None)])
    assert [row.party for row in _rows(empty)] == ["The Front", "the army"]
    (army,) = (row for row in _rows(empty) if row.party == "the army")
    assert (army.incidents, army.alleged, army.contested, army.admitted) == (2, 1, 1, 0)


def test_party_tallies_follow_what_is_written_and_taken_out(empty: Casefile) -> None:
    listed(empty, [Point("a"), Point("b", party="The Front", day=4)])
    with empty.writing() as connection:
        write_incident(connection, Point("c", party="The Front", day=9).incident(), whole=False)
        count_parties(connection, parties_of(connection, ["c"]))
    assert [(row.party, row.incidents) for row in _rows(empty)] == [("The Front", 2), ("the army", 1)]
    with empty.writing() as connection:
        take_out(connection, ["a"])
    assert [row.party for row in _rows(empty)] == ["The Front"]


def test_party_tallies_are_as_if_counted_anew_after_every_decision(mali: Casefile) -> None:
    bring_up_to_date(mali)
    assert kept(mali) == recounted(mali) != []
    with mali.reading() as connection:
        ids = connection.scalars(select(incidents.c.id).order_by(incidents.c.id)).all()
    made = merge(mali, ids[:2], by="A. Coder")
    bring_up_to_date(mali)
    assert kept(mali) == recounted(mali)
    take_back(mali, made.id, by="A. Coder")
    bring_up_to_date(mali)
    assert kept(mali) == recounted(mali)


def _rows(casefile: Casefile) -> list[Any]:
    with casefile.reading() as connection:
        return list(connection.execute(select(parties).order_by(parties.c.party)).all())
