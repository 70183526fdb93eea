"""One's own account in a team, and the pages of its people."""

from __future__ import annotations

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.people.members import member_named
from counterclaim.model.role import Role


@pytest.mark.slow
def test_account_sessions_are_listed_and_ended(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.RIA) as one, teams.entered(served, teams.RIA) as other:
        listed = one.get("/api/v1/sessions").json()
        assert sum(session["current"] for session in listed) == 1 and len(listed) >= 2
        theirs = next(session["id"] for session in other.get("/api/v1/sessions").json() if session["current"])
        assert one.delete(f"/api/v1/sessions/{theirs}").status_code == 200
        assert other.get("/queue").status_code == 401 and one.get("/queue").status_code == 200


def test_account_sessions_of_others_cannot_be_ended(served: workbenches.Workbench, clients: dict[str, httpx.Client]) -> None:
    with teams.entered(served, teams.RIA) as client:
        theirs = next(one["id"] for one in clients[teams.ADA].get("/api/v1/sessions").json() if one["current"])
        assert client.delete(f"/api/v1/sessions/{theirs}").status_code == 422
        assert clients[teams.ADA].get("/queue").status_code == 200


@pytest.mark.slow
def test_account_what_weakens_it_takes_the_password(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.RIA) as client:
        for path, fields in (
            ("/account/codes", {}),
            ("/account/password", {"new": "nine otters under it", "again": "nine otters under it"}),
        ):
            answer = client.post(path, data={"password": "not this one at all"} | fields)
            assert answer.status_code == 422 and "not your password" in answer.text


@pytest.mark.slow
def test_account_a_new_password_ends_other_sessions_and_keeps_this_one(served: workbenches.Workbench) -> None:
    new = "nine otters under a bridge"
    teams.joined(served.casefile, "Pat New", Role.READER)
    with teams.entered(served, "Pat New") as one, teams.entered(served, "Pat New") as other:
        before = teams.cookie(one)
        assert one.post("/account/password", data={"password": teams.PASSWORD, "new": new, "again": new}).status_code == 303
        assert teams.cookie(one) != before
        assert one.get("/queue").status_code == 200 and other.get("/queue").status_code == 401


@pytest.mark.slow
def test_account_a_telephone_comes_with_codes_that_are_shown_once(served: workbenches.Workbench) -> None:
    teams.joined(served.casefile, "Tel Phone", Role.READER)
    with teams.entered(served, "Tel Phone") as client:
        secret = teams.field(client.get("/account/telephone").text, "secret")
        fields = {"secret": secret, "password": teams.PASSWORD}
        assert client.post("/account/telephone", data=fields | {"number": "123"}).status_code == 422
        shown = client.post("/account/telephone", data=fields | {"number": teams.number(secret)})
        assert shown.status_code == 200 and shown.text.count("<li><code>") == 10 and shown.headers["cache-control"] == "no-store"
        assert client.post("/account/telephone", data=fields | {"secret": "weak", "number": "1"}).status_code == 422


def test_people_are_invited_changed_and_shut_out_on_their_pages(clients: dict[str, httpx.Client]) -> None:
    ada = clients[teams.ADA]
    invited = ada.post("/people", data={"name": "New Body", "role": "coder"})
    assert invited.status_code == 200 and "/join?token=" in invited.text
    id = invited.text.partition('action="/people/')[2].partition('"')[0]
    assert ada.post("/people/groups", data={"name": "Sahel", "regions": "ML, bf"}).status_code == 303
    for do, value in (("role", "reader"), ("private", "yes"), ("join", "Sahel"), ("end", ""), ("factors", ""), ("disable", "")):
        assert ada.post(f"/people/{id}", data={"do": do, "value": value}).status_code == 303
    page = ada.get("/people").text
    assert "New Body" in page and "Burkina Faso, Mali" in page
    for do, value in (("role", "king"), ("join", "Nowhere"), ("fly", "")):
        assert ada.post(f"/people/{id}", data={"do": do, "value": value}).status_code == 422
    assert ada.post("/people", data={"name": "New Body"}).status_code == 422
    assert ada.get("/people/999999").status_code == 404


def test_people_names_of_members_are_shown_as_they_are_and_run_nothing(clients: dict[str, httpx.Client]) -> None:
    name = "<img src=x onerror=alert(1)> {{7*7}} '; DROP TABLE people"
    page = clients[teams.ADA].post("/people", data={"name": name, "role": "reader"}).text
    assert "<img" not in page and "{{7*7}}" in page and "49" not in page.partition("<h1")[2].partition("</h1>")[0]


def test_people_the_last_administrator_stays(served: workbenches.Workbench, clients: dict[str, httpx.Client]) -> None:
    with served.casefile.reading() as connection:
        id = member_named(connection, teams.ADA).id
    for do, value in (("role", "reader"), ("disable", "")):
        answer = clients[teams.ADA].post(f"/people/{id}", data={"do": do, "value": value})
        assert answer.status_code == 422 and "is the last administrator" in answer.text
