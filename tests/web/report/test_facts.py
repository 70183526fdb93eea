"""Facts of accounts on the page of a report: stated, confirmed, taken back, and accounts that no engine read."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

import workbenches
from counterclaim.casefile.report_record import find_report
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.model.account import Account
from counterclaim.web.access import CSRF_HEADER

HTMX = {"HX-Request": "true"}


def sent(client: httpx.Client, **fields: str) -> httpx.Response:
    """A form of the page, sent by htmx; two underscores for the point."""
    return client.post("/reports", data={name.replace("__", "."): value for name, value in fields.items()}, headers=HTMX)


def account(casefile: Casefile, report: str, id: str) -> Account | None:
    with casefile.reading() as connection:
        return next((one for one in find_report(connection, report).ledger.accounts if one.id == id), None)


def test_facts_form_shows_what_stands(client: httpx.Client) -> None:
    form = client.get("/reports/attack-1?facts=a1", headers=HTMX).text
    assert '<option value="attack" selected>' in form and 'value="2025-01-02"' in form and "as it is:" in form
    assert "<html" not in form
    assert '<option value="attack" selected>' in client.get("/reports/attack-1?facts=a1").text
    assert client.get("/reports/attack-1?facts=a9", headers=HTMX).status_code == 404


@pytest.mark.slow
def test_facts_are_stated_only_where_they_differ(client: httpx.Client, mali: Casefile) -> None:
    answer = sent(
        client, verdict="facts", claim="attack-1/a1", seen="", event_type="airstrike", date__start="2025-01-02", place=""
    )
    assert answer.status_code == 200
    assert re.search(r'class="checked">airstrike', answer.text) and "A. Coder" in answer.text
    with mali.reading() as connection:
        (made,) = find_report(connection, "attack-1").decisions
    assert made.change == (("event_type", "airstrike"),)


@pytest.mark.slow
def test_facts_place_comes_from_the_gazetteer(client: httpx.Client, mali: Casefile) -> None:
    found = client.get("/api/v1/places", params={"words": "Gao", "country": "ml"}).json()
    town = next(one for one in found if one["precision"] == 1)
    assert f'value="{town["gazetteer"]}"' in client.get("/places", params={"words": "Gao"}).text
    sent(client, verdict="facts", claim="attack-1/a1", seen="", place=town["gazetteer"])
    told = account(mali, "attack-1", "a1")
    assert told is not None and told.place is not None and told.place.place is not None
    assert (told.place.place.name, told.place.place.gazetteer) == ("Gao", town["gazetteer"])
    assert told.place.span.of(report_text(mali, "attack-1")) == "near Niono"


def report_text(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return find_report(connection, name).report.text


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "geonames:999999999"},
        {"place": "hand"},
        {"place": "hand", "place__name": "X", "place__latitude": "95", "place__longitude": "1"},
        {"event_type": "picnic"},
        {"date__start": "2025-13-01"},
        {"date__start": "", "date__end": "2025-01-01"},
    ],
)
def test_facts_that_cannot_be_are_refused_with_words(client: httpx.Client, fields: dict[str, str]) -> None:
    answer = sent(client, verdict="facts", claim="attack-1/a1", seen="", **fields)
    assert answer.status_code == 422


def test_facts_of_what_is_not_there_are_refused(client: httpx.Client) -> None:
    assert sent(client, verdict="facts", claim="attack-1/a9", seen="", event_type="clash").status_code == 404
    assert sent(client, verdict="account", report="nobody", event_type="clash").status_code == 404


def test_facts_can_be_confirmed_and_taken_back(client: httpx.Client, mali: Casefile) -> None:
    before = account(mali, "attack-1", "a1")
    answer = sent(client, verdict="right", claim="attack-1/a1", seen="", key="k").text
    assert answer.count("by A. Coder") >= 2
    told = account(mali, "attack-1", "a1")
    assert told is not None and before is not None
    assert (told.event_type, told.focus, told.date and told.date.range) == (
        before.event_type,
        before.focus,
        before.date and before.date.range,
    )
    with mali.reading() as connection:
        (made,) = find_report(connection, "attack-1").decisions
    undone = sent(client, verdict="undo", claim="attack-1/a1", decision=made.id, seen=made.id)
    assert "by A. Coder" not in undone.text
    assert account(mali, "attack-1", "a1") == before


@pytest.mark.slow
def test_facts_stated_by_two_at_once_show_the_second_what_the_first_said(
    workbench: workbenches.Workbench, client: httpx.Client
) -> None:
    sent(client, verdict="facts", claim="attack-1/a1", seen="", event_type="airstrike")
    with workbenches.entered(workbench, "B. Reviewer") as second:
        answer = sent(second, verdict="facts", claim="attack-1/a1", seen="", event_type="shelling")
    assert answer.status_code == 409
    assert "A. Coder" in answer.text and "airstrike" in answer.text


@pytest.mark.slow
def test_facts_of_an_account_are_not_overtaken_by_claims_in_it(client: httpx.Client) -> None:
    sent(client, verdict="add", report="attack-1", kind="demand", quote__span="0-5", account="a1")
    assert sent(client, verdict="facts", claim="attack-1/a1", seen="", event_type="shelling").status_code == 200


def test_facts_need_the_right_to_decide(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert sent(reader, verdict="facts", claim="attack-1/a1", seen="", event_type="airstrike").status_code == 403
        page = reader.get("/reports/attack-1").text
    assert "state-link" not in page and "new-account" not in page


@pytest.mark.slow
def test_facts_without_script_come_back_to_the_account(client: httpx.Client) -> None:
    csrf = client.headers[CSRF_HEADER]
    answer = client.post("/reports", data={"csrf": csrf, "verdict": "account", "report": "attack-1", "event_type": "clash"})
    assert answer.status_code == 303 and answer.headers["location"] == "/reports/attack-1?account=m1#account-m1"


def unread(casefile: Casefile, name: str) -> None:
    """Make a report one that no engine has read."""
    with casefile.writing() as connection:
        connection.execute(
            reports.update().where(reports.c.name == name).values(state="unread", reading=None, reason="unknown script")
        )


@pytest.mark.slow
def test_facts_of_an_account_in_a_report_that_no_engine_read(client: httpx.Client, mali: Casefile) -> None:
    unread(mali, "other-1")
    page = client.get("/reports/other-1").text
    assert "No machine has read this report" in page and "Not read." in page and "unknown script" in page
    made = sent(client, verdict="account", report="other-1", event_type="abduction", date__start="2025-01-08")
    assert "account made by a person" in made.text
    said = sent(client, verdict="add", report="other-1", kind="count", quote__span="0-9", account="m1", count__low="3")
    assert "added" in said.text
    answer: Any = client.get("/api/v1/reports/other-1").json()
    assert [one["id"] for one in answer["ledger"]["accounts"]] == ["m1"]
    assert answer["seen"].keys() == {"m1", "p1"}
    assert client.get("/incidents/other-1/m1", follow_redirects=True).status_code == 200


@pytest.mark.slow
def test_facts_by_program(client: httpx.Client) -> None:
    stated = client.post(
        "/api/v1/accounts/facts",
        json={"accounts": ["attack-1"], "facts": {"date.start": "2025-01-03", "place": "geonames:2452655"}},
    )
    assert stated.status_code == 200
    assert len(stated.json()["about"]) == 4
    assert client.post("/api/v1/accounts/facts", json={"accounts": ["attack-1"], "facts": {}}).status_code == 422
    made = client.post("/api/v1/accounts/add", json={"report": "attack-1", "facts": {"event_type": "arson"}, "key": "x"})
    again = client.post("/api/v1/accounts/add", json={"report": "attack-1", "facts": {"event_type": "arson"}, "key": "x"})
    assert made.json()["about"] == ["attack-1/m1"] and again.json() == made.json()
