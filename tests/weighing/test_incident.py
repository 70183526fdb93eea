from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UnknownRule
from counterclaim.model.account import Account, Status
from counterclaim.model.claim import Stance
from counterclaim.model.daterange import DateRange
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey, Incident, SourcedClaim
from counterclaim.model.mention import DateMention
from counterclaim.model.span import Span
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, grades, weigh
from counterclaim.weighing.rules import RULES
from sourcing import counts, in_two_orders, says, some_claims

WHEN = DateMention(Span(0, 1), DateRange.spanning(date(2025, 1, 2), date(2025, 1, 2)))


def account(report: str, line: str, id: str = "a1") -> LinedAccount:
    return LinedAccount(AccountKey(report, id), Account(id, True, "attack", WHEN), line)


ACCOUNTS = [account("one", "wire"), account("two", "wire"), account("three", "agency")]
CLAIMS = [
    counts("an official", 8, report="one", on=3),
    counts("the front", 9, 9, report="two", on=4),
    counts("the ngo", 9, 9, report="three", line="agency", on=5),
    says("the front", Stance.ACCUSES, "army", report="two", on=4),
    says("the ngo", Stance.ACCUSES, "army", report="three", line="agency", on=5),
    says("the elder", Stance.DENIES, "army", report="three", line="agency", on=5),
]


def incident(*, rule: str = "ucdp", claims: Sequence[SourcedClaim] = CLAIMS, decisions: Sequence[Decision] = ()) -> Incident:
    return weigh("i1", ACCOUNTS, claims, rule=rule, decisions=decisions)


def reject(claim: SourcedClaim) -> Decision:
    return Decision("d1", DecisionKind.REJECT, (claim.key,), "an editor", datetime(2025, 2, 1, tzinfo=UTC), "misread")


def test_incident_has_its_figures_and_the_standing_of_each_party() -> None:
    found = incident()
    assert [(harm, each.low, each.best, each.high) for harm, each in found.counts] == [("killed", 8, 8, 9)]
    assert [(each.party, each.status) for each in found.attribution] == [("army", Status.CONTESTED)]
    assert (found.event_type, found.date, found.lines) == ("attack", WHEN.range, 2)
    assert found.accounts == tuple(sorted(each.key for each in ACCOUNTS))


def test_incident_has_airwars_grades_whatever_the_rule() -> None:
    assert dict(incident(rule="hull").grades) == {"airwars": "Contested", "airwars_strike": "Contested strike"}


def test_incident_without_harm_has_its_flag() -> None:
    assert grades([counts("army", 0, 0)]) == (("airwars_harm", "No civilian harm"),)
    assert grades([]) == ()


@pytest.mark.parametrize("rule", RULES)
def test_incident_is_weighed_under_the_rule_that_is_named(rule: str) -> None:
    assert {each.rule.partition(" ")[0] for _, each in incident(rule=rule).counts} == {rule}


def test_incident_under_no_known_rule_is_refused() -> None:
    with pytest.raises(UnknownRule):
        incident(rule="mean")


def test_incident_leaves_out_the_claims_of_other_accounts() -> None:
    background = replace(CLAIMS[0], key="one/b", claim=replace(CLAIMS[0].claim, account="a2"))
    elsewhere = replace(CLAIMS[0], key="four/c", report="four")
    assert claims_of(ACCOUNTS, [*CLAIMS, background, elsewhere]) == tuple(CLAIMS)


def test_incident_changes_by_a_decision_and_back() -> None:
    denial = CLAIMS[-1]
    decided = incident(decisions=[reject(denial)])
    assert [each.status for each in decided.attribution] == [Status.SUPPORTED]
    undo = Decision("d2", DecisionKind.UNDO, ("d1",), "an editor", datetime(2025, 2, 2, tzinfo=UTC))
    assert incident(decisions=[reject(denial), undo]) == incident()


def test_incident_takes_in_a_claim_that_is_moved_to_its_account() -> None:
    stray = replace(CLAIMS[0], key="one/b", claim=replace(CLAIMS[0].claim, account="a2"))
    move = Decision("d1", DecisionKind.MOVE, ("one/b", "one/a1"), "an editor", datetime(2025, 2, 1, tzinfo=UTC))
    assert stray.key in {claim.key for claim in claims_of(ACCOUNTS, [stray], [move])}


def test_incident_of_an_account_without_claims_is_one() -> None:
    found = weigh("i1", ACCOUNTS[:1], [], part_of="i2")
    assert (found.counts, found.attribution, found.lines, found.part_of) == ((), (), 1, "i2")


def test_incident_tells_what_cannot_all_be_true() -> None:
    claims = [counts("a", 9, 9, report="one"), counts("b", 12, 12, report="two")]
    assert weigh("i1", ACCOUNTS, claims).contradictions == ("Exact counts of killed differ: 9 (a); 12 (b).",)


@pytest.mark.slow
@given(in_two_orders(some_claims), st.permutations(ACCOUNTS), st.sampled_from(sorted(RULES)))
def test_incident_does_not_depend_on_any_order(
    two: tuple[Sequence[SourcedClaim], ...], accounts: Sequence[LinedAccount], rule: str
) -> None:
    one, other = ([replace(claim, report="one") for claim in claims] for claims in two)
    assert weigh("i1", ACCOUNTS, one, rule=rule) == weigh("i1", accounts, other, rule=rule)
