from __future__ import annotations

import httpx
import pytest

import workbenches
from counterclaim.model.role import Right


def test_door_lets_a_person_in_to_the_queue(workbench: workbenches.Workbench) -> None:
    with httpx.Client(follow_redirects=True) as client:
        answer = client.get(workbench.doors["A. Coder"])
    assert answer.url.path == "/queue" and "A. Coder" in answer.text


def test_door_an_address_works_once(workbench: workbenches.Workbench) -> None:
    httpx.get(workbench.doors["A. Coder"])
    answer = httpx.get(workbench.doors["A. Coder"])
    assert answer.status_code == 401 and "has been used" in answer.text


def test_door_after_leaving_nothing_is_shown(client: httpx.Client) -> None:
    assert client.post("/leave").status_code == 200
    assert client.get("/queue").status_code == 401


@pytest.mark.parametrize(
    ("back", "to"), [("/queue?x=1", "/queue?x=1"), ("//evil.example", "/"), ("https://evil.example", "/"), ("/\\e", "/")]
)
def test_door_choosing_a_language_leads_back_and_never_out(client: httpx.Client, back: str, to: str) -> None:
    answer = client.post("/language", data={"language": "fr", "back": back})
    assert answer.headers["location"] == to
    assert 'lang="fr"' in client.get("/queue").text


def test_door_the_browsers_language_counts_until_one_is_chosen(client: httpx.Client) -> None:
    assert 'lang="fr"' in client.get("/queue", headers={"Accept-Language": "de, fr;q=0.8, en;q=0.5"}).text
    assert 'lang="en"' in client.get("/queue", headers={"Accept-Language": "de"}).text


def test_door_programs_learn_who_they_are(client: httpx.Client) -> None:
    assert client.get("/api/v1/me").json()["rights"] == sorted(Right)
