from __future__ import annotations

import json
from dataclasses import replace

import pytest

import records
from counterclaim.model.incident import AccountKey
from counterclaim.wire.incident import incident_wire
from counterclaim.wire.incident_json import incident_array, incident_line, incident_object


def test_incident_json_line_and_object_hold_the_wire_form() -> None:
    incident = records.incident()
    assert json.loads(incident_line(incident)) == json.loads(incident_object(incident)) == incident_wire(incident)


def test_incident_json_array_holds_them_in_their_order() -> None:
    told = [replace(records.incident(), id=f"i{number}") for number in (3, 1, 2)]
    assert json.loads(incident_array(told)) == [incident_wire(one) for one in told]
    assert json.loads(incident_array(iter(told)))[0]["id"] == "i3"


def test_incident_json_array_of_none_is_an_empty_list() -> None:
    assert json.loads(incident_array([])) == []


def test_incident_json_gives_the_same_bytes_for_the_same_incident() -> None:
    assert incident_line(records.incident()) == incident_line(records.incident())


@pytest.mark.parametrize("name", ["a\nb", "a\u2028b", "a\x85b", "a\x1b[2J\x9b", "bad\udcff", "‮gpj", "x/y/z", '"}'])
def test_incident_json_line_is_one_safe_line_whatever_reports_are_called(name: str) -> None:
    incident = replace(records.incident(), accounts=(AccountKey(name, "a1"),))
    line = incident_line(incident)
    assert line.splitlines() == [line]
    assert line.encode("utf-8")
    assert not set(line) & {"\x1b", "\x9b"}
    assert json.loads(line)["accounts"] == [{"report": name, "account": "a1"}]
