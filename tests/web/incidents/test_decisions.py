from __future__ import annotations

import re

import httpx
import pytest

import workbenches
from counterclaim.casefile.incidents import incident_named, members
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.store import Casefile


def id_of(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return incident_named(connection, name)


def together(casefile: Casefile, name: str) -> list[str]:
    with casefile.reading() as connection:
        return [str(key) for key in members(connection, incident_named(connection, name))]


def held(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return len(holding(connection))


def fields(page: str, form: str) -> dict[str, list[str]]:
    """The hidden fields of the form of a page that is sent to this address."""
    inside = page.partition(f'action="{form}"')[2].partition("</form>")[0]
    found: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', inside):
        found.setdefault(name, []).append(value)
    return found


@pytest.fixture
def merging(client: httpx.Client, mali: Casefile) -> dict[str, list[str]]:
    """The form that settles the merge of two incidents, as its preview gives it."""
    one, other = id_of(mali, "attack-1"), id_of(mali, "other-1")
    answer = client.post(f"/incidents/{one}/preview", data={"kind": "same", "about": one, "to": other})
    assert answer.status_code == 200
    return fields(answer.text, f"/incidents/{one}/decide")


def test_decisions_a_preview_shows_now_and_then_and_decides_nothing(client: httpx.Client, mali: Casefile) -> None:
    one, other = id_of(mali, "attack-1"), id_of(mali, "other-1")
    page = client.post(f"/incidents/{one}/preview", data={"kind": "same", "about": one, "to": other}).text
    for words in ("Now 2 incidents", "then 1 incident", "8–13", "Decide so"):
        assert words in page
    assert held(mali) == 0 and id_of(mali, "other-1") == other


def test_decisions_a_part_is_given_where_a_part_is_asked_for(client: httpx.Client, mali: Casefile) -> None:
    one, other = id_of(mali, "attack-1"), id_of(mali, "other-1")
    sent = {"kind": "same", "about": one, "to": other}
    part = client.post(f"/incidents/{one}/preview", data=sent, headers={"HX-Request": "true"}).text
    assert "<html" not in part and "then 1 incident" in part


@pytest.mark.slow
def test_decisions_merge_as_it_was_previewed(client: httpx.Client, mali: Casefile, merging: dict[str, list[str]]) -> None:
    one = id_of(mali, "attack-1")
    answer = client.post(f"/incidents/{one}/decide", data=merging | {"reason": "the same road"})
    assert answer.status_code == 303 and answer.headers["location"].startswith(f"/incidents/{id_of(mali, 'other-1')}?decided=")
    page = client.get(answer.headers["location"]).text
    assert "the same road" in page and "8–13" in page and "Undo" in page


@pytest.mark.slow
def test_decisions_are_made_once_however_often_they_are_sent(
    client: httpx.Client, mali: Casefile, merging: dict[str, list[str]]
) -> None:
    """The answer was lost, and the form comes again, though the incidents are others than it saw."""
    one = id_of(mali, "attack-1")
    answers = [client.post(f"/incidents/{one}/decide", data=merging) for _ in range(3)]
    assert {answer.headers["location"] for answer in answers} == {answers[0].headers["location"]}
    assert held(mali) == 1


def test_decisions_split_and_move(client: httpx.Client, mali: Casefile) -> None:
    one = id_of(mali, "attack-1")
    assert client.post(f"/incidents/{one}/decide", data={"kind": "split", "about": "attack-4/a1"}).status_code == 303
    assert together(mali, "attack-4") == ["attack-4/a1"]
    answer = client.post(f"/incidents/{one}/decide", data={"kind": "move", "about": "attack-3/a1", "to": "attack-4/a1"})
    assert answer.status_code == 303 and together(mali, "attack-4") == ["attack-3/a1", "attack-4/a1"]


def test_decisions_undo_gives_all_back(client: httpx.Client, mali: Casefile, merging: dict[str, list[str]]) -> None:
    before = together(mali, "attack-1")
    client.post(f"/incidents/{id_of(mali, 'attack-1')}/decide", data=merging)
    assert together(mali, "attack-1") != before
    client.post("/undo")
    assert together(mali, "attack-1") == before


def test_decisions_the_second_of_two_people_sees_the_first(
    client: httpx.Client, workbench: workbenches.Workbench, mali: Casefile, merging: dict[str, list[str]]
) -> None:
    one = id_of(mali, "attack-1")
    with workbenches.entered(workbench, "B. Reviewer") as reviewer:
        sent = {"kind": "split", "about": "attack-4/a1", "reason": "a day later"}
        assert reviewer.post(f"/incidents/{one}/decide", data=sent).status_code == 303
    answer = client.post(f"/incidents/{one}/decide", data=merging)
    assert answer.status_code == 409 and "B. Reviewer has changed this meanwhile" in answer.text and "a day later" in answer.text
    assert held(mali) == 1


def test_decisions_take_a_right(workbench: workbenches.Workbench, mali: Casefile) -> None:
    one = id_of(mali, "attack-1")
    with workbenches.entered(workbench, "Reader") as reader:
        assert 'id="decide"' not in reader.get(f"/incidents/{one}").text
        for step in ("preview", "decide"):
            answer = reader.post(f"/incidents/{one}/{step}", data={"kind": "split", "about": "attack-4/a1"})
            assert answer.status_code == 403


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "conquer", "about": "attack-4/a1"},
        {"kind": "split"},
        {"kind": "split", "about": ["attack-1/a1", "attack-2/a1", "attack-3/a1", "attack-4/a1"]},
        {"kind": "move", "about": "attack-4/a1"},
        {"kind": "same", "about": "attack-1/a1", "to": "attack-1/a1"},
        {"kind": "split", "about": "attack-4/a1", "seen": "forged"},
    ],
)
def test_decisions_that_make_no_sense_are_refused(client: httpx.Client, mali: Casefile, sent: dict[str, str]) -> None:
    one = id_of(mali, "attack-1")
    for step in ("preview", "decide"):
        assert client.post(f"/incidents/{one}/{step}", data=sent).status_code == 422
    assert held(mali) == 0


def test_decisions_others_are_found_by_words_and_day(client: httpx.Client, mali: Casefile) -> None:
    one, other = id_of(mali, "attack-1"), id_of(mali, "other-1")
    for query in ("words=Bandiagara", "words=&day=2025-01-08"):
        assert other in client.get(f"/incidents/{one}/others?{query}").text
        assert other in client.get(f"/incidents/{one}?{query}").text
    assert other not in client.get(f"/incidents/{one}/others?words=nothing").text
