"""Builders of one line for incidents and their records, as a casefile gives them: two reports of the raid in factory.py."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import factory
from counterclaim.casefile.record import Link, Record, Repeat, Shared
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey, Incident
from counterclaim.model.ledger import Ledger
from counterclaim.model.repetition import Copy, Passage
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, weigh
from counterclaim.weighing.sourced import sourced


def ledgers() -> tuple[Ledger, Ledger]:
    """The raid as two outlets have it; the second is the first again under another name."""
    first = factory.market()
    return first, replace(first, report=replace(first.report, id="copy.txt", publisher="Teral Herald"))


def record(*, rule: str = "ucdp", decided: bool = False) -> Record:
    """All that a casefile would hold of the raid; decided: a person has rejected the nurse's number."""
    told = ledgers()
    accounts = [
        LinedAccount(AccountKey(one.report.id, account.id), account, "line 1")
        for one in told
        for account in one.accounts
        if account.focus
    ]
    claims = [claim for one in told for claim in sourced(one, "line 1")]
    decisions = (decision(),) if decided else ()
    return Record(
        weigh("i0123456789ab", accounts, claims, rule=rule, decisions=decisions),
        claims_of(accounts, claims, decisions),
        tuple(one.report for one in told),
        tuple((one.report.id, "line 1") for one in told),
        (Link(accounts[0].key, accounts[1].key, 9.4, ("same day (+4.1)", "same town (+5.3)")),),
        (Repeat("copy.txt", "market.txt", "repeats market.txt: 60 words in a row are the same"),),
        decisions,
        accounts=tuple(accounts),
        shared=(Shared("copy.txt", "market.txt", _whole(told[0].report.text)),),
    )


def _whole(text: str) -> Copy:
    """That two texts are the same."""
    span = Span(0, len(text))
    return Copy(1.0, 1.0, (Passage(span, span, len(text.split())),))


def incident(*, rule: str = "ucdp") -> Incident:
    return record(rule=rule).incident


def decision() -> Decision:
    at = datetime(2024, 3, 6, 9, 30, tzinfo=UTC)
    return Decision("d1", DecisionKind.REJECT, ("market.txt/c2",), "A. Reviewer", at, "counts the wounded too")
