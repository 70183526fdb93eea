"""What a person decides about claims and accounts: the only thing in a casefile that no machine may make or unmake."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DecisionKind(StrEnum):
    """What is decided.

    Of accounts: SAME and NOT_SAME say whether every pair of them tells of one incident. Of claims: ACCEPT, REJECT, CORRECT (with
    the fields that change), MOVE (to the account named last). ADD makes a claim that no engine read (in the account named last,
    if any). Of the facts of accounts: FACTS says what happened, when and where, as far as it names these; ACCOUNT makes an
    account that no engine read. UNDO takes an earlier decision back.
    """

    SAME = "same"
    NOT_SAME = "not_same"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MOVE = "move"
    ADD = "add"
    FACTS = "facts"
    ACCOUNT = "account"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, with who made it, when and why. It is never deleted: a later one undoes it.

    about: keys of accounts ("report/a1") or claims ("report/c3"), or the id of the decision that is undone. others: for NOT_SAME
    alone, where given: each of `about` is apart from each of these, and nothing is said within either.
    change: for CORRECT, ADD, FACTS and ACCOUNT, (field, value) pairs in the words of the ledger on the wire ("count.low", "8"); a
    span is written "120-145".
    """

    id: str
    kind: DecisionKind
    about: tuple[str, ...]
    by: str
    at: datetime
    reason: str = ""
    others: tuple[str, ...] = ()
    change: tuple[tuple[str, str], ...] = ()


# What the id of a claim begins with that a person added: "report/p1". An engine's begin with "c".
ADDED = "p"
# What the id of an account begins with that a person made: "report/m1". An engine's begin with "a".
MADE = "m"

OF_FACTS = frozenset({DecisionKind.FACTS, DecisionKind.ACCOUNT})


def is_added(key: str) -> bool:
    """Whether a claim of this key, or id, was added by a person."""
    return key.rpartition("/")[2].startswith(ADDED)


def is_made(key: str) -> bool:
    """Whether an account of this key, or id, was made by a person."""
    return key.rpartition("/")[2].startswith(MADE)


def is_account(key: str) -> bool:
    """Whether a key, or id, is that of an account, and not of a claim."""
    return key.rpartition("/")[2].startswith(("a", MADE))


def trail_of_facts(decisions: Iterable[Decision], key: str) -> list[Decision]:
    """All that was ever decided about the facts of one account, in the order given, with what took it back."""
    found: list[Decision] = []
    for decision in decisions:
        undone = decision.kind is DecisionKind.UNDO and any(one.id in decision.about for one in found)
        if undone or (decision.kind in OF_FACTS and key in decision.about):
            found.append(decision)
    return found


def trail(decisions: Iterable[Decision], key: str) -> list[Decision]:
    """All that was ever decided about one claim or account, in the order given, with what took it back."""
    found: list[Decision] = []
    for decision in decisions:
        undone = decision.kind is DecisionKind.UNDO and any(one.id in decision.about for one in found)
        if undone or key in (*decision.about, *decision.others):
            found.append(decision)
    return found


def standing(decisions: list[Decision]) -> list[Decision]:
    """The decisions that hold, in the order of their time: those that no standing later one undoes, without the undoings."""
    ordered = sorted(decisions, key=lambda decision: (decision.at, decision.id))
    undone: set[str] = set()
    kept: list[Decision] = []
    for decision in reversed(ordered):
        if decision.id in undone:
            continue
        if decision.kind is DecisionKind.UNDO:
            undone.update(decision.about)
        else:
            kept.append(decision)
    return kept[::-1]


def undoing_of(decisions: Iterable[Decision], id: str) -> Decision | None:
    """The undoing that a decision, or an undoing, is taken back by, as far as it holds itself."""
    undone: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda decision: (decision.at, decision.id), reverse=True):
        if decision.id == id:
            return undone.get(id)
        if decision.kind is DecisionKind.UNDO and decision.id not in undone:
            undone.update(dict.fromkeys(decision.about, decision))
    return None
