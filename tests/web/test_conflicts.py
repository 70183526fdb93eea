from __future__ import annotations

import httpx
import pytest

import cases
from counterclaim.casefile.store import Casefile

STORY = (
    "At least nine civilians were killed on Saturday when soldiers attacked a crowded market in the town of Kidal in the north "
    "of Mali, the mayor of the town told reporters by telephone, and he blamed the army for the attack on the traders."
)


@pytest.fixture
def copied(mali: Casefile) -> Casefile:
    """The examples, with two papers that print one story; a title is hostile."""
    rows = [
        cases.row("one", STORY, published="2024-05-06", publisher="Wire"),
        cases.row("two", f"{STORY} It was a <script>alert(1)</script> day.", published="2024-05-07", publisher="<b>Post"),
    ]
    return cases.gathered(mali, cases.lines(cases.beside(mali) / "copies.jsonl", rows))


def test_conflicts_a_contradiction_is_shown_and_marked_as_looked_at(client: httpx.Client) -> None:
    (one,) = client.get("/api/v1/contradictions").json()["items"]
    page = client.get("/contradictions").text
    assert "admits and denies" in page and f"/incidents/{one['incident']}" in page
    client.post("/queue/work", data={"do": "finish", "ref": one["ref"], "back": "/contradictions"})
    assert "All contradictions have been looked at" in client.get("/contradictions").text
    assert "looked at by A. Coder" in client.get("/contradictions", params={"looked": "true"}).text
    assert client.get("/api/v1/queue").json()["reasons"].get("contradictions") is None


@pytest.mark.slow
def test_conflicts_duplicates_show_what_both_have(copied: Casefile, client: httpx.Client) -> None:
    page = client.get("/duplicates").text
    assert "repeats" in page and "soldiers attacked a crowded market" in page
    assert "<script>alert" not in page and "<b>Post" not in page
    (pair,) = client.get("/api/v1/duplicates").json()["items"]
    assert (pair["first"]["name"], pair["later"]["name"]) == ("one", "two")
    client.post("/api/v1/work", json={"do": "finish", "refs": [f"copy/{pair['name']}"]})
    assert "No two reports share so much" in client.get("/duplicates").text
    assert "looked at by A. Coder" in client.get("/duplicates", params={"looked": "true"}).text


def test_conflicts_where_there_are_none_say_so(client: httpx.Client) -> None:
    assert "No two reports share so much" in client.get("/duplicates").text
    assert "Nobody has looked at any yet" in client.get("/duplicates", params={"looked": "true"}).text


@pytest.mark.parametrize("fields", [{"least": "0"}, {"least": "x"}, {"looked": "maybe"}])
def test_conflicts_say_what_a_field_can_be(client: httpx.Client, fields: dict[str, str]) -> None:
    assert client.get("/duplicates", params=fields).status_code == 422


def test_conflicts_forged_marks_begin_somewhere(client: httpx.Client) -> None:
    for mark in ("x", "9" * 50 + ".1", "1.incident.i1", "-1.-1"):
        assert client.get("/duplicates", params={"behind": mark}).status_code == 200
        assert client.get("/contradictions", params={"after": mark}).status_code == 200


def test_conflicts_progress_shows_people_and_days(client: httpx.Client) -> None:
    assert "Nobody has taken anything yet" in client.get("/progress").text
    client.post("/api/v1/work", json={"do": "take", "refs": ["incident/i5b3b9b59fa3e"]})
    client.post("/api/v1/work", json={"do": "finish", "refs": ["incident/ifb374eebe3d5"]})
    page = client.get("/progress").text
    assert "/queue?has=A.%20Coder" in page and "<svg" in page
    (share,) = client.get("/api/v1/progress").json()["shares"]
    assert share == {"person": "A. Coder", "has": 1, "finished": 1, "lately": 1, "checked": 0}
