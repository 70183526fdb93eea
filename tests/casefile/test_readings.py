from __future__ import annotations

import json
import random
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

import factory
import raids
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.journal import Journal, entries
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.newest import ledgers
from counterclaim.casefile.reading import reading_of
from counterclaim.casefile.readings import keep_reading, ledger_hash
from counterclaim.casefile.search import search
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import account_keys, accounts, claims, links, readings, reports
from counterclaim.linking.identity import account_id
from counterclaim.model.incident import AccountKey
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.wire.ledger import ledger_wire
from raids import Raid


def number(connection: Connection, report: str) -> int:
    return int(connection.scalars(select(reports.c.id).where(reports.c.name == report)).one())


def kept(casefile: Casefile, report: str, ledger: Ledger) -> None:
    """Keep a reading of a report."""
    with casefile.writing() as connection:
        keep_reading(connection, Journal(connection), number(connection, report), report, reading_of(ledger, report))


def later(raid: Raid, version: str = "2") -> Ledger:
    """What a later version of the engine reads in a raid: no accusation."""
    told = raids.ledger(raid)
    (account,) = told.accounts
    claims = told.claims[:1]
    return replace(told, engine=EngineName("made", version), claims=claims, accounts=(replace(account, attribution=()),))


def keys(casefile: Casefile, report: str) -> list[str]:
    with casefile.reading() as connection:
        return list(connection.scalars(select(claims.c.key).where(claims.c.key.startswith(f"{report}/")).order_by(claims.c.key)))


def test_readings_spread_the_accounts_and_claims_of_a_ledger(raided: Casefile) -> None:
    with raided.reading() as connection:
        account = connection.execute(accounts.select().where(accounts.c.key == "a1/a1")).one()
        said = {row.key: row for row in connection.execute(claims.select().where(claims.c.account == "a1/a1"))}
    assert (account.account, account.focus, account.own) == ("a1", True, account_id(AccountKey("a1", "a1")))
    assert sorted(said) == ["a1/c1", "a1/c2"]
    assert (said["a1/c2"].stance, said["a1/c2"].target, said["a1/c2"].claimant) == ("accuses", "the army", "residents")
    assert said["a1/c1"].quote == "14 people were killed"


def test_readings_of_a_later_version_take_the_place_of_the_earlier_and_keep_it(raided: Casefile) -> None:
    kept(raided, "a1", later(Raid("a1")))
    assert keys(raided, "a1") == ["a1/c1"]
    with raided.reading() as connection:
        versions = connection.scalars(select(readings.c.version).where(readings.c.report == number(connection, "a1"))).all()
        (newest,) = ledgers(connection, ["a1"])
    assert versions == ["1", "2"]
    assert newest.engine.version == "2"


def test_readings_that_are_kept_already_change_nothing(raided: Casefile) -> None:
    with raided.reading() as connection:
        before = connection.execute(readings.select()).all(), len(list(entries(connection)))
    kept(raided, "a1", replace(later(Raid("a1")), engine=EngineName("made", "1")))
    with raided.reading() as connection:
        assert (connection.execute(readings.select()).all(), len(list(entries(connection)))) == before
    assert keys(raided, "a1") == ["a1/c1", "a1/c2"]


@pytest.mark.slow
def test_readings_withdraw_links_and_words_of_what_they_replace(raided: Casefile) -> None:
    with raided.reading() as connection:
        assert {hit.key for hit in search(connection, "accusing") if hit.kind == "claim"} >= {"a1/c2", "a2/c2"}
    kept(raided, "a1", later(Raid("a1")))
    with raided.reading() as connection:
        ends = {end for row in connection.execute(links.select()) for end in (row.one, row.other)}
        assert "a1/a1" not in ends | set(connection.scalars(select(account_keys.c.account)))
        assert not connection.scalar(select(accounts.c.linked).where(accounts.c.key == "a1/a1"))
        assert "a1/c2" not in {hit.key for hit in search(connection, "accusing")}
    list(link_accounts(raided))
    with raided.reading() as connection:
        found = connection.scalars(select(accounts.c.incident).where(accounts.c.key.in_(["a1/a1", "a2/a1"]))).all()
    assert len(set(found)) == 1


def test_readings_of_a_ledger_without_incident_leave_the_others_to_be_linked_anew(raided: Casefile) -> None:
    told = replace(raids.ledger(Raid("a1")), engine=EngineName("made", "2"), accounts=(), claims=())
    kept(raided, "a1", told)
    with raided.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(accounts).where(accounts.c.key.startswith("a1/"))) == 0
    assert keys(raided, "a1") == []
    assert sum(link_accounts(raided)) == 2
    with raided.reading() as connection:
        assert [key.report for key in find_incident(connection, "a2").incident.accounts] == ["a2", "a3"]


def test_readings_take_background_for_linked_since_it_forms_no_incident(empty: Casefile) -> None:
    raids.received(empty, Raid("one"))
    (account,) = raids.ledger(Raid("one")).accounts
    told = replace(raids.ledger(Raid("one")), engine=EngineName("made", "2"), accounts=(replace(account, focus=False),))
    kept(empty, "one", told)
    assert list(link_accounts(empty)) == []


def test_readings_note_the_day_that_a_dateline_gives(empty: Casefile) -> None:
    raids.received(empty, Raid("one"))
    told = raids.ledger(Raid("one"))
    dated = replace(told.report, published_from="dateline")
    kept(empty, "one", replace(told, engine=EngineName("made", "2"), report=dated))
    with empty.reading() as connection:
        row = connection.execute(select(reports.c.published, reports.c.published_from)).one()
    assert tuple(row) == (told.report.published, "dateline")


def test_readings_ledgers_come_in_the_order_of_the_names(raided: Casefile) -> None:
    with raided.reading() as connection:
        found = [ledger.report.id for ledger in ledgers(connection, ["c1", "nothing", "a2", "b1"])]
        assert list(ledgers(connection, [])) == []
    assert found == ["c1", "a2", "b1"]


def test_readings_are_logged_by_the_hash_of_their_ledger(raided: Casefile) -> None:
    with raided.reading() as connection:
        said = {entry.facts()["ledger_sha256"] for entry in entries(connection) if entry.action == "read"}
        assert said == {ledger_hash(wire) for wire in connection.scalars(select(readings.c.ledger))}


@settings(max_examples=15)
@given(st.randoms(use_true_random=False))
def test_readings_hash_does_not_depend_on_the_order_of_keys(chance: random.Random) -> None:
    wire = ledger_wire(factory.market())
    names = list(wire)
    chance.shuffle(names)
    assert ledger_hash({name: wire[name] for name in names}) == ledger_hash(wire)  # type: ignore[literal-required,arg-type]


@pytest.mark.parametrize("change", ["quote", "engine"])
def test_readings_hash_is_another_where_a_word_is(change: str) -> None:
    wire = ledger_wire(factory.market())
    other = deepcopy(wire)
    if change == "quote":
        other["claims"][0]["quote"]["text"] += " "
    else:
        other["engine"]["version"] = "2"
    assert ledger_hash(other) != ledger_hash(wire)
    assert ledger_hash(json.loads(json.dumps(wire))) == ledger_hash(wire)
