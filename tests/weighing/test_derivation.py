from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.account import Account
from counterclaim.model.claim import Stance
from counterclaim.model.count import Group
from counterclaim.model.daterange import DateRange
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.incident import AccountKey, SourcedClaim
from counterclaim.model.mention import DateMention, PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.weighing.derivation import derivation
from counterclaim.weighing.facts import LinedAccount
from counterclaim.weighing.incident import claims_of, weigh
from counterclaim.weighing.rules import RULES
from sourcing import counts, in_two_orders, says, some_claims

WHEN = DateMention(Span(0, 1), DateRange.spanning(date(2025, 1, 2), date(2025, 1, 2)))
WHERE = PlaceMention(Span(0, 1), Place("Oro Benna", "XT", None, 10.0, 1.0, 1))
ACCOUNTS = [
    LinedAccount(AccountKey(report, "a1"), Account("a1", True, "drone_strike", WHEN, WHERE), line)
    for report, line in (("one", "wire"), ("two", "wire"), ("three", "agency"))
]
CLAIMS = [
    counts("an official", 8, report="one", on=3),
    counts("the front", 10, 10, report="two", on=4),
    counts("the ngo", 9, 9, report="three", line="agency", on=5),
    counts("the ngo", 2, 2, report="three", line="agency", on=5, group=Group.CHILDREN),
    says("the front", Stance.ACCUSES, "army", report="two", on=4),
    says("the ngo", Stance.ACCUSES, "army", report="three", line="agency", on=5),
    says("the elder", Stance.DENIES, "army", report="three", line="agency", on=6),
]


def lines(
    claims: Sequence[SourcedClaim] = CLAIMS, *, rule: str = "ucdp", decisions: Sequence[Decision] = (), part_of: str | None = None
) -> list[str]:
    incident = weigh("i7", ACCOUNTS, claims, rule=rule, decisions=decisions, part_of=part_of)
    return list(derivation(incident, claims_of(ACCOUNTS, claims, decisions), decisions))


def test_derivation_begins_with_what_when_and_where() -> None:
    assert lines()[:3] == [
        "Incident i7: drone strike, on 2 January 2025, at Oro Benna (rule facts/2).",
        "  It is told by one/a1, three/a1, two/a1.",
        "  Independent lines of reporting: 2. Its claims came by agency, wire.",
    ]


def test_derivation_says_on_which_claims_a_figure_rests_and_why_not_on_others() -> None:
    found = lines()
    start = found.index("Killed: 8 to 10, best 8 (rule ucdp/1).")
    assert [line.split(" by ")[0] for line in found[start + 1 : start + 5]] == [
        f"  It rests on {CLAIMS[0].key}",
        f"  It rests on {CLAIMS[1].key}",
        f"  Not on {CLAIMS[3].key}",
        f"  Not on {CLAIMS[2].key}",
    ]
    assert found[start + 4].endswith(": its number lies within the range.")


def test_derivation_tells_classes_of_people_apart() -> None:
    assert "Killed, children alone: 2 (rule ucdp/1)." in lines()


def test_derivation_says_who_says_what_of_each_party_and_how_its_status_came_about() -> None:
    found = lines()
    start = found.index("army: contested since 6 January 2025 (rule status/1).")
    assert ["accusing army" in line for line in found[start + 1 : start + 3]] == [True, True]
    assert "denying it for army" in found[start + 3]
    assert found[start + 4] == (
        "  How it came about: alleged from 4 January 2025; supported from 5 January 2025; contested from 6 January 2025."
    )


def test_derivation_gives_the_reason_of_each_grade() -> None:
    assert any(line.startswith("Airwars grade: Contested. Competing claims") for line in lines())
    assert any(line.startswith("Airwars strike status: Contested strike. ") for line in lines())


@pytest.mark.parametrize("rule", RULES)
def test_derivation_says_what_its_rules_say_and_their_source(rule: str) -> None:
    found = [line for line in lines(rule=rule) if line.startswith(f"Rule {rule}: ")]
    assert len(found) == 1 and " Source: " in found[0]


def test_derivation_lists_what_cannot_all_be_true() -> None:
    assert "Cannot all be true: Exact counts of killed differ: 9 (the ngo); 10 (the front)." in lines()


def test_derivation_says_what_people_decided_and_leaves_the_rejected_out() -> None:
    reject = Decision("d1", DecisionKind.REJECT, (CLAIMS[1].key,), "A. Editor", datetime(2025, 2, 1, tzinfo=UTC), "misread")
    found = lines(decisions=[reject])
    assert f"Decided by A. Editor, 1 February 2025: reject {CLAIMS[1].key}: misread." in found
    assert "Killed: 8 to 9, best 8 (rule ucdp/1)." in found


def test_derivation_says_whose_figures_hold_these() -> None:
    assert "  The figures of incident i9 already hold these: they are not to be added." in lines(part_of="i9")


def test_derivation_ends_by_saying_that_a_machine_read_it_and_that_all_is_alleged() -> None:
    assert lines()[-2].startswith("Read by a machine") and "alleged" in lines()[-1]


def test_derivation_of_an_incident_without_claims_is_told_too() -> None:
    assert any("Its claims came by none" in line for line in lines([]))
    assert "Killed: 0 (rule acled/1)." in lines([], rule="acled") and "  It rests on no claim." in lines([], rule="acled")


def test_derivation_of_an_incident_without_day_and_place_says_so() -> None:
    bare = LinedAccount(AccountKey("one", "a1"), Account("a1", True, "attack"), "wire")
    assert "on a day that is not known, in a place that is not known" in next(derivation(weigh("i1", [bare], []), []))


def test_derivation_of_a_range_of_days_names_both_ends() -> None:
    days = DateMention(Span(0, 1), DateRange.spanning(date(2025, 1, 2), date(2025, 1, 4)))
    account = LinedAccount(AccountKey("one", "a1"), Account("a1", True, "attack", days), "wire")
    assert "on a day from 2 January 2025 to 4 January 2025" in next(derivation(weigh("i1", [account], []), []))


@pytest.mark.slow
@given(in_two_orders(some_claims), st.sampled_from(sorted(RULES)))
def test_derivation_does_not_depend_on_the_order_of_the_claims(two: tuple[Sequence[SourcedClaim], ...], rule: str) -> None:
    one, other = ([replace(claim, report="one") for claim in claims] for claims in two)
    assert lines(one, rule=rule) == lines(other, rule=rule)


@pytest.mark.slow
@given(some_claims)
def test_derivation_accounts_for_every_count_of_a_figure(claims: list[SourcedClaim]) -> None:
    mine = [replace(claim, report="one") for claim in claims]
    found = "\n".join(lines(mine))
    assert all(f" {claim.key} by " in found for claim in mine if claim.claim.count is not None)


def test_derivation_says_which_denials_an_admission_ended() -> None:
    denied, admitted = says("army", Stance.DENIES, "army", on=7), says("army", Stance.ADMITS, "army", on=9)
    found = lines([*CLAIMS, *(replace(claim, report=CLAIMS[0].report) for claim in (denied, admitted))])
    assert "army: admitted since 9 January 2025 (rule status/1)." in found
    ended = [line for line in found if line.endswith(": an admission came later, and ends it.")]
    assert ended and all("denying it for army" in line for line in ended)
