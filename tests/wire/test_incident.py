from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

import records
from counterclaim.schema import incident_schema
from counterclaim.wire.incident import SCHEMA, incident_of, incident_wire


def test_incident_keys_stand_in_the_order_of_the_contract() -> None:
    wire = incident_wire(records.incident())
    assert wire["schema"] == SCHEMA == "counterclaim/incident/1"
    assert list(wire)[:10] == [
        "schema", "id", "accounts", "event_type", "date", "place", "counts", "groups", "attribution", "lines",
    ]  # fmt: skip
    assert list(wire["counts"]["killed"]) == ["low", "best", "high", "rule", "claims"]


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull"])
def test_incident_is_the_same_after_a_way_through_json(rule: str) -> None:
    incident = records.incident(rule=rule)
    assert incident.place is not None
    # The score only ranks the candidates of one mention, and stays with them.
    incident = replace(incident, place=replace(incident.place, score=None))
    assert incident_of(json.loads(json.dumps(incident_wire(incident)))) == incident


def test_incident_without_day_and_place_says_null() -> None:
    bare = replace(records.incident(), date=None, place=None)
    wire = incident_wire(bare)
    assert (wire["date"], wire["place"]) == (None, None)
    assert incident_of(wire) == bare


@pytest.mark.parametrize("rule", ["ucdp", "acled", "airwars", "ibc", "hull"])
def test_incident_keeps_its_schema(rule: str) -> None:
    validator = Draft202012Validator(json.loads(incident_schema()), format_checker=Draft202012Validator.FORMAT_CHECKER)
    validator.validate(incident_wire(records.incident(rule=rule)))
    validator.validate(incident_wire(replace(records.incident(), date=None, place=None)))


def test_incident_names_who_says_what_of_a_party() -> None:
    army = next(row for row in incident_wire(records.incident())["attribution"] if row["actor"] == "XX-army")
    assert army["status"] == "contested"
    assert "the district council" in army["accused_by"]
    assert army["denied_by"]
    assert army["rule"] == "status/1"
