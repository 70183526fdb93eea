from __future__ import annotations

from datetime import date, timedelta

import httpx
import pytest

import cases
import workbenches
from counterclaim.casefile.store import Casefile

SOON = (date.today() + timedelta(days=7)).isoformat()
DRONE, CONVOY, RAID = "incident/ifb374eebe3d5", "incident/i5b3b9b59fa3e", "incident/i301d45fa8675"


def listed(client: httpx.Client, **filters: str) -> list[str]:
    """What the queue holds, in its order."""
    return [one["ref"] for one in client.get("/api/v1/queue", params=filters).json()["items"]]


def did(client: httpx.Client, do: str, *refs: str, **more: object) -> httpx.Response:
    return client.post("/api/v1/work", json={"do": do, "refs": list(refs), **more})


def test_queue_begins_with_what_matters_most_and_says_why(client: httpx.Client) -> None:
    answer = client.get("/api/v1/queue").json()
    assert [one["ref"] for one in answer["items"]] == [DRONE, CONVOY, RAID]
    assert answer["items"][0]["reasons"] == ["contested", "contradictions"]
    assert answer["reasons"] == {"contested": 2, "contradictions": 1, "toll": 1} and answer["total"] == 3


def test_queue_shows_place_day_toll_and_who_is_accused(client: httpx.Client) -> None:
    page = client.get("/queue").text
    for words in ("Attack, Niono", "2 Jan 2025", "8–9", "Forces</bdi>: contested", "Ségou, ML · 4 reports", "high toll"):
        assert words in page


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"reason": "toll"}, [RAID]),
        ({"country": "ml"}, [DRONE, CONVOY, RAID]),
        ({"country": "NE"}, []),
        ({"party": "wagner"}, [CONVOY]),
        ({"party": "malian", "status": "contested"}, [DRONE, CONVOY]),
        ({"status": "supported"}, [CONVOY]),
        ({"since": "2025-01-08"}, [DRONE, RAID]),
        ({"until": "2025-01-08"}, [CONVOY, RAID]),
        ({"event_type": "drone_strike"}, [DRONE]),
        ({"what": "report"}, []),
        ({"words": "SEGOU"}, [CONVOY]),
        ({"words": "niono wagner"}, [CONVOY]),
        ({"words": "100%_"}, []),
        ({"has": "-"}, [DRONE, CONVOY, RAID]),
        ({"reason": "", "since": ""}, [DRONE, CONVOY, RAID]),
    ],
)
def test_queue_is_filtered_by_its_address(client: httpx.Client, filters: dict[str, str], found: list[str]) -> None:
    assert listed(client, **filters) == found
    assert client.get("/queue", params=filters).status_code == 200


@pytest.mark.parametrize(
    "filters", [{"reason": "none"}, {"since": "yesterday"}, {"show": "x"}, {"what": "<b>"}, {"until": "2025-02-30"}]
)
def test_queue_says_what_a_filter_can_be(client: httpx.Client, filters: dict[str, str]) -> None:
    answer = client.get("/queue", params=filters)
    assert answer.status_code == 422 and "choose it on the page of the queue" in answer.text


def test_queue_comes_in_pages(client: httpx.Client) -> None:
    first = client.get("/api/v1/queue", params={"most": 2}).json()
    second = client.get("/api/v1/queue", params={"most": 2, "after": first["after"]}).json()
    assert [one["ref"] for one in (*first["items"], *second["items"])] == [DRONE, CONVOY, RAID]
    assert second["after"] is None
    assert len(listed(client, after="x.y.z")) == 3


def test_queue_what_somebody_takes_is_theirs(client: httpx.Client) -> None:
    did(client, "take", RAID)
    assert listed(client, has="A. Coder") == [RAID]
    assert did(client, "give", RAID, whom="B. Reviewer").status_code == 200
    assert listed(client, has="B. Reviewer") == [RAID]
    did(client, "leave", RAID)
    assert listed(client, has="-") == [DRONE, CONVOY, RAID]


def test_queue_what_rests_is_elsewhere_until_its_day(client: httpx.Client) -> None:
    did(client, "snooze", DRONE, until=SOON)
    assert listed(client) == [CONVOY, RAID] and listed(client, show="resting") == [DRONE]
    did(client, "wake", DRONE)
    assert listed(client) == [DRONE, CONVOY, RAID]


