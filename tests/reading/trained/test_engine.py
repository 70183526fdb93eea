"""The trained engine."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from counterclaim.model.claim import ClaimKind, Stance
from counterclaim.model.ledger import Ledger
from counterclaim.model.mention import Mentions
from counterclaim.model.report import Report
from counterclaim.reader import read
from counterclaim.reading.engine import Engine, Reading
from counterclaim.reading.rules import RulesEngine
from counterclaim.reading.trained.engine import UNLIKELY, TrainedEngine
from counterclaim.schema import ledger_schema
from counterclaim.wire.ledger import ledger_wire
from counterclaim.wire.parsed import ledger_of
from trained_reading import engine_of_chance

ENGINE: Engine = TrainedEngine()
SENTENCES = [
    "At least nine civilians were killed in the raid, a local source said.",
    "Residents accused the army and the militia of burning the village.",
    "The army denied any involvement.",
    "The rebels claimed responsibility for the attack.",
    "The network called for an investigation.",
    "“They came at night,” a witness told Reuters. “Twelve men were shot.”",
    "Since the war began, more than 40,000 people have been killed.",
    "The market reopened.",
]


def _read(text: str) -> Reading:
    return ENGINE.read(Report.of(text), text, Mentions())


def _ledger(text: str) -> Ledger:
    return read(text, published="2025-03-12", engine=ENGINE)


def test_engine_says_its_name_and_version() -> None:
    assert (ENGINE.name.name, bool(ENGINE.name.version)) == ("trained", True)


def test_engine_gives_counts_and_attributions_but_silences_a_confidence() -> None:
    for claim in _read(" ".join([*SENTENCES, "The ministry declined to comment."])).claims:
        learnt = claim.kind is ClaimKind.COUNT or claim.stance not in (None, Stance.DECLINES, Stance.DISPUTES)
        assert (claim.confidence is not None) == learnt
        assert claim.confidence is None or 0 < claim.confidence < 1


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_engine_reads_the_same_text_the_same(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert _read(text) == _read(text)


RAID = "Nine civilians were killed in a raid on Arba on Monday, the mayor said. Residents accused the army. The army denied it."


def test_engine_sets_apart_what_is_hardly_ever_right_and_loses_nothing() -> None:
    apart, told = (
        read(RAID, published="2025-03-12", engine=engine_of_chance(chance)) for chance in (UNLIKELY - 0.01, UNLIKELY + 0.01)
    )
    assert [claim.quote for claim in apart.claims] == [claim.quote for claim in told.claims]
    focus = {account.id for account in apart.accounts if account.focus}
    assert [claim.stance for claim in apart.claims if claim.account in focus] == [Stance.DENIES]
    assert {claim.account for claim in told.claims} == {"a1"}
    assert any(note.startswith("2 claims are set apart") for note in apart.notes) and not told.notes


def test_engine_gives_the_incident_a_number_of_the_background() -> None:
    text = f"{RAID} In 2012 forty people were killed in Arba."
    behind, moved = (read(text, published="2025-03-12", engine=engine_of_chance(chance)) for chance in (0.45, 0.55))
    forty = [next(claim for claim in each.claims if claim.count and claim.count.low == 40) for each in (behind, moved)]
    assert [claim.account for claim in forty] == ["a2", "a1"]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(SENTENCES), max_size=6))
def test_engine_has_every_attribution_of_the_rules(sentences: list[str]) -> None:
    text = " ".join(sentences)
    read_by = (each.read(Report.of(text), text, Mentions()).claims for each in (ENGINE, RulesEngine()))
    ours, rules = ([claim for claim in claims if claim.kind is ClaimKind.ATTRIBUTION] for claims in read_by)
    said = [(claim.stance, claim.claimant, claim.target, claim.quote) for claim in ours]
    assert said == [(claim.stance, claim.claimant, claim.target, claim.quote) for claim in rules]


def test_engine_keeps_who_says_it_in_the_sentence() -> None:
    text = "At least nine civilians were killed in the raid on Monday, the Hill Observatory said."
    (claim,) = [claim for claim in _read(text).claims if claim.kind is ClaimKind.COUNT]
    assert claim.claimant.span is not None and "Hill Observatory" in claim.claimant.span.of(text)


def test_engine_finds_nothing_where_nothing_happens() -> None:
    assert _read("The market reopened. The weather was fine.") == Reading()


def test_ledger_of_the_engine_fits_the_schema() -> None:
    wire = json.loads(json.dumps(ledger_wire(_ledger(" ".join(SENTENCES[:4])))))
    Draft202012Validator(json.loads(ledger_schema())).validate(wire)


def test_confidence_is_read_back_from_the_ledger() -> None:
    ledger = _ledger(" ".join(SENTENCES[:4]))
    wire = ledger_wire(ledger)
    assert [claim.get("confidence") for claim in wire["claims"]] == [claim.confidence for claim in ledger.claims]
    assert ledger_of(wire, ledger.report.text).claims == ledger.claims
