from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import cases
from counterclaim.casefile.binding import bound
from counterclaim.casefile.incidents import find_incident, list_incidents
from counterclaim.casefile.journal import Journal
from counterclaim.casefile.newest import NO_ENGINE, ledgers
from counterclaim.casefile.reading import Reading, cards_of
from counterclaim.casefile.readings import keep_reading
from counterclaim.casefile.record import Record
from counterclaim.casefile.rulings import add, make_account, merge, move_to, state, take_back
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.stages import _forget_links
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import accounts, claims, looks, readings, reports
from counterclaim.casefile.upkeep import bring_up_to_date, waiting
from counterclaim.errors import BadDecision, CasefileError, UnknownName
from counterclaim.linking.card_json import to_json
from counterclaim.model.incident import Incident

A = "A. Reviewer"
ARABIC = "قال شهود إن خمسة مدنيين قتلوا في هجوم على قرية قرب غاو يوم الخميس، واتهموا الجيش."
AGAIN = "Nine people were killed at a market of the town of Kidal in Mali on 4 May, a witness said. The governor denied it."
DAY = [("date.start", "2024-04-20"), ("date.end", "")]


@pytest.fixture(scope="session")
def raid_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of one raid, told by two, one blast, and one report that no engine reads; made once."""
    folder = tmp_path_factory.mktemp("spreading")
    rows = [cases.row("one", cases.RAID), cases.row("two", AGAIN), cases.row("blast", cases.BLAST)]
    with Casefile.open(folder / "case.db", create=True) as made:
        cases.gathered(made, cases.lines(folder / "raid.jsonl", rows))
        cases.received(made, cases.lines(folder / "arabic.jsonl", [cases.row("arabic", ARABIC)]))
        with made.writing() as connection:
            connection.execute(reports.update().where(reports.c.name == "arabic").values(state="unread", reason="no reader"))
    return folder


@pytest.fixture
def raid(raid_once: Path, tmp_path: Path) -> Iterator[Casefile]:
    """A copy of it."""
    shutil.copytree(raid_once, tmp_path / "raid")
    with Casefile.open(tmp_path / "raid" / "case.db") as casefile:
        yield casefile


def read_again(casefile: Casefile, name: str, change: Callable[[Any], None]) -> None:
    """Keep a reading of a later engine, whose ledger is the earlier one changed."""
    with casefile.writing() as connection:
        row = connection.execute(select(reports.c.id, reports.c.text, reports.c.reading).where(reports.c.name == name)).one()
        wire: Any = deepcopy(connection.scalar(select(readings.c.ledger).where(readings.c.id == row.reading)))
        wire["engine"]["version"] = "999"
        change(wire)
        cards = {card.key.account: to_json(card) for card in cards_of(wire, row.text)}
        keep_reading(connection, Journal(connection), row.id, name, Reading(wire, cards))
    bring_up_to_date(casefile)


def renumbered(wire: Any) -> None:
    """A later engine that reads one claim more, before the others."""
    for claim in wire["claims"]:
        claim["id"] = f"c{int(claim['id'][1:]) + 1}"
    for account in wire["accounts"]:
        for standing in account["attribution"]:
            standing["claims"] = [f"c{int(id[1:]) + 1}" for id in standing["claims"]]


def groups(casefile: Casefile) -> set[frozenset[str]]:
    return {frozenset(map(str, one.accounts)) for one in incidents(casefile)}


def incidents(casefile: Casefile) -> list[Incident]:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))


def incident(casefile: Casefile, name: str) -> Record:
    bring_up_to_date(casefile)
    with casefile.reading() as connection:
        return find_incident(connection, name)


def first_day(casefile: Casefile, name: str) -> str:
    days = incident(casefile, name).incident.date
    return days.start.isoformat() if days else ""


def words(text: str, some: str) -> str:
    start = text.index(some)
    return f"{start}-{start + len(some)}"


TOLD = [
    ("kind", "count"),
    ("quote.span", words(ARABIC, "خمسة مدنيين قتلوا")),
    ("claimant.span", words(ARABIC, "شهود")),
    ("claimant.kind", "witness"),
    ("count.low", "5"),
    ("count.high", "5"),
    ("count.group", "civilians"),
]


@pytest.mark.slow
def test_spreading_facts_change_the_incident_and_its_list(raid: Casefile) -> None:
    state(raid, ["one/a1"], [*DAY, ("event_type", "airstrike")], by=A, reason="the report was corrected")
    told = incident(raid, "one/a1").incident
    assert (first_day(raid, "one/a1"), told.event_type) == ("2024-04-20", "airstrike")
    listed = next(one for one in incidents(raid) if one.id == told.id)
    assert (listed.date, listed.event_type) == (told.date, "airstrike")


@pytest.mark.slow
def test_spreading_facts_part_what_no_longer_fits_and_undoing_joins_it_again(raid: Casefile) -> None:
    before = groups(raid)
    assert frozenset({"one/a1", "two/a1"}) in before
    elsewhere = [("place.name", "Kidal"), ("place.latitude", "-20.0"), ("place.longitude", "30.0"), ("place.country", "ZW")]
    decision = state(raid, ["two/a1"], [("date.start", "2021-01-01"), *elsewhere], by=A)
    assert frozenset({"two/a1"}) in groups(raid)
    take_back(raid, decision.id, by=A)
    assert groups(raid) == before


@pytest.mark.slow
def test_spreading_facts_of_an_incident_are_those_of_all_its_accounts(raid: Casefile) -> None:
    decision = state(raid, ["one"], DAY, by=A)
    assert set(decision.about) == {"one/a1", "two/a1"}
    assert frozenset({"one/a1", "two/a1"}) in groups(raid)


@pytest.mark.slow
def test_spreading_background_forms_no_incident_until_it_is_news_again(raid: Casefile) -> None:
    state(raid, ["blast/a1"], [("focus", "false")], by=A)
    assert not any("blast/a1" in group for group in groups(raid))
    state(raid, ["blast/a1"], [("focus", "true")], by=A)
    assert frozenset({"blast/a1"}) in groups(raid)


@pytest.mark.slow
def test_spreading_facts_survive_a_new_reading_and_linking_anew(raid: Casefile) -> None:
    state(raid, ["one/a1"], DAY, by=A)
    read_again(raid, "one", renumbered)
    assert first_day(raid, "one/a1") == "2024-04-20"
    with raid.writing() as connection:
        _forget_links(connection)
    assert first_day(raid, "one/a1") == "2024-04-20"


def test_spreading_a_card_that_is_as_it_stood_is_not_linked_anew(raid: Casefile) -> None:
    bring_up_to_date(raid)
    state(raid, ["one/a1"], [("event_type", "attack")], by=A)
    with raid.reading() as connection:
        assert connection.scalar(select(accounts.c.linked).where(accounts.c.key == "one/a1"))


def test_spreading_an_account_in_a_report_that_no_engine_read(raid: Casefile) -> None:
    made = make_account(raid, "arabic", [("event_type", "attack"), ("date.start", "2024-05-02"), ("place.name", "Gao")], by=A)
    assert made.about == ("arabic/m1",)
    added = add(raid, "arabic", TOLD, account="m1", by=A)
    record = incident(raid, "arabic")
    killed = dict(record.incident.counts)["killed"]
    assert (killed.low, killed.high, killed.claims) == (5, 5, (added.about[0],))
    assert record.incident.event_type == "attack"
    assert record.claims[0].quote == "خمسة مدنيين قتلوا"
    assert dict(record.read_by)["arabic"] == NO_ENGINE
    with raid.reading() as connection:
        assert connection.scalar(select(claims.c.quote).where(claims.c.key == "arabic/p1")) == "خمسة مدنيين قتلوا"
        assert connection.scalar(select(looks.c.reasons).where(looks.c.name == "arabic")) is None
    assert waiting(raid) == 0


@pytest.mark.slow
def test_spreading_an_account_is_brought_together_with_others_by_its_facts(raid: Casefile) -> None:
    where = incident(raid, "one").incident
    assert where.place is not None and where.date is not None
    facts = [("event_type", "attack"), ("date.start", where.date.start.isoformat()), ("place.name", where.place.name)]
    point = [("place.latitude", str(where.place.latitude)), ("place.longitude", str(where.place.longitude))]
    make_account(raid, "arabic", [*facts, *point, ("place.country", "ML")], by=A)
    nine = [(field, "9" if field.startswith("count.") and value == "5" else value) for field, value in TOLD]
    add(raid, "arabic", nine, account="m1", by=A)
    assert any({"arabic/m1", "one/a1"} <= group for group in groups(raid))


def test_spreading_an_account_that_was_made_takes_part_in_decisions(raid: Casefile) -> None:
    make_account(raid, "arabic", [("event_type", "attack")], by=A)
    bring_up_to_date(raid)
    merge(raid, ["arabic", "blast"], by=A)
    assert frozenset({"arabic/m1", "blast/a1"}) in groups(raid)


def test_spreading_an_account_with_claims_is_not_taken_back(raid: Casefile) -> None:
    made = make_account(raid, "arabic", [("event_type", "attack")], by=A)
    added = add(raid, "arabic", TOLD, account="m1", by=A)
    with pytest.raises(CasefileError, match="arabic/m1 holds arabic/p1"):
        take_back(raid, made.id, by=A)
    take_back(raid, added.id, by=A)
    take_back(raid, made.id, by=A)
    assert not any("arabic/m1" in group for group in groups(raid))
    again = make_account(raid, "arabic", [("event_type", "clash")], by=A)
    assert again.about == ("arabic/m2",)


@pytest.mark.slow
def test_spreading_a_read_claim_may_be_moved_to_an_account_that_was_made(raid: Casefile) -> None:
    make_account(raid, "one", [("event_type", "clash"), ("date.start", "2019-01-01"), ("place.name", "Gao")], by=A)
    bring_up_to_date(raid)
    move_to(raid, "one/c1", "one/m1", by=A)
    assert dict(incident(raid, "one/m1").incident.counts)["killed"].claims == ("one/c1",)


@pytest.mark.slow
def test_spreading_a_later_reading_stands_beside_what_people_made(raid: Casefile) -> None:
    make_account(raid, "one", [("event_type", "clash")], by=A)

    def other(wire: Any) -> None:
        wire["accounts"] = wire["accounts"][:1]

    read_again(raid, "one", other)
    with raid.reading() as connection:
        assert {row.account for row in connection.execute(select(accounts).join(reports).where(reports.c.name == "one"))} == {
            "a1",
            "m1",
        }


@pytest.mark.parametrize("facts", [[], [("event_type", "picnic")], [("date.start", "soon")], [("colour", "red")]])
def test_spreading_refuses_facts_that_there_are_not_and_keeps_nothing(raid: Casefile, facts: list[tuple[str, str]]) -> None:
    with pytest.raises((BadDecision, CasefileError)):
        state(raid, ["one/a1"], facts, by=A)
    with raid.reading() as connection:
        assert bound(connection).decisions == ()


@pytest.mark.parametrize("name", ["one/a9", "one/m1", "nobody/a1", "nobody"])
def test_spreading_refuses_accounts_that_there_are_not(raid: Casefile, name: str) -> None:
    with pytest.raises(UnknownName):
        state(raid, [name], DAY, by=A)
    with pytest.raises(UnknownName):
        make_account(raid, "nobody", DAY, by=A)


def test_newest_ledger_of_an_unread_report_is_empty_and_comes_only_if_somebody_decided(raid: Casefile) -> None:
    with raid.reading() as connection:
        assert list(ledgers(connection, ["arabic"])) == []
    make_account(raid, "arabic", [("event_type", "attack")], by=A)
    with raid.reading() as connection:
        (ledger,) = ledgers(connection, ["arabic"])
    assert (ledger.accounts, ledger.claims, ledger.report.text) == ((), (), ARABIC)
