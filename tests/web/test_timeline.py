from __future__ import annotations

import re

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile
from points import Point, listed


def test_timeline_has_a_line_for_each_status(client: httpx.Client) -> None:
    told = client.get("/api/v1/timeline").json()
    assert [(line["name"], line["toll"]["incidents"]) for line in told["lines"]] == [("contested", 2), ("alleged", 2)]
    assert (told["unit"], told["total"]["low"], told["total"]["high"]) == ("day", 32, 33)
    assert len(told["lines"][0]["bars"]) == 20


def test_timeline_by_kind_and_by_month(client: httpx.Client) -> None:
    told = client.get("/api/v1/timeline", params={"by": "event_type", "unit": "month"}).json()
    assert {line["name"] for line in told["lines"]} == {"attack", "drone_strike", "explosion"}
    assert [bar["toll"]["incidents"] for bar in told["lines"][0]["bars"]] == [2]


def test_timeline_page_is_the_same_in_numbers(client: httpx.Client) -> None:
    page = client.get("/timeline").text
    rows = re.findall(r'<th scope="row"><a href="/map\?since=([\d-]+)&amp;until=[\d-]+">', page)
    assert rows == ["2025-01-02", "2025-01-08", "2025-01-14", "2025-01-21"]
    assert page.count('class="low"') == 4 and page.count('class="band"') == 1


def test_timeline_filters_are_those_of_the_map(client: httpx.Client) -> None:
    asked = {"party": "ml-military", "since": "2025-01-10", "until": ""}
    told = client.get("/api/v1/timeline", params=asked).json()
    assert told["total"]["incidents"] == client.get("/api/v1/map", params=asked).json()["total"]["incidents"] == 1
    assert "/map?since=2025-01-10&amp;party=ml-military" in client.get("/timeline", params=asked).text


def test_timeline_of_nothing_says_so(client: httpx.Client) -> None:
    assert "Nothing here has a day" in client.get("/timeline", params={"country": "BF"}).text


@pytest.mark.slow
def test_timeline_of_two_thousand_years_is_drawn(mali: Casefile, client: httpx.Client) -> None:
    listed(mali, [Point("i00000000001", day=-738_000), Point("i00000000002", day=2_900_000), Point("i00000000003", day=None)])
    told = client.get("/api/v1/timeline", params={"unit": "day"}).json()
    assert told["unit"] == "year" and told["undated"]["incidents"] == 1
    assert client.get("/timeline").status_code == client.get("/map").status_code == 200


@pytest.mark.parametrize("asked", [{"by": "colour"}, {"unit": "hour"}, {"since": "soon"}])
def test_timeline_refuses_what_means_nothing(client: httpx.Client, asked: dict[str, str]) -> None:
    assert client.get("/timeline", params=asked).status_code == 422


def test_timeline_nobody_sees_without_entering(workbench: workbenches.Workbench) -> None:
    for path in ("/timeline", "/api/v1/timeline"):
        assert httpx.get(workbench.address + path).status_code == 401
