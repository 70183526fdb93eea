from __future__ import annotations

import re
from urllib.parse import quote

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile
from points import Point, listed


def test_parties_are_listed_with_their_standing(client: httpx.Client) -> None:
    told = client.get("/api/v1/parties").json()["parties"]
    assert told[0]["key"] == "ml-military" and told[0]["by_status"]["contested"] == 2
    page = client.get("/parties").text
    assert 'href="/parties/ml-military"' in page and "alleged until admitted" in page


@pytest.mark.parametrize(
    ("words", "found"), [("wagner", ["wagner"]), ("JNIM", ["jnim"]), ("GSIM", ["jnim"]), ("nobody at all", [])]
)
def test_parties_are_found_by_any_name(client: httpx.Client, words: str, found: list[str]) -> None:
    told = [one["key"] for one in client.get("/api/v1/parties", params={"q": words}).json()["parties"]]
    assert [key for key in told if any(part in key for part in found)] == told and bool(told) == bool(found)


def test_party_page_says_who_says_what_and_in_which_words(client: httpx.Client) -> None:
    page = client.get("/parties/ml-military").text
    for words in ("Malian Armed Forces", "It denies", "accuses it", "Kal Akal", "alleged until it admits", "part of", "FAMa"):
        assert words in page
    assert re.search(r'<a href="/incidents/i[0-9a-f]{12}"', page)
    told = client.get("/api/v1/parties/ml-military").json()
    assert told["tally"]["incidents"] == len(told["accused_of"]) == 2
    assert told["statements"]["denies"][0]["quote"] in page.replace("&#39;", "'")


def test_party_page_of_the_incidents_of_one_status(client: httpx.Client) -> None:
    told = client.get("/api/v1/parties/wagner-group", params={"status": "contested"}).json()
    assert told["accused_of"] == [] and told["tally"]["incidents"] == 1
    assert "There is none." in client.get("/parties/wagner-group", params={"status": "contested"}).text


def test_party_page_of_one_that_only_the_knowledge_base_has(client: httpx.Client) -> None:
    page = client.get("/parties/katiba-macina")
    assert (
        page.status_code == 200 and "No report of this casefile speaks of it" in page.text and 'href="/parties/jnim"' in page.text
    )


@pytest.mark.parametrize("key", ["nobody", "' OR 1=1 --", "../../etc/passwd", "report:1", "%00", "x" * 900])
def test_party_page_of_nobody_is_not_found(client: httpx.Client, key: str) -> None:
    for path in ("/parties/", "/api/v1/parties/"):
        assert client.get(path + quote(key, safe="")).status_code == 404


def test_party_page_of_words_of_a_report_shows_them_as_words(mali: Casefile, client: httpx.Client) -> None:
    name = "<b>men</b> / with \u202eguns & 100%?"
    listed(mali, [Point("i00000000001", party=name)])
    page = client.get("/parties/" + quote(name, safe=""))
    assert page.status_code == 200 and "<b>men" not in page.text and "\u202e" not in page.text
    (link,) = set(re.findall(r'href="(/parties/%3Cb%3E[^"?]+)"', client.get("/parties").text))
    assert client.get(link).status_code == 200


@pytest.mark.parametrize("asked", [{"after": "x"}, {"status": "guilty"}, {"after": "99999999999999999999999~x"}])
def test_parties_refuse_what_means_nothing(client: httpx.Client, asked: dict[str, str]) -> None:
    assert {client.get("/parties/ml-military", params=asked).status_code, client.get("/parties", params=asked).status_code} & {
        422
    }


def test_parties_turn_their_pages(mali: Casefile, client: httpx.Client) -> None:
    listed(mali, [Point(f"i{at:012}", party=f"side {at:03}", day=at) for at in range(120)])
    listed(mali, [Point(f"j{at:012}", party="side 000", day=at) for at in range(60)])
    seen: list[str] = []
    address = "/parties"
    while address:
        page = client.get(address).text
        seen += re.findall(r'<th scope="row"><a href="/parties/([^"]+)"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = following[1].replace("&amp;", "&") if following else ""
    assert len(seen) == len(set(seen)) == 124 and seen[0] == "side%20000"
    first = client.get("/api/v1/parties/side%20000").json()
    second = client.get("/api/v1/parties/side%20000", params={"after": first["after"]}).json()
    ids = [one["incident"]["id"] for told in (first, second) for one in told["accused_of"]]
    assert len(ids) == len(set(ids)) == 50


def test_parties_nobody_sees_without_entering(workbench: workbenches.Workbench) -> None:
    for path in ("/parties", "/parties/jnim", "/api/v1/parties", "/api/v1/parties/jnim"):
        assert httpx.get(workbench.address + path).status_code == 401
