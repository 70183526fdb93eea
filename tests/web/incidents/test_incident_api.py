from __future__ import annotations

import json

import httpx
import pytest
from jsonschema import Draft202012Validator

from counterclaim.schema import incident_schema


def test_incident_api_gives_incidents_as_the_contract_has_them(client: httpx.Client) -> None:
    listed = client.get("/api/v1/incidents", params={"most": 3, "sort": "toll"}).json()
    validator = Draft202012Validator(json.loads(incident_schema()))
    for incident in listed["incidents"]:
        validator.validate(incident)
    rest = client.get("/api/v1/incidents", params={"sort": "toll", "after": listed["after"]}).json()
    assert len(listed["incidents"]) == 3 and len(rest["incidents"]) == 1 and rest["after"] is None


def test_incident_api_gives_one_by_any_name_and_rule(client: httpx.Client) -> None:
    one = client.get("/api/v1/incidents/attack-1", params={"rule": "hull"}).json()
    assert one["counts"]["killed"] | {"claims": []} == {"low": 8, "best": None, "high": 9, "rule": "hull/1", "claims": []}
    assert client.get("/api/v1/incidents/attack-3/a1").json()["id"] == one["id"]


def test_incident_api_explains_itself(client: httpx.Client) -> None:
    sentences = client.get("/api/v1/incidents/attack-1/derivation").json()
    assert any(sentence.startswith("Killed: 8 to 9") for sentence in sentences)


def test_incident_api_gives_the_matrix(client: httpx.Client) -> None:
    matrix = client.get("/api/v1/incidents/attack-1/matrix").json()
    assert {"Malian Armed Forces", "Wagner Group"} <= {column["party"] for column in matrix["columns"]}


def test_incident_api_says_what_is_not_there(client: httpx.Client) -> None:
    answer = client.get("/api/v1/incidents/nothing")
    assert answer.status_code == 404 and "nothing" in answer.json()["error"]


@pytest.mark.slow
def test_incident_api_previews_exactly_what_deciding_gives(client: httpx.Client) -> None:
    other = client.get("/api/v1/incidents/other-1").json()["id"]
    asked = {"others": [other], "preview": True}
    shown = client.post("/api/v1/incidents/attack-1/same", json=asked).json()
    assert shown["decisions"] == [] and len(shown["before"]) == 2 and len(shown["after"]) == 1
    assert client.get("/api/v1/incidents/other-1").json()["id"] == other, "nothing is decided"
    made = client.post("/api/v1/incidents/attack-1/same", json=asked | {"preview": False, "seen": shown["seen"]}).json()
    assert made["after"] == shown["after"] and made["decisions"][0]["kind"] == "same"


@pytest.mark.slow
def test_incident_api_splits_moves_and_parts(client: httpx.Client) -> None:
    made = client.post("/api/v1/incidents/attack-1/split", json={"accounts": ["attack-4/a1"], "reason": "another day"}).json()
    assert made["decisions"][0]["reason"] == "another day"
    told = sorted(account["report"] for one in made["after"] for account in one["accounts"])
    assert told == ["attack-1", "attack-2", "attack-3", "attack-4"], "every account of what was split is told of"
    made = client.post("/api/v1/incidents/attack-3/move", json={"accounts": ["attack-3/a1"], "to": "attack-4/a1"}).json()
    assert ["attack-3", "attack-4"] in [sorted(account["report"] for account in one["accounts"]) for one in made["after"]]
    shown = client.post("/api/v1/incidents/attack-1/apart", json={"others": ["other-1"], "preview": True}).json()
    assert shown["before"] == shown["after"] == []


def test_incident_api_says_who_was_faster(client: httpx.Client) -> None:
    asked = {"accounts": ["attack-4/a1"]}
    seen = client.post("/api/v1/incidents/attack-1/split", json=asked | {"preview": True}).json()["seen"]
    assert client.post("/api/v1/incidents/attack-1/split", json={"accounts": ["attack-3/a1"]}).status_code == 200
    for preview in (True, False):
        answer = client.post("/api/v1/incidents/attack-1/split", json=asked | {"seen": seen, "preview": preview})
        assert answer.status_code == 409 and answer.json()["error"].startswith("A. Coder has changed this meanwhile")


def test_incident_api_finds_others_and_tells_the_past(client: httpx.Client) -> None:
    (other,) = client.get("/api/v1/incidents/attack-1/others", params={"words": "Bandiagara"}).json()
    assert other["incident"]["place"]["name"] == "Bandiagara" and other["days"] == 6
    client.post("/api/v1/incidents/attack-1/split", json={"accounts": ["attack-4/a1"]})
    past = client.get("/api/v1/incidents/attack-4/history").json()
    assert [one["holds"] for one in past["decisions"]] == [True]
    assert len(client.get("/api/v1/incidents/attack-2/history").json()["links"]) >= 1


def test_incident_api_refuses_what_makes_no_sense(client: httpx.Client) -> None:
    for verb, asked in (("same", {"others": []}), ("split", {"accounts": ["x/a1"]}), ("move", {"accounts": ["attack-1/a1"]})):
        assert client.post(f"/api/v1/incidents/attack-1/{verb}", json=asked).status_code in (404, 422)
