from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import factory
from counterclaim.model.claim import ClaimantKind, ClaimKind, Stance
from counterclaim.model.count import Group, Harm, Qualifier
from counterclaim.schema import ledger_schema
from counterclaim.vocabulary.loader import load_toml
from counterclaim.wire.ledger import ledger_wire

SCHEMA: dict[str, Any] = json.loads(ledger_schema())
DEFS: dict[str, Any] = SCHEMA["$defs"]


def market() -> Any:
    return json.loads(json.dumps(ledger_wire(factory.market())))


def valid(value: object) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(value)


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_schema_holds_for_a_ledger_with_everything() -> None:
    Draft202012Validator(SCHEMA).validate(market())


def test_schema_holds_for_a_ledger_with_nothing() -> None:
    Draft202012Validator(SCHEMA).validate(ledger_wire(factory.ledger("Rain is expected.")))


@pytest.mark.parametrize(
    ("listed", "known"),
    [
        (DEFS["harm"]["enum"], Harm),
        (DEFS["count"]["properties"]["group"]["enum"], Group),
        (DEFS["count"]["properties"]["qualifier"]["enum"], Qualifier),
        (DEFS["claim"]["properties"]["kind"]["enum"], ClaimKind),
        (DEFS["claim"]["properties"]["stance"]["enum"], Stance),
        (DEFS["claimant"]["properties"]["kind"]["enum"], ClaimantKind),
    ],
)
def test_schema_lists_just_the_words_of_the_model(listed: list[str], known: Any) -> None:
    assert listed == [str(word) for word in known]


def test_schema_lists_just_the_event_types_of_the_vocabulary() -> None:
    assert sorted(DEFS["account"]["properties"]["event_type"]["enum"]) == sorted(load_toml("event_types.toml"))


@pytest.mark.parametrize("key", ["schema", "report", "engine", "accounts", "claims", "actors", "notes"])
def test_schema_refuses_a_ledger_without(key: str) -> None:
    ledger = market()
    del ledger[key]
    assert not valid(ledger)


def test_schema_refuses_a_count_without_its_number() -> None:
    ledger = market()
    del ledger["claims"][0]["count"]
    assert not valid(ledger)


def test_schema_refuses_an_unresolved_date_without_a_reason() -> None:
    ledger = market()
    del ledger["accounts"][1]["date"]["why"]
    assert not valid(ledger)


def test_schema_refuses_words_for_the_reports_own_voice() -> None:
    ledger = market()
    ledger["claims"][8]["claimant"]["text"] = "the paper"
    assert not valid(ledger)


def test_schema_refuses_a_span_of_three() -> None:
    ledger = market()
    ledger["claims"][0]["quote"]["span"] = [0, 1, 2]
    assert not valid(ledger)
