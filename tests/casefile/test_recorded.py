from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

from counterclaim.casefile.journal import entries
from counterclaim.casefile.recorded import (
    account_words,
    claim_words,
    decision_hash,
    holding,
    identity,
    newest_ledger,
    record,
    recorded,
)
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import decisions
from counterclaim.errors import CasefileError, UnknownName
from counterclaim.model.decision import Decision, DecisionKind

BY = "A. Reviewer"
AT = datetime(2024, 4, 1, 9, 30, tzinfo=UTC)
DECISION = Decision("d1", DecisionKind.CORRECT, ("a1/c1",), BY, AT, "a slip", change=(("count.low", "8"),))


def made(casefile: Casefile, kind: DecisionKind, *about: str, **more: Any) -> Decision:
    with casefile.writing() as connection:
        return record(connection, kind, about, by=BY, **more)


def number(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(decisions)) or 0


def test_recorded_decision_comes_back_as_it_was_made(raided: Casefile) -> None:
    decision = made(raided, DecisionKind.CORRECT, "a1/c1", reason="a slip", change=[("count.low", "8"), ("count.high", "")])
    with raided.reading() as connection:
        assert recorded(connection) == holding(connection) == [decision]


def test_recorded_decision_is_logged_by_its_hash_and_without_its_reason(raided: Casefile) -> None:
    decision = made(raided, DecisionKind.REJECT, "a1/c1", reason="a witness told me")
    with raided.reading() as connection:
        entry = list(entries(connection))[-1]
    assert (entry.action, entry.subject) == ("decided", decision.id)
    assert entry.facts() == {"by": BY, "decision_sha256": decision_hash(decision), "kind": "reject"}


def test_recorded_words_are_kept_with_the_decision(raided: Casefile) -> None:
    made(raided, DecisionKind.NOT_SAME, "a1/a1", others=["b1/a1"])
    with raided.reading() as connection:
        words = connection.scalar(select(decisions.c.words))
        assert words == {key: account_words(connection, key) for key in ("a1/a1", "b1/a1")}


def test_recorded_words_of_a_claim_are_its_kind_words_target_and_stance(raided: Casefile) -> None:
    with raided.reading() as connection:
        wire = newest_ledger(connection, "a1")
        assert wire is not None
        words = claim_words(connection, "a1/c2")
        assert words == identity(wire["claims"][1])
    assert (words[0], words[3]) == ("attribution", "accuses")
    assert words[2] == wire["claims"][1]["target"]["span"]
    assert json.loads(json.dumps(words)) == words


def test_recorded_order_is_that_of_time(raided: Casefile) -> None:
    ids = [made(raided, DecisionKind.ACCEPT, f"a{at}/c1").id for at in (3, 1, 2)]
    with raided.reading() as connection:
        assert [decision.id for decision in recorded(connection)] == ids


def test_recorded_undo_lets_a_decision_hold_no_more_but_keeps_it(raided: Casefile) -> None:
    decision = made(raided, DecisionKind.REJECT, "a1/c1")
    made(raided, DecisionKind.UNDO, decision.id)
    with raided.reading() as connection:
        assert holding(connection) == []
        assert len(recorded(connection)) == 2


@pytest.mark.parametrize(
    ("kind", "about", "others"),
    [
        (DecisionKind.REJECT, ["a1/c9"], []),
        (DecisionKind.REJECT, ["nothing/c1"], []),
        (DecisionKind.REJECT, ["a1"], []),
        (DecisionKind.REJECT, [""], []),
        (DecisionKind.SAME, ["a1/a1", "a1/a9"], []),
        (DecisionKind.NOT_SAME, ["a1/a1"], ["nothing/a1"]),
        (DecisionKind.MOVE, ["a1/c1", "a1/a7"], []),
        (DecisionKind.UNDO, ["0123456789ab"], []),
    ],
)
def test_recorded_refuses_what_is_not_there(raided: Casefile, kind: DecisionKind, about: list[str], others: list[str]) -> None:
    with pytest.raises(UnknownName):
        made(raided, kind, *about, others=others)
    with raided.reading() as connection:
        assert number(connection) == 0
        assert "decided" not in {entry.action for entry in entries(connection)}


@pytest.mark.parametrize(
    ("kind", "about", "others", "said"),
    [
        (DecisionKind.SAME, ["a1/a1"], [], "two different"),
        (DecisionKind.SAME, ["a1/a1", "a1/a1"], [], "two different"),
        (DecisionKind.NOT_SAME, ["a1/a1"], [], "two different"),
        (DecisionKind.NOT_SAME, ["a1/a1"], ["a2/a1", "a1/a1"], "apart from itself"),
    ],
)
def test_recorded_refuses_what_says_nothing(
    raided: Casefile, kind: DecisionKind, about: list[str], others: list[str], said: str
) -> None:
    with pytest.raises(CasefileError, match=said):
        made(raided, kind, *about, others=others)


@pytest.mark.parametrize("by", ["", " ", "\n\t"])
def test_recorded_needs_a_name(raided: Casefile, by: str) -> None:
    with pytest.raises(CasefileError, match="--by"), raided.writing() as connection:
        record(connection, DecisionKind.ACCEPT, ["a1/c1"], by=by)


@given(st.integers(-14, 14))
def test_recorded_hash_is_that_of_the_moment_in_any_zone(hours: int) -> None:
    elsewhere = replace(DECISION, at=AT.astimezone(timezone(timedelta(hours=hours))))
    assert decision_hash(elsewhere) == decision_hash(DECISION)


@pytest.mark.parametrize(
    "other",
    [
        replace(DECISION, id="d2"),
        replace(DECISION, kind=DecisionKind.ACCEPT),
        replace(DECISION, about=("a1/c2",)),
        replace(DECISION, by="B. Reviewer"),
        replace(DECISION, at=AT + timedelta(microseconds=1)),
        replace(DECISION, reason="another"),
        replace(DECISION, others=("a2/c1",)),
        replace(DECISION, change=(("count.low", "9"),)),
        replace(DECISION, about=(), others=("a1/c1",)),
    ],
)
def test_recorded_hash_is_another_where_anything_is(other: Decision) -> None:
    assert decision_hash(other) != decision_hash(DECISION)


def test_recorded_ledger_of_an_unread_report_is_none(raided: Casefile) -> None:
    with raided.reading() as connection:
        assert newest_ledger(connection, "nothing") is None
