from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from counterclaim.errors import BadDecision
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import SourcedClaim
from counterclaim.weighing.decided import corrected
from counterclaim.weighing.figures import count_of
from sourcing import counts, says, some_claims

CLAIM = counts("ngo", 8, 9, report="r1")
OTHER = counts("council", 12, report="r1")
ACCUSATION = says("ngo", Stance.ACCUSES, "army", report="r1")


def decide(kind: DecisionKind, *about: str, at: int = 1, id: str = "", change: tuple[tuple[str, str], ...] = ()) -> Decision:
    """A decision of the day `at`."""
    return Decision(id or f"d{at}{kind}", kind, about, "an editor", datetime(2025, 1, at, tzinfo=UTC), change=change)


def correct(claim: SourcedClaim, *change: tuple[str, str], at: int = 1) -> Decision:
    return decide(DecisionKind.CORRECT, claim.key, at=at, change=change)


def after(claim: SourcedClaim, *decisions: Decision) -> SourcedClaim:
    (found,) = corrected([claim], decisions)
    return found


def test_decided_leaves_out_what_is_rejected() -> None:
    assert corrected([CLAIM, OTHER], [decide(DecisionKind.REJECT, CLAIM.key)]) == (OTHER,)


def test_decided_takes_in_again_what_is_accepted_later() -> None:
    reject, accept = decide(DecisionKind.REJECT, CLAIM.key, at=1), decide(DecisionKind.ACCEPT, CLAIM.key, at=2)
    assert corrected([CLAIM], [accept, reject]) == (CLAIM,)


def test_decided_forgets_what_is_undone() -> None:
    reject = decide(DecisionKind.REJECT, CLAIM.key, id="d1")
    assert corrected([CLAIM], [reject, decide(DecisionKind.UNDO, "d1", at=2)]) == (CLAIM,)


def test_decided_corrects_numbers_together() -> None:
    found = count_of(after(CLAIM, correct(CLAIM, ("count.low", "20"), ("count.high", "30"))))
    assert (found.low, found.high) == (20, 30)


def test_decided_takes_away_a_bound() -> None:
    assert count_of(after(CLAIM, correct(CLAIM, ("count.high", "")))).high is None


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        ("count.kind", "injured", Harm.INJURED),
        ("count.group", "civilians", Group.CIVILIANS),
        ("count.qualifier", "about", Qualifier.ABOUT),
    ],
)
def test_decided_corrects_what_is_counted(field: str, value: str, found: object) -> None:
    assert getattr(count_of(after(CLAIM, correct(CLAIM, (field, value)))), field.partition(".")[2]) is found


def test_decided_corrects_stance_and_kind() -> None:
    found = after(ACCUSATION, correct(ACCUSATION, ("stance", "suspects"), ("claimant.kind", "un")))
    assert (found.claim.stance, found.claim.claimant.kind) == (Stance.SUSPECTS, ClaimantKind.UN)


def test_decided_corrects_who_says_it_and_of_whom() -> None:
    change = (("claimant.text", "the Hill Front"), ("target.text", "the Dune Guard"))
    found = after(ACCUSATION, correct(ACCUSATION, *change))
    assert (found.claimant, found.claimant_name) == ("name:hill front", "the Hill Front")
    assert (found.target, found.target_name) == ("name:dune guard", "the Dune Guard")


def test_decided_corrects_actors_and_calls_them_as_other_claims_do() -> None:
    named = replace(says("x", Stance.DENIES, "y", report="r1"), claimant="kal-akal", claimant_name="Kal Akal", target="xx-army")
    named = replace(named, target_name="Army of Teral")
    change = correct(ACCUSATION, ("claimant.actor", "kal-akal"), ("target.actor", "xx-army"))
    found, _ = corrected([ACCUSATION, named], [change])
    assert (found.claimant, found.claimant_name, found.target_name) == ("kal-akal", "Kal Akal", "Army of Teral")
    assert after(ACCUSATION, change).claimant_name == "kal-akal"


def test_decided_takes_away_a_target() -> None:
    found = after(ACCUSATION, correct(ACCUSATION, ("target.actor", "")))
    assert (found.target, found.target_name) == (None, None)


def test_decided_lets_the_later_correction_win() -> None:
    decisions = [correct(CLAIM, ("count.low", "7"), at=3), correct(CLAIM, ("count.low", "6"), at=2)]
    assert count_of(after(CLAIM, *decisions)).low == 7


def test_decided_moves_a_claim_to_another_account_of_its_report() -> None:
    assert after(CLAIM, decide(DecisionKind.MOVE, CLAIM.key, "r1/a2")).claim.account == "a2"


@pytest.mark.parametrize("account", ["r2/a1", "nowhere"])
def test_decided_moves_no_claim_to_another_report(account: str) -> None:
    with pytest.raises(BadDecision, match="cannot be moved"):
        corrected([CLAIM], [decide(DecisionKind.MOVE, CLAIM.key, account)])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("count.lowest", "9"), "no field 'count.lowest'"),
        (("count.low", "nine"), "count.low cannot be 'nine'"),
        (("count.low", "-1"), "written in digits"),
        (("count.low", "99"), "cannot be so corrected"),
        (("count.group", "aliens"), "count.group cannot be 'aliens': there are people, civilians"),
        (("stance", "accuses"), "speaks of no party"),
        (("claimant.kind", "ghost"), "cannot be 'ghost'"),
    ],
)
def test_decided_refuses_what_a_claim_cannot_take(change: tuple[str, str], said: str) -> None:
    with pytest.raises(BadDecision, match=said):
        corrected([CLAIM], [correct(CLAIM, change)])


def test_decided_refuses_a_number_for_who_counts_nobody() -> None:
    with pytest.raises(BadDecision, match="counts nobody"):
        corrected([ACCUSATION], [correct(ACCUSATION, ("count.low", "9"))])


def test_decided_passes_over_decisions_about_other_claims() -> None:
    decisions = [decide(DecisionKind.REJECT, "elsewhere/c1"), decide(DecisionKind.SAME, "r1/a1", "r2/a1")]
    assert corrected([CLAIM], decisions) == (CLAIM,)


def test_decided_changes_none_of_the_claims_that_were_read() -> None:
    before = CLAIM.claim.count
    corrected([CLAIM], [correct(CLAIM, ("count.low", "7"))])
    assert CLAIM.claim.count is before


@given(some_claims)
def test_decided_then_undone_is_as_before(claims: list[SourcedClaim]) -> None:
    keys = tuple(claim.key for claim in claims)
    reject = decide(DecisionKind.REJECT, *keys, id="d1")
    assert corrected(claims, [reject]) == ()
    assert corrected(claims, [reject, decide(DecisionKind.UNDO, "d1", at=2)]) == tuple(claims)