@pytest.mark.parametrize("until", ["", "soon", "2025-01-01", date.today().isoformat()])
def test_queue_rests_until_a_day_to_come(client: httpx.Client, until: str) -> None:
    assert did(client, "snooze", DRONE, until=until).status_code == 422


def test_queue_what_is_finished_is_elsewhere_and_can_be_opened_again(client: httpx.Client) -> None:
    did(client, "finish", DRONE, RAID)
    assert listed(client) == [CONVOY] and listed(client, show="finished") == [DRONE, RAID]
    assert listed(client, show="all") == [DRONE, CONVOY, RAID]
    did(client, "reopen", RAID)
    assert listed(client) == [CONVOY, RAID]


def test_queue_undo_takes_the_last_gesture_back_and_redo_does_it_again(client: httpx.Client) -> None:
    did(client, "finish", DRONE, RAID)
    assert client.post("/api/v1/work/undo").json()["steps"][0]["kind"] == "finish"
    assert listed(client) == [DRONE, CONVOY, RAID]
    client.post("/api/v1/work/redo")
    assert listed(client) == [CONVOY]
    assert client.post("/api/v1/work/redo").status_code == 404


def test_queue_a_form_does_the_same_without_script(client: httpx.Client) -> None:
    answer = client.post("/queue/work", data={"do": "finish", "ref": [DRONE, RAID], "back": "/queue?reason=contested"})
    assert answer.status_code == 303 and answer.headers["location"] == "/queue?reason=contested"
    assert listed(client) == [CONVOY]
    client.post("/queue/work", data={"one": f"reopen {RAID}"})
    assert listed(client) == [CONVOY, RAID]
    client.post("/queue/undo")
    client.post("/queue/undo")
    assert listed(client) == [DRONE, CONVOY, RAID]


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "/queue\r\nX: y", "queue"])
def test_queue_leads_nowhere_else(client: httpx.Client, back: str) -> None:
    answer = client.post("/queue/work", data={"do": "take", "ref": RAID, "back": back})
    assert answer.headers["location"] == "/queue"


@pytest.mark.parametrize("form", [{"do": "take"}, {"do": "burn", "ref": RAID}, {"do": "give", "ref": RAID}, {"ref": RAID}])
def test_queue_says_what_a_form_lacks(client: httpx.Client, form: dict[str, str]) -> None:
    assert client.post("/queue/work", data=form).status_code == 422


@pytest.mark.parametrize("ref", ["incident/i000000000000", "report/none", "gesture/x", "../x", "copy/9:9", "x" * 9000])
def test_queue_knows_forged_references(client: httpx.Client, ref: str) -> None:
    assert did(client, "finish", ref).status_code == 404


def test_queue_the_second_sees_what_the_first_did(client: httpx.Client, workbench: workbenches.Workbench) -> None:
    shown = client.get("/api/v1/queue").json()["shown"]
    with workbenches.entered(workbench, "B. Reviewer") as other:
        did(other, "take", RAID)
    answer = did(client, "finish", RAID, shown=shown)
    assert answer.status_code == 409 and "B. Reviewer has changed this meanwhile" in answer.json()["error"]
    assert did(client, "finish", RAID).status_code == 200


def test_queue_a_reader_sees_it_and_changes_nothing(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert reader.get("/queue").status_code == 200
        assert did(reader, "take", RAID).status_code == 403
        assert reader.post("/queue/work", data={"do": "take", "ref": RAID}).status_code == 403


@pytest.mark.slow
def test_queue_an_unread_report_is_in_it_until_it_is_read(mali: Casefile, client: httpx.Client) -> None:
    path = cases.lines(cases.beside(mali) / "more.jsonl", [cases.row("../odd <b>name", "Мы ничего не читаем по-русски. " * 20)])
    cases.gathered(mali, path)
    assert listed(client)[0] == "report/../odd <b>name"
    page = client.get("/queue").text
    assert "not read" in page and "<b>name" not in page


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"words": "atlantis"}, "Nothing matches these filters"),
        ({"show": "resting"}, "Nothing rests"),
        ({"show": "finished"}, "Nothing is finished yet"),
    ],
)
def test_queue_that_is_empty_says_what_to_do(client: httpx.Client, filters: dict[str, str], words: str) -> None:
    assert words in client.get("/queue", params=filters).text


def test_queue_that_is_done_says_so(client: httpx.Client) -> None:
    did(client, "finish", DRONE, CONVOY, RAID)
    assert "All that needed a look has had one" in client.get("/queue").text
