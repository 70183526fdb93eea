from __future__ import annotations

import re

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile
from points import Point, listed

NIONO = "i5b3b9b59fa3e"


def ids(page: str) -> list[str]:
    return re.findall(r'<tr data-id="([^"]+)"', page)


def test_map_as_geojson(client: httpx.Client) -> None:
    shown = client.get("/api/v1/map", params={"zoom": 6}).json()
    assert shown["type"] == "FeatureCollection"
    assert shown["total"] == {"incidents": 4, "low": 32, "high": 33, "unbounded": 0, "uncounted": 0, "held": 0}
    niono = next(one for one in shown["features"] if (one["properties"]["incident"] or {}).get("id") == NIONO)
    assert niono["geometry"]["type"] == "Point" and niono["geometry"]["coordinates"][0] < 0
    assert (niono["properties"]["incident"]["low"], niono["properties"]["incident"]["status"]) == (8, "contested")


def test_map_of_a_part_of_the_earth(client: httpx.Client) -> None:
    whole = ids(client.get("/map").text)
    part = ids(client.get("/map", params={"bbox": "-7,13,-5,15", "zoom": 8}).text)
    assert NIONO in part and len(part) < len(whole) == 4


def test_map_page_holds_the_same_as_the_api_and_the_table(client: httpx.Client) -> None:
    told = [one["id"] for one in client.get("/api/v1/map/incidents").json()["incidents"]]
    assert ids(client.get("/map").text) == ids(client.get("/map", params={"as": "table"}).text) == told


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"party": "wagner"}, 1),
        ({"party": "ml-military"}, 2),
        ({"status": "contested"}, 2),
        ({"kind": "drone_strike"}, 1),
        ({"country": "ml"}, 4),
        ({"country": "BF"}, 0),
        ({"killed": "9"}, 2),
        ({"since": "2025-01-08", "until": "2025-01-14"}, 2),
        ({"since": "", "until": "", "party": "", "killed": "", "status": ""}, 4),
    ],
)
def test_map_filters_are_in_the_address(client: httpx.Client, asked: dict[str, str], number: int) -> None:
    page = client.get("/map", params=asked)
    assert page.status_code == 200 and len(ids(page.text)) == number
    assert client.get("/api/v1/map", params=asked).json()["total"]["incidents"] == number


@pytest.mark.parametrize(
    "asked",
    [
        {"bbox": "1,2,3"},
        {"bbox": "a,b,c,d"},
        {"bbox": "0,20,10,10"},
        {"bbox": "nan,0,1,1"},
        {"zoom": "-1"},
        {"zoom": "99"},
        {"since": "yesterday"},
        {"status": "guilty"},
        {"killed": "-3"},
        {"after": "yesterday~i1"},
    ],
)
def test_map_refuses_what_means_nothing(client: httpx.Client, asked: dict[str, str]) -> None:
    answer = client.get("/map", params=asked)
    assert answer.status_code == 422 and "That did not work" in answer.text


def test_map_part_alone_is_the_list(client: httpx.Client) -> None:
    part = client.get("/map", headers={"X-Part": "list"}).text
    assert "<html" not in part and len(ids(part)) == 4


def test_map_nobody_sees_without_entering(workbench: workbenches.Workbench) -> None:
    for path in ("/map", "/api/v1/map", "/api/v1/map/incidents"):
        assert httpx.get(workbench.address + path).status_code == 401


def test_map_without_a_place_is_said_and_listed(client: httpx.Client, workbench: workbenches.Workbench) -> None:
    listed(workbench.casefile, [Point("i00000000001", None)])
    assert "1 without a place" in client.get("/map").text
    page = client.get("/map", params={"placeless": "true"}).text
    assert ids(page) == ["i00000000001"] and "1 incident without a place" in page
    assert client.get("/api/v1/map").json()["placeless"]["incidents"] == 1


def test_map_list_turns_its_pages(client: httpx.Client, workbench: workbenches.Workbench) -> None:
    listed(workbench.casefile, [Point(f"i{at:012}", day=at) for at in range(101)])
    seen: list[str] = []
    after: str | None = ""
    while after is not None:
        told = client.get("/api/v1/map/incidents", params={"after": after}).json()
        seen += [one["id"] for one in told["incidents"]]
        after = told["after"]
    assert len(seen) == len(set(seen)) == 105
    page = client.get("/map").text
    assert (following := re.search(r'rel="next" href="([^"]+)"', page))
    assert ids(client.get(following[1].replace("&amp;", "&")).text) == seen[50:100]


def test_map_shows_hostile_names_as_words(mali: Casefile, client: httpx.Client) -> None:
    listed(mali, [Point("i00000000001", party="<script>x</script>")])
    page = client.get("/map", params={"party": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page
