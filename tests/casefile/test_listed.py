from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import func, select

import records
from counterclaim.casefile.columns import LARGEST
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.listed import list_again, party_key, voiced
from counterclaim.casefile.mercator import x_of, y_of
from counterclaim.casefile.rulings import amend, merge, take_back
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, incidents, standings, voices
from counterclaim.linking.identity import account_id, incident_id
from counterclaim.model.incident import AccountKey
from counterclaim.wire.incident import incident_of, incident_wire

RAID = incident_id(AccountKey(name, "a1") for name in ("a1", "a2", "a3"))


def test_listed_row_says_what_the_incident_says(raided: Casefile) -> None:
    with raided.reading() as connection:
        row = connection.execute(incidents.select().where(incidents.c.id == RAID)).one()
    incident = incident_of(row.incident)
    assert incident.date is not None
    assert (row.start, row.end) == (incident.date.start, incident.date.end)
    assert incident.place is not None
    assert (row.country, row.place, row.latitude) == ("XT", "Oro Benna", 10.5)
    killed = dict(incident.counts)["killed"]
    assert (row.killed_low, row.killed_high) == (killed.low, killed.high)
    assert (row.reports, row.lines, row.event_type) == (3, incident.lines, "attack")
    assert row.grade == dict(incident.grades)["airwars"]


def members_of(casefile: Casefile, id: str) -> frozenset[AccountKey]:
    with casefile.reading() as connection:
        return frozenset(map(AccountKey.parse, connection.scalars(select(accounts.c.key).where(accounts.c.incident == id))))


def test_listed_standings_are_those_of_the_incident(raided: Casefile) -> None:
    with raided.reading() as connection:
        told = connection.execute(standings.select()).all()
        found = list(list_incidents(connection, Selection()))
    wanted = {(one.id, party.actor or party.party, party.status.value) for one in found for party in one.attribution}
    assert {(row.incident, row.party, row.status) for row in told} == wanted


def test_listed_written_twice_is_the_same(raided: Casefile) -> None:
    members = frozenset(AccountKey(name, "a1") for name in ("a1", "a2", "a3"))
    with raided.writing() as connection:
        before = connection.execute(incidents.select().order_by(incidents.c.id)).all()
        list_again(connection, [members, members], ())
        assert connection.execute(incidents.select().order_by(incidents.c.id)).all() == before


def test_listed_takes_out_what_no_account_is_in(raided: Casefile) -> None:
    raid, other = members_of(raided, RAID), members_of(raided, account_id(AccountKey("b1", "a1")))
    gone = account_id(min(other))
    with raided.writing() as connection:
        connection.execute(accounts.update().where(accounts.c.incident == gone).values(incident=RAID))
        list_again(connection, [raid | other], ())
        assert gone not in set(connection.scalars(select(incidents.c.id)))
        assert gone not in set(connection.scalars(select(standings.c.incident)))
        assert connection.scalar(select(func.count()).select_from(incidents)) == 2


def test_listed_forgets_an_incident_that_was_merged_and_knows_it_again(raided: Casefile) -> None:
    def ids() -> set[str]:
        list(link_accounts(raided))
        with raided.reading() as connection:
            return set(connection.scalars(select(incidents.c.id)))

    before = ids()
    decision = merge(raided, ["a1", "b1"], by="A. Reviewer")
    assert ids() < before
    take_back(raided, decision.id, by="A. Reviewer")
    assert ids() == before


@pytest.mark.parametrize("number", ["9223372036854775807", "9223372036854775808", "1" + 30 * "0"])
def test_listed_holds_a_number_larger_than_a_database_does(raided: Casefile, number: str) -> None:
    amend(raided, "c1/c1", [("count.low", number), ("count.high", number)], by="A. Reviewer")
    list(link_accounts(raided))
    with raided.reading() as connection:
        (found,) = list_incidents(connection, Selection(killed=10**40))
        assert connection.scalar(select(func.max(incidents.c.killed_high))) == LARGEST
    assert dict(found.counts)["killed"].high == int(number)


def test_listed_incident_without_day_and_place_is_listed_last(raided: Casefile) -> None:
    bare = replace(records.incident(), id="i000000000000", date=None, place=None)
    with raided.writing() as connection:
        row = {
            "id": bare.id,
            "event_type": "attack",
            "contested": False,
            "whole": False,
            "reports": 1,
            "lines": 1,
            "incident": incident_wire(bare),
        }
        connection.execute(incidents.insert().values(row))
        assert [one.id for one in list_incidents(connection, Selection())][-1] == bare.id


def test_listed_voices_are_those_of_the_incident(raided: Casefile) -> None:
    with raided.reading() as connection:
        told = connection.execute(voices.select()).all()
        found = list(list_incidents(connection, Selection()))
    wanted = {
        (party_key(party), stance, claimant, one.id)
        for one in found
        for party in one.attribution
        for stance, claimants in voiced(party)
        for claimant in claimants
    }
    assert {(row.party, row.stance, row.claimant, row.incident) for row in told} == wanted
    assert ("accuses", "residents") in {(row.stance, row.claimant) for row in told}


def test_listed_point_is_where_the_map_draws_it(raided: Casefile) -> None:
    with raided.reading() as connection:
        row = connection.execute(incidents.select().where(incidents.c.id == RAID)).one()
    assert (row.x, row.y, row.uncertainty_km, row.status) == (x_of(-3.25), y_of(10.5), 5.0, "supported")
