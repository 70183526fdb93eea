from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator

import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.schema import ledger_schema


def decide(client: httpx.Client, verb: str, **body: Any) -> httpx.Response:
    headers = {"Content-Type": "application/json"}
    return client.post(f"/api/v1/claims/{verb}", content=json.dumps(body), headers=headers)


def report(client: httpx.Client, name: str = "attack-2") -> Any:
    return client.get(f"/api/v1/reports/{name}").json()


def test_report_api_lists_reports_page_by_page(client: httpx.Client) -> None:
    names, after = [], ""
    while after is not None:
        found = client.get("/api/v1/reports", params={"most": 3, "after": after, "state": "read"}).json()
        names += [one["name"] for one in found["reports"]]
        after = found["after"]
    assert sorted(names) == ["attack-1", "attack-2", "attack-3", "attack-4", "other-1", "other-2", "other-3"]


def test_report_api_gives_the_ledger_as_people_corrected_it(client: httpx.Client) -> None:
    counted = next(claim["id"] for claim in report(client)["ledger"]["claims"] if "count" in claim)
    change = {"count.low": "8", "quote.span": "0-6"}
    assert decide(client, "correct", claim=f"attack-2/{counted}", change=change, seen="").status_code == 200
    decide(client, "reject", claim="attack-2/c1", seen="")
    found = report(client)
    claims = {claim["id"]: claim for claim in found["ledger"]["claims"]}
    assert (claims[counted]["count"]["low"], claims[counted]["quote"]["text"]) == (8, "Azawad")
    assert found["ledger"]["accounts"][0]["counts"]["killed"] == {"low": 8, "high": 9}
    assert "c1" not in claims and found["rejected"] == ["c1"]
    assert len(found["decisions"]) == len(found["history"]) == 2
    Draft202012Validator(json.loads(ledger_schema())).validate(found["ledger"])


@pytest.mark.slow
def test_report_api_adds_moves_and_takes_back(client: httpx.Client) -> None:
    said = {"kind": "demand", "quote.span": "0-6", "claimant.kind": "official"}
    made = decide(client, "add", report="attack-2", said=said, account="a1", key="k").json()
    assert made["about"] == ["attack-2/p1", "attack-2/a1"]
    assert decide(client, "add", report="attack-2", said=said, account="a1", key="k").json() == made
    assert decide(client, "move", claim="attack-2/p1", account="a1", seen=made["id"]).status_code == 200
    assert decide(client, "undo", decision=made["id"]).status_code == 200
    assert "p1" not in {claim["id"] for claim in report(client)["ledger"]["claims"]}


def test_report_api_tells_what_was_seen_last(client: httpx.Client) -> None:
    made = decide(client, "accept", claim="attack-2/c1", seen="").json()
    assert report(client)["seen"] == {"c1": made["id"]}
    undoing = decide(client, "undo", decision=made["id"], seen=made["id"]).json()
    assert report(client)["seen"] == {"c1": undoing["id"]}


def test_report_api_refuses_what_was_overtaken(client: httpx.Client) -> None:
    decide(client, "accept", claim="attack-2/c1", seen="")
    answer = decide(client, "reject", claim="attack-2/c1", seen="")
    assert answer.status_code == 409 and "A. Coder" in answer.json()["error"]


def test_report_api_gives_names_of_any_signs(client: httpx.Client) -> None:
    assert client.get("/api/v1/report", params={"name": "attack-2"}).json()["name"] == "attack-2"
    assert client.get("/api/v1/report", params={"name": "../x"}).status_code == 404


@pytest.mark.parametrize(
    ("verb", "body", "status"),
    [
        ("accept", {"claim": "nope/c1"}, 404),
        ("accept", {}, 422),
        ("correct", {"claim": "attack-2/c1", "change": {"colour": "red"}}, 422),
        ("move", {"claim": "attack-2/c1", "account": "a77"}, 404),
        ("add", {"report": "attack-2", "said": {"kind": "count"}}, 422),
        ("undo", {"decision": "nope"}, 404),
        ("correct", {"claim": "attack-2/c1", "change": {"target.text": "\ud800"}}, 422),
        ("correct", {"claim": "attack-2/c4", "change": {"count.low": "9" * 5_000}}, 422),
        ("accept", {"claim": "attack-2/\ud800"}, 404),
        ("accept", {"claim": "attack-2/c1", "reason": "\ud800"}, 422),
        ("accept", {"claim": "attack-2/c1", "key": "\ud800"}, 422),
        ("accept", {"claim": "attack-2/c1", "seen": "\ud800"}, 200),
        ("add", {"report": "\ud800", "said": {"kind": "demand", "quote.span": "0-5"}}, 422),
        ("undo", {"decision": "\ud800"}, 422),
    ],
)
def test_report_api_refuses(client: httpx.Client, verb: str, body: dict[str, Any], status: int) -> None:
    assert decide(client, verb, **body).status_code == status


def test_report_api_a_reader_decides_nothing(workbench: workbenches.Workbench, mali: Casefile) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert decide(reader, "accept", claim="attack-2/c1").status_code == 403
        assert reader.get("/api/v1/reports").status_code == 200
