from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

import raids
from counterclaim.casefile.handling import Ref, assign, finish, undo_work
from counterclaim.casefile.history import Event, Of, history
from counterclaim.casefile.rulings import amend, judge, make_account, merge, part, state, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings, reports
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.errors import UnknownName
from counterclaim.model.decision import DecisionKind
from counterclaim.model.work import What
from raids import Raid

A, B = "A. Coder", "B. Reviewer"


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of two raids."""
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        raids.received(casefile, Raid("one"), Raid("two", town="Kassum", day=90))
        bring_up_to_date(casefile)
        yield casefile


def events(casefile: Casefile, of: Of | None = None, name: str = "", **more: object) -> list[Event]:
    with casefile.reading() as connection:
        return history(connection, of, name, **more)[0]  # type: ignore[arg-type]


def said(event: Event) -> list[tuple[str, str | None, str | None]]:
    return [(one.field, one.before, one.after) for one in event.changes]


def test_history_of_a_claim_shows_each_change_as_before_and_after(one: Casefile) -> None:
    amend(one, "one/c1", [("count.low", "9"), ("count.qualifier", "about")], by=A, reason="the mayor says so")
    amend(one, "one/c1", [("count.low", "8")], by=B)
    second, first, read, received = events(one, Of.CLAIM, "one/c1")
    assert said(first) == [("count.low", "14", "9"), ("count.qualifier", "at_least", "about")]
    assert (first.by, first.reason, said(second)) == (A, "the mayor says so", [("count.low", "9", "8")])
    assert (read.kind, read.by, read.words, received.kind) == ("read", None, "made 1", "received")


@pytest.mark.slow
def test_history_what_was_taken_back_is_turned_round_and_struck(one: Casefile) -> None:
    rejected = judge(one, "reject", ["one/c2"], by=A)
    take_back(one, rejected.id, by=B)
    undo, reject = events(one, Of.CLAIM, "one/c2")[:2]
    assert (reject.undone, undo.undone) == (True, False)
    assert said(reject) == [("standing", "read by machine", "rejected")]
    assert said(undo) == [("standing", "rejected", "read by machine")]


@pytest.mark.slow
def test_history_of_a_claim_is_not_that_of_another(one: Casefile) -> None:
    judge(one, "accept", ["one/c1"], by=A)
    assert [event.kind for event in events(one, Of.CLAIM, "one/c2")] == ["read", "received"]


@pytest.mark.slow
def test_history_of_an_incident_holds_what_was_decided_and_done_about_its_accounts(one: Casefile) -> None:
    merge(one, ["one", "two"], by=A)
    bring_up_to_date(one)
    assign(one, [Ref(What.INCIDENT, "one")], by=A, whom=B)
    judge(one, "accept", ["two/c1"], by=B)
    bring_up_to_date(one)
    kinds = [event.kind for event in events(one, Of.INCIDENT, "one")]
    assert kinds == ["accept", "assign", "linked", "same", "read", "received", "read", "received"]


@pytest.mark.slow
def test_history_of_accounts_that_were_parted_says_from_which(one: Casefile) -> None:
    part(one, "one/a1", ["two/a1"], by=A)
    bring_up_to_date(one)
    assert said(events(one, Of.INCIDENT, "one")[0]) == [("apart from", None, "two/a1")]


@pytest.mark.slow
def test_history_of_a_decision_is_itself_and_what_became_of_it(one: Casefile) -> None:
    decision = judge(one, "accept", ["one/c1"], by=A)
    judge(one, "accept", ["one/c2"], by=A)
    undoing = take_back(one, decision.id, by=B)
    take_back(one, undoing.id, by=A)
    found = events(one, Of.DECISION, decision.id)
    assert [event.kind for event in found] == ["undo", "undo", "accept"]
    assert found[0].changes == found[2].changes


@pytest.mark.slow
def test_history_of_a_person_is_what_they_decided_and_did(one: Casefile) -> None:
    judge(one, "accept", ["one/c1"], by=A)
    judge(one, "reject", ["one/c2"], by=B)
    bring_up_to_date(one)
    finish(one, [Ref(What.INCIDENT, "one")], by=A)
    assert [event.kind for event in events(one, Of.PERSON, A)] == ["finish", "accept"]
    assert events(one, Of.PERSON, "Nobody") == []


@pytest.mark.slow
def test_history_of_work_shows_what_was_taken_back(one: Casefile) -> None:
    finish(one, [Ref(What.INCIDENT, "one")], by=A)
    undo_work(one, A)
    undo, done = events(one, Of.INCIDENT, "one")[:2]
    assert (done.kind, undo.kind, undo.about) == ("finish", "work_undo", (f"gesture/{done.name}",))


@pytest.mark.slow
def test_history_of_all_comes_in_pages_without_gaps(one: Casefile) -> None:
    for _ in range(3):
        judge(one, "accept", ["one/c1"], by=A)
        bring_up_to_date(one)
        assign(one, [Ref(What.INCIDENT, "one")], by=B, whom=A)
    whole, before, paged = events(one), None, list[Event]()
    while True:
        with one.reading() as connection:
            some, before = history(connection, before=before, most=2)
        paged += some
        if before is None:
            break
    assert paged == whole and len(whole) == 10


@pytest.mark.slow
def test_history_of_corrections_on_a_later_page_says_what_was_before(one: Casefile) -> None:
    for number in ("9", "8", "7"):
        amend(one, "one/c1", [("count.low", number)], by=A)
    with one.reading() as connection:
        (newest,), before = history(connection, most=1)
        (older,), _ = history(connection, before=before, most=1)
    assert (said(newest), said(older)) == ([("count.low", "8", "7")], [("count.low", "9", "8")])


@pytest.mark.slow
def test_history_a_newer_reading_says_what_it_changed(one: Casefile) -> None:
    with one.writing() as connection:
        row = connection.execute(select(readings, reports.c.id.label("of")).join(reports).where(reports.c.name == "one")).one()
        ledger = json.loads(json.dumps(row.ledger))
        ledger["engine"]["version"] = "2"
        ledger["claims"][0]["count"]["low"] = 12
        gone = ledger["claims"].pop()
        values = {"report": row.of, "engine": "made", "version": "2", "ledger": ledger, "at": datetime.now(UTC)}
        connection.execute(readings.insert().values(values))
    read = events(one, Of.REPORT, "one")[0]
    assert (read.kind, read.words) == ("read", "made 2")
    assert said(read) == [("count.low", "14", "12"), ("claim", gone["quote"]["text"], None)]
    assert said(events(one, Of.CLAIM, "one/c1")[0]) == [("count.low", "14", "12")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("of", "name"), [(Of.CLAIM, "none/c1"), (Of.CLAIM, "x"), (Of.REPORT, "none"), (Of.INCIDENT, "none"), (Of.DECISION, "none")]
)
def test_history_of_what_there_is_not_is_none(one: Casefile, of: Of, name: str) -> None:
    with pytest.raises(UnknownName):
        events(one, of, name)


@pytest.mark.slow
def test_history_knows_every_kind_of_decision(one: Casefile) -> None:
    words = (Path(__file__).parents[2] / "src/counterclaim/web/templates/history/words.html").read_text("utf-8")
    assert all(f"event.kind == '{kind}'" in words for kind in DecisionKind)


@pytest.mark.slow
def test_history_of_facts_shows_each_as_before_and_after(one: Casefile) -> None:
    before = events(one, Of.CLAIM, "one/a1")
    state(one, ["one/a1"], [("event_type", "airstrike"), ("date.start", "2024-01-05"), ("date.end", "")], by=A, reason="a film")
    state(one, ["one/a1"], [("event_type", "shelling")], by=B)
    second, first, *_ = events(one, Of.CLAIM, "one/a1")
    assert (first.kind, first.by, first.reason) == ("facts", A, "a film")
    assert said(first)[0] == ("event_type", "attack", "airstrike")
    assert [field for field, was, now in said(first) if field == "date" and was and now == "2024-01-05"]
    assert said(second) == [("event_type", "airstrike", "shelling")]
    assert len(before) == 2


@pytest.mark.slow
def test_history_of_an_account_that_was_made_begins_with_nothing(one: Casefile) -> None:
    make_account(one, "one", [("event_type", "clash")], by=A)
    newest = events(one, Of.REPORT, "one")[0]
    assert (newest.kind, newest.about, said(newest)) == ("account", ("one/m1",), [("event_type", None, "clash")])
