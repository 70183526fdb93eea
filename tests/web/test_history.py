from __future__ import annotations

import httpx
import pytest
from lxml import html  # type: ignore[import-untyped]

from counterclaim.casefile.rulings import amend, judge, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date

A = "A. Coder"


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        "/history",
        "/history/claim/attack-1/c1",
        "/history/report/attack-1",
        "/history/incident/i5b3b9b59fa3e",
        "/history/person/A.%20Coder",
    ],
)
def test_history_is_shown_of_everything(mali: Casefile, client: httpx.Client, path: str) -> None:
    amend(mali, "attack-1/c1", [("count.low", "7")], by=A, reason="seven <b>by name</b>")
    bring_up_to_date(mali)
    page = client.get(path).text
    assert "<del>8</del>" in page and "<ins>7</ins>" in page and "seven &lt;b&gt;by name&lt;/b&gt;" in page
    assert client.get(f"/api/v1{path}").json()["events"][0]["changes"][0]["after"] == "7"


def test_history_strikes_what_was_taken_back(mali: Casefile, client: httpx.Client) -> None:
    decision = judge(mali, "reject", ["attack-1/c1"], by=A)
    take_back(mali, decision.id, by=A)
    page = client.get(f"/history/decision/{decision.id}").text
    assert 'class="event undone"' in page and "taken back since" in page


@pytest.mark.parametrize("path", ["claim/none/c1", "report/none", "incident/none", "decision/none", "nothing/x"])
def test_history_of_what_there_is_not_is_told(client: httpx.Client, path: str) -> None:
    assert client.get(f"/history/{path}").status_code == client.get(f"/api/v1/history/{path}").status_code == 404


def test_history_goes_on_where_a_page_ends(client: httpx.Client) -> None:
    assert client.get("/history", params={"before": "soon"}).status_code == 422
    events = client.get("/api/v1/history").json()["events"]
    earlier = client.get("/api/v1/history", params={"before": events[4]["at"]}).json()["events"]
    assert earlier == events[5:]


def test_history_of_nobody_says_so(client: httpx.Client) -> None:
    assert "Nobody of this name" in client.get("/history/person/Nobody").text


def test_history_says_what_an_incident_is_beside_its_id(mali: Casefile, client: httpx.Client) -> None:
    judge(mali, "reject", ["attack-1/c1"], by=A)
    bring_up_to_date(mali)
    page = client.get("/history/person/A.%20Coder").text
    listed = html.fromstring(page).xpath("//ul[@class='incidents']/li")
    assert " ".join(listed[0].text_content().split()) == "Attack near Niono, Ségou, Mali, 2 Jan 2025 i5b3b9b59fa3e"
    known = client.get("/api/v1/history/person/A.%20Coder").json()["incidents"]["attack-1/c1"]
    assert known["id"].startswith("i") and known["event_type"] and known["place"]["name"] and known["date"]["start"]
