"""The rules engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.model.claim import Claim
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.reading.engine import Engine, Reading
from counterclaim.reading.rules import RulesEngine

SENTENCES = [
    "At least nine civilians were killed in the raid, a local source said.",
    "Residents accused the army and the militia of burning the village.",
    "The army denied any involvement.",
    "The rebels claimed responsibility for the attack.",
    "The minister declined to comment.",
    "The network called for an investigation.",
    "“They came at night,” a witness told Reuters. “Twelve men were shot.”",
    "Since the war began, more than 40,000 people have been killed.",
    "No one was hurt.",
    "The market reopened.",
]
ENGINE: Engine = RulesEngine()


def _read(text: str) -> Reading:
    return ENGINE.read(Report.of(text), text, Mentions())


def _spans(claim: Claim) -> list[Span]:
    claimants = [one.span for one in (claim.claimant, *claim.via) if one.span is not None]
    return [claim.quote, *claimants, *([claim.cue] if claim.cue else []), *([claim.target.span] if claim.target else [])]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n", "\r\n\r\n"]))
def test_rules_spans_lie_in_the_report_and_hold_words(sentences: list[str], joint: str) -> None:
    text = joint.join(sentences)
    for claim in _read(text).claims:
        assert all(span.end <= len(text) and span.of(text).strip() == span.of(text) != "" for span in _spans(claim))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_rules_read_the_same_text_the_same_way(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert _read(text) == _read(text)


def test_rules_number_claims_in_the_order_of_the_text() -> None:
    claims = _read(" ".join(SENTENCES)).claims
    assert [claim.id for claim in claims] == [f"c{number}" for number in range(1, len(claims) + 1)]
    assert [claim.quote.start for claim in claims] == sorted(claim.quote.start for claim in claims)


def test_rules_every_claim_belongs_to_an_account_of_the_reading() -> None:
    reading = _read(" ".join(SENTENCES))
    assert {claim.account for claim in reading.claims} <= {account.id for account in reading.accounts}


@pytest.mark.parametrize("text", ["The market reopened.", "The minister opened a school on Friday.", "…", "12"])
def test_rules_a_report_without_incident_has_no_account(text: str) -> None:
    assert _read(text) == Reading()


def test_rules_totals_of_a_war_are_background() -> None:
    reading = _read(
        "Nine people were killed in the raid on Friday. The mayor spoke. Since the war began, 40,000 people have been killed."
    )
    focus = {account.id for account in reading.accounts if account.focus}
    assert [claim.count.low for claim in reading.claims if claim.count and claim.account in focus] == [9]


def test_rules_engine_names_itself() -> None:
    assert ENGINE.name.name == "rules" and ENGINE.name.version


def test_rules_read_a_report_whose_language_cannot_be_told_as_english() -> None:
    text = "Tamar severs ties with Dessa; nine killed"
    report = replace(Report.of(text), language="und")
    assert [claim.count.low for claim in RulesEngine().read(report, text, Mentions()).claims if claim.count is not None] == [9]
