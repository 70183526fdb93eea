from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

import httpx
import pytest

import workbenches
from coded_rows import coding, count, focus

FOCUS = focus(event="attack")


def text_of(client: httpx.Client, round: int, report: str) -> str:
    """The report's text as the export has it."""
    with zipfile.ZipFile(io.BytesIO(client.get(f"/api/v1/coding/{round}/claims.zip").content)) as archive:
        lines = archive.read("reports.jsonl").decode().splitlines()
    return next(str(row["text"]) for line in lines if (row := json.loads(line))["id"] == report)


def begun(client: httpx.Client, *reports: str, coders: str = "A. Coder\nB. Reviewer") -> int:
    """A round begun by the form of the page."""
    form = {"name": "Mali", "coders": coders, "number": "3", "reports": "\n".join(reports)}
    answer = client.post("/coding", data=form)
    assert answer.status_code == 303, answer.text
    return int(answer.headers["location"].rpartition("/")[2])


def row(low: int, words: str = "", **changed: Any) -> dict[str, Any]:
    """A coding of one count on the first characters of the report."""
    made = count(low=low, **changed) | {"quote": words, "spans": {"quote": [0, len(words)]}}
    return coding(made, focus=FOCUS)


def put(client: httpx.Client, round: int, coded: dict[str, Any], *, kind: str = "own", **sent: Any) -> httpx.Response:
    return client.put(f"/api/v1/coding/{round}/{kind}/attack-4", json={"coding": coded, **sent})


@pytest.fixture
def other(workbench: workbenches.Workbench) -> Any:
    """B. Reviewer, entered."""
    with workbenches.entered(workbench, "B. Reviewer") as made:
        yield made


def test_coding_a_round_is_begun_over_a_sample_that_can_be_drawn_again(client: httpx.Client) -> None:
    id = begun(client)
    progress = client.get(f"/api/v1/coding/{id}").json()["progress"]
    assert len(progress) == 3
    assert [one["name"] for one in client.get("/api/v1/coding").json()] == ["Mali"]


def test_coding_a_round_without_a_name_is_refused_in_words(client: httpx.Client) -> None:
    answer = client.post("/coding", data={"name": " ", "coders": "A. Coder"})
    assert answer.status_code == 422 and "give the round a name" in answer.text


def test_coding_is_blind_until_both_have_finished(client: httpx.Client, other: httpx.Client) -> None:
    id = begun(client, "attack-4")
    assert put(client, id, row(9, "Malian tribal"), finished=True).status_code == 200
    assert other.get(f"/api/v1/coding/{id}/own/attack-4").json() is None
    for path in (f"/api/v1/coding/{id}/settled/attack-4", f"/coding/{id}/compare/attack-4", f"/coding/{id}/settle/attack-4"):
        assert other.get(path).status_code == 403
    assert "Malian tribal" not in other.get(f"/coding/{id}").text.partition("<main")[2].partition("</h1>")[0]
    assert put(other, id, row(8, "Malian tribal"), finished=True).status_code == 200
    assert other.get(f"/coding/{id}/compare/attack-4").status_code == 200


def test_coding_differences_are_marked_and_settled(client: httpx.Client, other: httpx.Client) -> None:
    id = begun(client, "attack-4")
    put(client, id, row(9, "Malian tribal"), finished=True)
    put(other, id, row(4, "Malian tribal"), finished=True)
    page = client.get(f"/coding/{id}/compare/attack-4").text
    assert re.search(r'class="differs">killed 9\+', page) and re.search(r'class="differs">killed 4\+', page)
    form = {"one": "A. Coder", "other": "B. Reviewer", "focus": "other", "take": ["other:counts:0"]}
    answer = client.post(f"/coding/{id}/settle/attack-4", data=form)
    assert answer.headers["location"] == f"/coding/{id}/settle/attack-4"
    settled = client.get(f"/api/v1/coding/{id}/settled/attack-4").json()
    assert [one["coding"]["counts"][0]["low"] for one in settled if one["coder"] == ""] == [4]
    assert '"low": 4' in client.get(answer.headers["location"]).text


@pytest.mark.parametrize("take", ["one:counts:7", "one:focus:0", "x", "one:counts:-1", "forged:counts:0"])
def test_coding_a_forged_row_is_refused(client: httpx.Client, other: httpx.Client, take: str) -> None:
    id = begun(client, "attack-4")
    for each in (client, other):
        put(each, id, row(9, "Malian tribal"), finished=True)
    form = {"one": "A. Coder", "other": "B. Reviewer", "take": [take]}
    assert client.post(f"/coding/{id}/settle/attack-4", data=form).status_code == 422


def test_coding_agreement_stands_on_the_page_of_the_round(client: httpx.Client, other: httpx.Client) -> None:
    id = begun(client, "attack-4")
    assert "when all coders have finished" in client.get(f"/coding/{id}").text
    for each in (client, other):
        put(each, id, row(9, "Malian tribal"), finished=True)
    page = client.get(f"/coding/{id}").text
    assert "1 report that both have finished" in page and "1.00" in page
    overlaps = client.get(f"/api/v1/coding/{id}").json()["agreement"][0]["agreement"]["overlaps"]
    assert [one["name"] for one in overlaps] == ["counts", "attributions"]


def test_coding_what_is_finished_can_be_taken_away(client: httpx.Client, other: httpx.Client) -> None:
    id = begun(client, "attack-4")
    for each in (client, other):
        put(each, id, row(9, "Malian tribal"), finished=True)
    with zipfile.ZipFile(io.BytesIO(client.get(f"/coding/{id}/claims.zip").content)) as archive:
        assert sorted(archive.namelist()) == ["gold/attack-4.b.json", "gold/attack-4.c.json", "reports.jsonl", "round.json"]
    assert text_of(client, id, "attack-4").startswith("Malian tribal")


def test_coding_another_window_is_not_written_over(client: httpx.Client) -> None:
    id = begun(client, "attack-4")
    first = put(client, id, row(9)).json()["id"]
    assert put(client, id, row(8), seen=first).status_code == 200
    assert put(client, id, row(7), seen=first).status_code == 409


@pytest.mark.parametrize(
    "coded",
    [
        {"focus": None, "counts": [{"spans": {"quote": [0]}}]},
        {"focus": None, "counts": "many"},
        {"focus": {"event": "x" * 100}},
        {"notes": "x" * 30_000},
        {"counts": [{"low": -1}]},
        {"counts": [{"low": 10**30}]},
    ],
)
def test_coding_of_another_form_is_refused(client: httpx.Client, coded: dict[str, Any]) -> None:
    id = begun(client, "attack-4")
    assert put(client, id, coded).status_code == 422


@pytest.mark.parametrize(
    "path", ["/coding/99", "/coding/1/code/forged", "/coding/1/compare/../x", "/api/v1/coding/99/own/attack-4"]
)
def test_coding_knows_no_forged_name(client: httpx.Client, path: str) -> None:
    begun(client, "attack-4")
    assert client.get(path).status_code == 404


def test_coding_takes_the_right_to_code(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert reader.get("/coding").status_code == 403
        assert reader.get("/api/v1/coding").status_code == 403
