from __future__ import annotations

from datetime import UTC, datetime

import factory
from counterclaim.model.account import Hull, Status
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.weighing.checked import Checked, checked

LEDGER = factory.market()


def decision(kind: DecisionKind, id: str, *change: tuple[str, str]) -> Decision:
    return Decision(
        f"d{id}{kind}", kind, (f"{LEDGER.report.id}/{id}",), "A. Coder", datetime(2025, 1, 1, tzinfo=UTC), change=change
    )


def after(*decisions: Decision) -> Checked:
    return checked(LEDGER, decisions)


def test_checked_without_decisions_is_as_it_was_read() -> None:
    assert after().ledger is LEDGER


def test_checked_weighs_without_what_is_rejected_and_still_shows_it() -> None:
    found = after(decision(DecisionKind.REJECT, "c2"))
    assert dict(found.ledger.accounts[0].counts)["killed"] == Hull(14, 14)
    assert found.rejected == {"c2"}
    assert "c2" in {claim.id for claim in found.ledger.claims}
    assert "c2" not in {claim.id for claim in found.kept().claims}


def test_checked_weighs_a_corrected_number() -> None:
    found = after(decision(DecisionKind.CORRECT, "c2", ("count.low", "19"), ("count.high", "19")))
    assert dict(found.ledger.accounts[0].counts)["killed"] == Hull(14, 19)


def test_checked_weighs_a_denial_no_more_that_nobody_made() -> None:
    denials = [claim.id for claim in LEDGER.claims if claim.stance == "denies"]
    found = after(*(decision(DecisionKind.REJECT, id) for id in denials))
    (army,) = (one for one in found.ledger.accounts[0].attribution if one.actor == "XX-army")
    assert (army.party, army.status) == ("Army of Teral", Status.SUPPORTED)
    assert all(id in {claim.id for claim in LEDGER.claims} for id in army.claims)


def test_checked_calls_a_party_by_words_that_the_report_does_not_have() -> None:
    found = after(decision(DecisionKind.CORRECT, "c3", ("target.text", "the Dune Guard"), ("claimant.text", "the elders")))
    assert (found.targets["c3"], found.claimants["c3"]) == ("the Dune Guard", "the elders")
