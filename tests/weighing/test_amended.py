from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

import factory
from counterclaim.errors import BadDecision
from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Count, Group, Harm, Qualifier
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.weighing.amended import amended
from counterclaim.weighing.sourced import sourced

LEDGER = factory.market()
REPORT = LEDGER.report.id


def span(words: str) -> str:
    found = factory.at(words)
    return f"{found.start}-{found.end}"


def decision(made: DecisionKind, /, *about: str, at: int = 1, **change: str) -> Decision:
    """A decision of the day `at`; fields with two underscores for the point."""
    pairs = tuple((field.replace("__", "."), value) for field, value in change.items())
    keys = tuple(f"{REPORT}/{id}" for id in about)
    return Decision(f"d{at}", made, keys, "A. Coder", datetime(2025, 1, at, tzinfo=UTC), change=pairs)


def nobody(id: str) -> Actor | None:
    return None


def known(id: str) -> Actor | None:
    return Actor(id, "The Dune Guard", "armed_group")


ADDED: dict[str, Any] = {
    "kind": "count",
    "quote__span": span("Forty people died"),
    "claimant__kind": "report",
    "count__low": "40",
    "count__high": "40",
}


def claim(id: str, *decisions: Decision) -> Claim:
    return next(one for one in amended(LEDGER, decisions, known).claims if one.id == id)


def test_amended_without_decisions_is_the_same_ledger() -> None:
    assert amended(LEDGER, [], nobody) is LEDGER


def test_amended_adds_a_claim_to_an_account() -> None:
    found = claim("p1", decision(DecisionKind.ADD, "p1", "a2", **ADDED))
    assert (found.kind, found.account, found.quote.of(factory.TEXT)) == (ClaimKind.COUNT, "a2", "Forty people died")
    assert found.count == Count(Harm.KILLED, Group.PEOPLE, 40, 40, Qualifier.EXACT)


def test_amended_adds_a_claim_to_no_account() -> None:
    assert claim("p1", decision(DecisionKind.ADD, "p1", **ADDED)).account is None


def test_amended_adds_an_attribution_with_whom_its_words_name() -> None:
    change: dict[str, Any] = {
        "kind": "attribution",
        "stance": "suspects",
        "quote__span": span("armed men on trucks"),
        "claimant__kind": "medic",
    }
    change |= {"claimant__span": span("A nurse"), "target__span": span("armed men"), "target__actor": "dune-guard"}
    ledger = amended(LEDGER, [decision(DecisionKind.ADD, "p1", "a1", **change)], known)
    (added,) = (one for one in sourced(ledger, "line") if one.claim.id == "p1")
    assert (added.claim.stance, added.claim.claimant.kind) == (Stance.SUSPECTS, ClaimantKind.MEDIC)
    assert (added.target, added.target_name) == ("dune-guard", "The Dune Guard")


def test_amended_forgets_an_addition_that_is_undone() -> None:
    added = decision(DecisionKind.ADD, "p1", "a1", **ADDED)
    undone = Decision("d2", DecisionKind.UNDO, ("d1",), "A. Coder", datetime(2025, 1, 2, tzinfo=UTC))
    assert amended(LEDGER, [added, undone], nobody) is LEDGER


def test_amended_chooses_other_words() -> None:
    change: dict[str, Any] = {
        "quote__span": span("counted 17 bodies"),
        "cue__span": span("counted"),
        "claimant__span": span("The Hill Front"),
    }
    found = claim("c1", decision(DecisionKind.CORRECT, "c1", **change, claimant__kind="armed_group"))
    assert (found.quote, found.cue, found.claimant.span) == tuple(
        map(factory.at, ("counted 17 bodies", "counted", "The Hill Front"))
    )
    assert found.claimant.kind is ClaimantKind.ARMED_GROUP


def test_amended_takes_words_out() -> None:
    found = claim("c3", decision(DecisionKind.CORRECT, "c3", cue__span="", target__span="", claimant__span=""))
    assert (found.cue, found.target, found.claimant.span) == (None, None, None)


def test_amended_corrects_what_was_added() -> None:
    made = (
        decision(DecisionKind.ADD, "p1", "a1", **ADDED),
        decision(DecisionKind.CORRECT, "p1", at=2, quote__span=span("in 2019")),
    )
    assert claim("p1", *made).quote == factory.at("in 2019")


def test_amended_passes_over_decisions_on_other_reports() -> None:
    other = Decision(
        "d1", DecisionKind.CORRECT, ("else/c1",), "A", datetime(2025, 1, 1, tzinfo=UTC), change=(("quote.span", "0-1"),)
    )
    assert amended(LEDGER, [other], nobody) is LEDGER


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"quote__span": ""}, "needs the words"),
        ({"quote__span": "5-3"}, "are no words"),
        ({"quote__span": "0-999999"}, "are no words"),
        ({"quote__span": "a-b"}, "are no words"),
        ({"quote__span": "1" * 5_000 + "-" + "2" * 5_000}, "are no words"),
        ({"kind": "rumour"}, "cannot be added"),
        ({"kind": "attribution"}, "cannot be added"),
        ({"count__low": "-1"}, "count.low cannot be '-1': a number of people is written in digits"),
        ({"count__low": "41"}, "above high"),
        ({"claimant__kind": "ghost"}, "claimant.kind cannot be 'ghost': there are official"),
        ({"colour": "red"}, "no field 'colour'"),
    ],
)
def test_amended_refuses_what_is_no_claim(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadDecision, match=said):
        amended(LEDGER, [decision(DecisionKind.ADD, "p1", "a1", **{**ADDED, **change})], nobody)
