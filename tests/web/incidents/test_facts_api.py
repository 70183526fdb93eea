"""Facts of incidents by program: tried, stated, refused, overtaken and taken back."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

import workbenches
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.store import Casefile

AIRSTRIKE = {"facts": {"event_type": "airstrike"}}


def stated(client: httpx.Client, name: str, **asking: Any) -> httpx.Response:
    return client.post(f"/api/v1/incidents/{name}/facts", json=asking)


def incident(client: httpx.Client, name: str) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/v1/incidents/{name}").json()
    return found


def held(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return len(holding(connection))


@pytest.mark.slow
def test_facts_api_previews_exactly_what_deciding_gives(client: httpx.Client, mali: Casefile) -> None:
    before = incident(client, "attack-1")
    asked: dict[str, Any] = {"facts": {"date.start": "2025-01-03", "place": "geonames:2452655"}, "reason": "its prefect says so"}
    shown = stated(client, "attack-1", **asked, preview=True).json()
    assert shown["decisions"] == [] and shown["before"] == [before] and held(mali) == 0
    made = stated(client, "attack-1", **asked, seen=shown["seen"]).json()
    assert made["after"] == shown["after"]
    (decision,) = made["decisions"]
    assert (decision["kind"], decision["by"], decision["reason"]) == ("facts", "A. Coder", "its prefect says so")
    assert len(decision["about"]) == 4, "an incident stands for all of its accounts"
    told = incident(client, "attack-1")
    assert told["date"]["start"] == "2025-01-03" and told["place"]["gazetteer"] == "geonames:2452655"


@pytest.mark.slow
def test_facts_api_states_of_some_accounts_only(client: httpx.Client) -> None:
    (decision,) = stated(client, "attack-1", **AIRSTRIKE, accounts=["attack-2/a1"]).json()["decisions"]
    assert decision["about"] == ["attack-2/a1"]


@pytest.mark.slow
def test_facts_api_undo_gives_all_back(client: httpx.Client) -> None:
    before = incident(client, "attack-1")
    (decision,) = stated(client, "attack-1", **AIRSTRIKE).json()["decisions"]
    assert incident(client, "attack-1")["event_type"] == "airstrike"
    assert client.post("/api/v1/claims/undo", json={"decision": decision["id"]}).status_code == 200
    assert incident(client, "attack-1") == before


@pytest.mark.slow
def test_facts_api_the_second_of_two_people_is_told_of_the_first(
    client: httpx.Client, workbench: workbenches.Workbench, mali: Casefile
) -> None:
    seen = stated(client, "attack-1", **AIRSTRIKE, preview=True).json()["seen"]
    with workbenches.entered(workbench, "B. Reviewer") as second:
        assert (
            stated(second, "attack-1", facts={"event_type": "shelling"}, seen=seen, reason="shells lay there").status_code == 200
        )
    for preview in (False, True):
        answer = stated(client, "attack-1", **AIRSTRIKE, seen=seen, preview=preview)
        assert answer.status_code == 409
        assert "B. Reviewer" in answer.json()["error"] and "shells lay there" in answer.json()["error"]
    assert held(mali) == 1


@pytest.mark.slow
def test_facts_api_decides_once_what_is_sent_again(client: httpx.Client, mali: Casefile) -> None:
    first, again = (stated(client, "attack-1", **AIRSTRIKE, key="k").json()["decisions"] for _ in range(2))
    assert first == again and held(mali) == 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "name a fact"),
        ({"event_type": "picnic"}, "picnic"),
        ({"focus": "perhaps"}, "focus is true"),
        ({"date.start": "2025-02-30"}, "YYYY-MM-DD"),
        ({"date.start": "2025-01-03", "date.end": "2025-01-02"}, "the days cannot be so"),
        ({"date.end": "2025-01-02"}, "give date.start with it"),
        ({"place": "geonames:999999999"}, "look for it by its name"),
        ({"place": "Niono"}, "look for it by its name"),
        ({"place.name": "Kassum", "place.latitude": "95", "place.longitude": "2"}, "between -90 and 90"),
        ({"place.country": "ML"}, "give place.name with it"),
        ({"colour": "red"}, "no field 'colour'"),
    ],
)
def test_facts_api_refuses_what_cannot_be(client: httpx.Client, mali: Casefile, facts: dict[str, str], words: str) -> None:
    for preview in (True, False):
        answer = stated(client, "attack-1", facts=facts, preview=preview)
        assert answer.status_code == 422 and words in answer.json()["error"]
    assert held(mali) == 0


@pytest.mark.parametrize(
    ("name", "asking", "status"),
    [
        ("nobody", {}, 404),
        ("attack-1", {"accounts": ["attack-1/a9"]}, 404),
        ("attack-1", {"accounts": ["attack-1/a1", "nobody/a1"]}, 404),
        ("attack-1", {"seen": ["forged"]}, 422),
        ("attack-1", {"seen": ["forged:0:-"]}, 404),
        ("attack-1", {"accounts": "attack-1/a1"}, 422),
        ("attack-1", {"facts": {"event_type": 7}}, 422),
        ("attack-1", {"reason": "w" * 5001}, 422),
    ],
)
def test_facts_api_refuses_what_is_not_there(
    client: httpx.Client, mali: Casefile, name: str, asking: dict[str, Any], status: int
) -> None:
    answer = stated(client, name, **AIRSTRIKE | asking)
    assert answer.status_code == status and answer.json()["error"]
    assert held(mali) == 0


def test_facts_api_takes_a_right(workbench: workbenches.Workbench, mali: Casefile) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert stated(reader, "attack-1", **AIRSTRIKE, preview=True).status_code == 403
        assert stated(reader, "attack-1", **AIRSTRIKE).status_code == 403
    assert held(mali) == 0


@pytest.mark.parametrize("what", ["facts", "split", "move"])
def test_facts_api_accounts_of_another_incident_are_refused(client: httpx.Client, mali: Casefile, what: str) -> None:
    asked: dict[str, Any] = {"accounts": ["attack-2/a1", "other-1/a1"]}
    asked |= AIRSTRIKE if what == "facts" else {"to": "attack-1"} if what == "move" else {}
    for preview in (True, False):
        answer = client.post(f"/api/v1/incidents/attack-1/{what}", json={**asked, "preview": preview})
        assert answer.status_code == 422 and "another incident" in answer.json()["error"]
    assert held(mali) == 0
