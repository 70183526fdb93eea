from __future__ import annotations

from pathlib import Path

import httpx
import pytest

import cases
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date


@pytest.fixture
def attack(mali: Casefile) -> str:
    with mali.reading() as connection:
        return incident_named(connection, "attack-1")


def test_incident_pages_list_links_to_each(client: httpx.Client, attack: str) -> None:
    answer = client.get("/incidents")
    assert answer.status_code == 200 and f'href="/incidents/{attack}"' in answer.text


@pytest.mark.parametrize(
    ("query", "shown"),
    [("killed=7", True), ("killed=10", False), ("country=Mali&since=&until=&party=&status=", True), ("country=NG", False)],
)
def test_incident_pages_list_is_filtered_by_its_address(client: httpx.Client, attack: str, query: str, shown: bool) -> None:
    answer = client.get(f"/incidents?{query}")
    assert answer.status_code == 200 and (attack in answer.text) is shown


@pytest.mark.parametrize("query", ["country=Nowhere", "since=yesterday", "status=guilty", "event_type=x", "killed=-1", "after=x"])
def test_incident_pages_list_says_what_is_wrong_with_a_filter(client: httpx.Client, query: str) -> None:
    assert client.get(f"/incidents?{query}").status_code == 422


def test_incident_pages_show_one_by_any_name(client: httpx.Client, attack: str) -> None:
    for name in ("attack-1", "attack-3%2Fa1", "attack-3/a1", attack[:6]):
        answer = client.get(f"/incidents/{name}?rule=hull")
        assert answer.status_code == 303 and answer.headers["location"] == f"/incidents/{attack}?rule=hull"
    page = client.get(f"/incidents/{attack}").text
    for words in ("Attack near Niono", "8–9", "contested", "status/1", "Kal Akal", 'href="/reports/attack-1?claim=c1#claim-c1"'):
        assert words in page


def test_incident_pages_unknown_names_are_not_found(client: httpx.Client) -> None:
    for name in ("nothing", "%00", "i0000", "../../etc/passwd"):
        assert client.get(f"/incidents/{name}").status_code == 404


def test_incident_pages_weigh_under_the_rule_of_the_address(client: httpx.Client, attack: str) -> None:
    assert 'aria-current="true">acled/1' in client.get(f"/incidents/{attack}?rule=acled").text
    assert client.get(f"/incidents/{attack}?rule=nobody").status_code == 422


@pytest.mark.parametrize("query", ["kind=drone_strike", "event_type=drone_strike", "kind=drone_strike&country=Mali&reports=1"])
def test_incident_pages_and_the_map_ask_in_the_same_words(client: httpx.Client, query: str) -> None:
    assert len(client.get(f"/api/v1/incidents?{query}").json()["incidents"]) == 1
    assert client.get(f"/api/v1/map?{query}").json()["total"]["incidents"] == 1
    assert client.get(f"/api/v1/timeline?{query}").json()["total"]["incidents"] == 1
    assert 'value="drone_strike" selected' in client.get(f"/incidents?{query}").text


def test_incident_pages_list_says_what_a_stopped_add_has_left(client: httpx.Client, mali: Casefile, tmp_path: Path) -> None:
    assert "left-behind" not in client.get("/incidents").text
    cases.received(
        mali, cases.lines(tmp_path / "more.jsonl", [cases.row(f"k{at}", f"{cases.RAID} Told {at}.") for at in range(3)])
    )
    assert "3 reports are in no incident yet" in client.get("/incidents").text
    next(iter(Backlog(mali).read()))  # the add is killed after its first transaction: all is read, and nothing brought together
    assert "3 reports are in no incident yet" in client.get("/incidents").text
    bring_up_to_date(mali)
    assert "left-behind" not in client.get("/incidents").text
