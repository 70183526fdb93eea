from __future__ import annotations

import re

import httpx
import pytest

import cases
import workbenches
from counterclaim.casefile.store import Casefile


def test_search_shows_each_kind_with_the_words_marked(client: httpx.Client) -> None:
    page = client.get("/search", params={"q": "niono"}).text
    assert "Incidents" in page and page.count("<mark>Niono</mark>") >= 5
    assert "/incidents/i5b3b9b59fa3e?from=%2Fsearch%3Fq%3Dniono" in page
    assert re.search(r'href="/reports/attack-4\?from=[^"]+&amp;claim=c(\d+)#claim-c\1"', page)


def test_search_of_one_kind_comes_by_pages(client: httpx.Client) -> None:
    first = client.get("/api/v1/search", params={"q": "a*", "kind": "claim"}).json()
    claims = next(one for one in first if one["kind"] == "claim")
    assert len(claims["hits"]) == 20 and claims["behind"]
    second = client.get("/api/v1/search", params={"q": "a*", "kind": "claim", "behind": claims["behind"]}).json()
    after = next(one for one in second if one["kind"] == "claim")["hits"]
    assert after and not {hit["name"] for hit in after} & {hit["name"] for hit in claims["hits"]}


@pytest.mark.parametrize("fields", [{"kind": "x"}, {"since": "yesterday"}, {"q": "x" * 501}, {"q": '"'}])
def test_search_says_what_is_wrong(client: httpx.Client, fields: dict[str, str]) -> None:
    assert client.get("/search", params={"q": "mali"} | fields).status_code == 422
    assert client.get("/api/v1/search", params={"q": "mali"} | fields).status_code == 422


def test_search_for_what_nobody_says_helps_on(client: httpx.Client) -> None:
    assert "Nothing holds all these words" in client.get("/search", params={"q": "atlantis"}).text
    assert "None yet" in client.get("/search").text


def test_search_shows_hostile_words_as_words(mali: Casefile, client: httpx.Client) -> None:
    text = 'Soldiers killed nine <script>alert("x")</script> people in Gao\u202e, <b>witnesses</b> said.'
    cases.received(mali, cases.lines(cases.beside(mali) / "h.jsonl", [cases.row("h/<i>", text, publisher="<u>p")]))
    page = client.get("/search", params={"q": 'script "x" alert'}).text
    assert "<script>alert" not in page and "<b>" not in page and "<u>p" not in page and "\u202e" not in page
    page = client.get("/search", params={"q": '"><img src=x>'}).text
    assert "<img" not in page


def test_search_saved_says_what_is_new_since(mali: Casefile, client: httpx.Client, workbench: workbenches.Workbench) -> None:
    answer = client.post("/search/save", data={"q": "niono", "name": "Near Niono", "shared": "true"})
    assert answer.headers["location"] == "/search?q=niono"
    cases.received(mali, cases.lines(cases.beside(mali) / "n.jsonl", [cases.row("n", "Niono was calm.")]))
    assert "1 new" in client.get("/search").text
    (one,) = client.get("/api/v1/searches").json()
    opened = client.post(f"/search/saved/{one['id']}", follow_redirects=True)
    assert opened.text.count('<strong class="new">') == 1
    assert "1 new" not in client.get("/search").text
    with workbenches.entered(workbench, "B. Reviewer") as other:
        assert "shared by A. Coder" in other.get("/search").text
        assert other.post(f"/search/saved/{one['id']}/forget").status_code == 422
    client.post(f"/search/saved/{one['id']}/forget")
    assert client.get("/api/v1/searches").json() == []


def test_search_is_saved_by_programs(client: httpx.Client) -> None:
    sought = {"words": "niono", "since": "2025-01-01"}
    id = client.post("/api/v1/searches", json={"name": "near", "sought": sought}).json()
    assert client.post(f"/api/v1/searches/{id}/seen").json()["since"] == "2025-01-01"
    assert client.delete(f"/api/v1/searches/{id}").status_code == 200
    assert client.post(f"/api/v1/searches/{id}/seen").status_code == 404
    assert client.post("/api/v1/searches", json={"name": "x", "sought": {"words": ""}}).status_code == 422


def test_search_with_a_forged_newer_marks_nothing(client: httpx.Client) -> None:
    for newer in ("x", "1", "1.y", "9" * 60 + ".1"):
        assert '<strong class="new">' not in client.get("/search", params={"q": "niono", "newer": newer}).text
