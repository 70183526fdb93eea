from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import records
from counterclaim.casefile.record import Record
from counterclaim.export.checked import checked, checked_claims, checked_facts, read_by
from counterclaim.export.companion import companion
from counterclaim.model.decision import Decision, DecisionKind
from counterclaim.model.ledger import EngineName

AT = datetime(2025, 1, 1, tzinfo=UTC)


def decided(kind: DecisionKind, *about: str, **more: object) -> Record:
    """The raid, with one decision on it."""
    return replace(records.record(), decisions=(Decision("d1", kind, about, "A. Coder", AT, **more),))  # type: ignore[arg-type]


def stated(*facts: str) -> Record:
    """The raid, of whose first account a person stated facts."""
    record = decided(DecisionKind.FACTS, "market.txt/a1")
    first, *others = record.accounts
    return replace(record, accounts=(replace(first, settled=frozenset(facts)), *others))


def test_checked_of_nothing_is_the_machine() -> None:
    assert checked(records.record()) == "machine"
    assert checked_facts(records.record()) == ()


def test_checked_claims_that_a_person_added_are_checked() -> None:
    key = records.record().claims[0].key
    assert checked_claims(decided(DecisionKind.ADD, key, "market.txt/a1")) == {key: "added"}


def test_checked_facts_are_some_of_it_and_no_claim() -> None:
    record = stated("date", "focus")
    assert (checked(record), checked_facts(record), checked_claims(record)) == ("some", ("date",), {})
    assert checked(record, [record.claims[0].key]) == "machine"


def test_checked_companion_names_the_facts_that_a_person_stated() -> None:
    assert companion(stated("event_type", "place"), "x/1", written=True, notes=())["facts_stated"] == ["event_type", "place"]
    assert "facts_stated" not in companion(records.record(), "x/1", written=True, notes=())


def test_checked_claims_that_a_person_added_were_read_by_no_engine() -> None:
    record = replace(records.record(), read_by=(("market.txt", EngineName("rules", "1")),))
    claim = next(one for one in record.claims if one.report == "market.txt")
    assert read_by(record, claim) == "rules/1"
    assert read_by(record, replace(claim, key="market.txt/p1")) == ""
