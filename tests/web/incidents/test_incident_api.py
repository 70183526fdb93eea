from __future__ import annotations

import json

import httpx
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
