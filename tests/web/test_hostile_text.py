"""Reports that attack who reads them: shown as text, wherever words of a report are shown."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import cases
import workbenches
from counterclaim.casefile.store import Casefile

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
STORY = "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said."
HOSTILE = (
    f"{STORY} {{{{ 7*7 }}}} {{% raw %}} ${{7*7}} {SCRIPT} The \u202egovernor\u202c \u2066denied\u2069 it for the army.\u0007"
)
LONG = STORY + " " + "x" * 200_000
NAME = "a/../<b>{{7*7}}</b>"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    folder: Path = tmp_path_factory.mktemp("hostile")
    rows = [
        cases.row(NAME, HOSTILE, publisher=SCRIPT) | {"title": SCRIPT},
        cases.row("twin", HOSTILE + " More."),
        cases.row("long", LONG),
    ]
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.lines(folder / "hostile.jsonl", rows))
        with workbenches.served(casefile) as made, workbenches.entered(made) as entered:
            yield entered
    shutil.rmtree(folder)


def pages(client: httpx.Client) -> list[str]:
    """Every page that shows words of a report."""
    incidents = [one["id"] for one in client.get("/api/v1/incidents").json()["incidents"]]
    fixed = ["/queue?show=all", "/incidents", "/map?as=table", "/timeline", "/parties", "/contradictions", "/history", "/reports"]
    return [*fixed, "/search?q=killed", "/reports/twin", "/reports/long", *(f"/incidents/{id}" for id in incidents)]


def test_hostile_text_is_text_on_every_page(client: httpx.Client) -> None:
    named = "/reports?name=a%2F..%2F%3Cb%3E%7B%7B7*7%7D%7D%3C%2Fb%3E"
    for path in [*pages(client), named]:
        answer = client.get(path, follow_redirects=True)
        assert answer.status_code == 200, path
        for trick in ("<script>alert", "<img src=x", "\u202e", "\u2066", "\u0007", "<b>{{", "<b>49", "{ 49"):
            assert trick not in answer.text, (path, trick)


def test_hostile_text_is_shown_as_it_was_written(client: httpx.Client) -> None:
    page = client.get("/reports/twin").text
    assert "{{ 7*7 }}" in page and "${7*7}" in page and "&lt;script&gt;" in page


def test_hostile_text_without_a_break_is_a_page(client: httpx.Client) -> None:
    answer = client.get("/reports/long")
    assert answer.status_code == 200 and "x" * 1000 in answer.text


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", [b"x", b"killed ", "\u0642\u062a\u0644".encode(), b"(", b"\t"], ids=["x", "words", "arabic", "brackets", "tabs"]
)
def test_hostile_text_of_ten_megabytes_is_kept_and_shown_in_parts(client: httpx.Client, unit: bytes) -> None:
    name, words = f"huge-{unit[0]}.txt", STORY.encode() + b" " + unit * (10_000_000 // len(unit))
    wish = {"everything": "true"}
    number = client.post("/api/v1/reports", files=[("files", (name, words))], data=wish).json()["id"]
    for _ in range(600):
        job = client.get(f"/api/v1/jobs/{number}").json()
        if job["ended"]:
            break
        time.sleep(0.1)
    assert [one["fate"] for one in job["outcome"]["told"]] == ["added", "unread"]
    known = client.get(f"/api/v1/reports/{name}").json()
    assert known["state"] == "unread" and "may have 1,000,000" in known["why"]
    assert known["text"] == words.decode()
    for part in ("1", "2", "300", "all"):
        page = client.get(f"/reports/{name}", params={"part": part})
        assert page.status_code == 200 and len(page.content) < 1_000_000
    assert "may have 1,000,000" in page.text and re.search(r"Part 1 of \d{3}\.", page.text)


@pytest.mark.slow
def test_hostile_text_of_ten_megabytes_breaks_no_page_that_shows_it(client: httpx.Client) -> None:
    """Told of by hand, since no engine reads so much: an account, and a claim over as many characters as one may have."""
    name, words = "endless.txt", STORY.encode() + b" " + b"y" * 10_000_000
    number = client.post("/api/v1/reports", files=[("files", (name, words))], data={"everything": "true"}).json()["id"]
    for _ in range(600):
        if client.get(f"/api/v1/jobs/{number}").json()["ended"]:
            break
        time.sleep(0.1)
    facts = {"event_type": "attack", "date.start": "2025-01-04", "place": "geonames:2452655"}
    made = client.post("/api/v1/accounts/add", json={"report": name, "facts": facts})
    assert made.status_code == 200, made.text
    said = {"kind": "count", "quote.span": "0-10000", "count.low": "9", "count.kind": "killed"}
    added = client.post("/api/v1/claims/add", json={"report": name, "account": "m1", "said": said})
    assert added.status_code == 200, added.text
    incident = client.get(f"/api/v1/incidents/{name}/m1", follow_redirects=True).json()["id"]
    paths = [
        *(f"/reports/{name}", f"/reports/{name}?part=all", f"/reports/{name}?account=m1", f"/reports/{name}?order=text"),
        *(f"/incidents/{incident}", f"/incidents/{incident}?beside={name}/m1", "/incidents", "/queue?show=all"),
        *(f"/history/report/{name}", "/history", "/search?q=killed", "/search?q=yyyy*", "/contradictions", "/duplicates"),
    ]
    for path in paths:
        answer = client.get(path, follow_redirects=True)
        assert answer.status_code == 200, path
        assert len(answer.content) < 1_000_000, path
    dossier = client.post(f"/api/v1/incidents/{incident}/dossier")
    assert dossier.status_code == 200 and b"y" * 100 in dossier.content and len(dossier.content) < 12_000_000
