"""How the people of a team enter and leave, what strangers try at the door, and who may be served on a network."""

from __future__ import annotations

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.people.attempts import BY_ACCOUNT
from counterclaim.casefile.people.links import make_link
from counterclaim.casefile.people.members import disable, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.model.role import Role
from counterclaim.web.serving import Network, serving


def test_door_shows_its_form_in_the_place_of_any_page_and_goes_on_there(served: workbenches.Workbench) -> None:
    with httpx.Client(base_url=served.address, timeout=60) as client:
        asked = client.get("/incidents?country=ML")
        assert asked.status_code == 401 and "<form" in asked.text and 'autocomplete="current-password"' in asked.text
        answer = teams.enter(client, teams.RIA, back=teams.field(asked.text, "back"))
        assert answer.headers["location"] == "/incidents?country=ML"
        assert client.get("/incidents?country=ML").status_code == 200


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/enter"]
)
def test_door_never_leads_out(served: workbenches.Workbench, back: str) -> None:
    with httpx.Client(base_url=served.address, timeout=60) as client:
        assert teams.enter(client, teams.RIA, back=back).headers["location"] == "/"


def test_door_makes_a_new_session_whatever_was_planted(served: workbenches.Workbench) -> None:
    with httpx.Client(base_url=served.address, timeout=60) as client:
        name = f"counterclaim_session_{client.base_url.port}"
        client.cookies.set(name, "planted", domain="127.0.0.1", path="/")
        answer = teams.enter(client, teams.RIA)
        assert answer.cookies[name] != "planted" and len(answer.cookies[name]) > 40
        kept = answer.headers["set-cookie"].lower()
        assert "httponly" in kept and "samesite=strict" in kept
    assert httpx.get(f"{served.address}/queue", cookies={name: "planted"}, timeout=60).status_code == 401


@pytest.mark.parametrize("csrf", [None, "", "forged"])
def test_door_takes_no_form_of_another_site(served: workbenches.Workbench, csrf: str | None) -> None:
    fields = {"name": teams.RIA, "password": teams.PASSWORD} | ({} if csrf is None else {"csrf": csrf})
    with httpx.Client(base_url=served.address, timeout=60) as client:
        assert client.post("/enter", data=fields).status_code == 403
        client.get("/enter")
        assert client.post("/enter", data=fields).status_code == 403


@pytest.mark.parametrize("name", [teams.RIA, "Nobody", "Ida Low", "' OR 1=1 --", "{{7*7}}", "<script>alert(1)</script>"])
def test_door_answers_a_wrong_password_and_an_unknown_name_alike(served: workbenches.Workbench, name: str) -> None:
    with httpx.Client(base_url=served.address, timeout=60) as client:
        answer = teams.enter(client, name, "not this one at all")
    assert answer.status_code == 401 and "do not belong together" in answer.text
    assert "<script>alert" not in answer.text and 'value="49"' not in answer.text


@pytest.mark.slow
def test_door_waits_after_a_few_failures(served: workbenches.Workbench) -> None:
    with httpx.Client(base_url=served.address, timeout=60) as client:
        statuses = [teams.enter(client, teams.RIA, "not this one at all").status_code for _ in range(BY_ACCOUNT + 1)]
        assert statuses == [401] * BY_ACCOUNT + [429]
        assert teams.enter(client, teams.RIA).status_code == 429


@pytest.mark.slow
def test_door_asks_for_the_second_factor_and_shows_nothing_before(served: workbenches.Workbench) -> None:
    secret = teams.telephone(served.casefile, teams.CY)
    with httpx.Client(base_url=served.address, timeout=60) as client:
        half = teams.enter(client, teams.CY, back="/map")
        assert half.headers["location"] == "/enter/second?back=%2Fmap"
        before = teams.cookie(client)
        assert client.get("/queue").status_code == 401
        assert client.get("/api/v1/me", headers={"Authorization": f"Bearer {before}"}).status_code == 401
        form = client.get("/enter/second?back=/map").text
        fields = {"csrf": teams.field(form, "csrf"), "back": teams.field(form, "back")}
        assert client.post("/enter/second", data=fields | {"number": "000"}).status_code == 401
        answer = client.post("/enter/second", data=fields | {"number": teams.number(secret, ahead=1)})
        assert answer.headers["location"] == "/map" and teams.cookie(client) != before
        assert client.get("/queue").status_code == 200
        page = client.get("/account").text
        factor = page.partition('action="/account/factors/')[2].partition('"')[0]
        fields = {"csrf": teams.field(page, "csrf"), "password": teams.PASSWORD}
        assert client.post(f"/account/factors/{factor}", data=fields).status_code == 303


@pytest.mark.slow
def test_door_who_was_invited_chooses_a_password_once(served: workbenches.Workbench) -> None:
    with served.casefile.writing() as connection:
        token = make_link(connection, member_named(connection, teams.REN), by=teams.BY)
    with httpx.Client(base_url=served.address, timeout=60) as client:
        form = client.get(f"/join?token={token}")
        fields = {"csrf": teams.field(form.text, "csrf"), "token": token}
        weak = client.post("/join", data=fields | {"password": "short", "again": "short"})
        assert weak.status_code == 422 and "from 12 to 500 characters" in weak.text and "short" not in weak.text.split("<form")[1]
        differ = client.post("/join", data=fields | {"password": teams.PASSWORD, "again": "other"})
        assert differ.status_code == 422 and "differ" in differ.text
        assert client.post("/join", data=fields | {"password": teams.PASSWORD, "again": teams.PASSWORD}).status_code == 200
        assert client.get(f"/join?token={token}").status_code == 401
        assert teams.enter(client, teams.REN).status_code == 303


def test_door_leaving_ends_the_session_for_everybody_who_has_it(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.RIA) as client:
        held = teams.cookie(client)
        assert client.post("/leave").status_code == 200
    assert httpx.get(f"{served.address}/queue", headers={"Authorization": f"Bearer {held}"}, timeout=60).status_code == 401


@pytest.mark.slow
def test_door_who_is_shut_out_is_out_at_once(served: workbenches.Workbench) -> None:
    teams.joined(served.casefile, "Zed Last", Role.CODER)
    with teams.entered(served, "Zed Last") as client:
        assert client.get("/queue").status_code == 200
        with served.casefile.writing() as connection:
            disable(connection, member_named(connection, "Zed Last"), by=teams.BY)
        assert client.get("/queue").status_code == 401
        assert teams.enter(client, "Zed Last").status_code == 401


def test_door_nobody_works_on_alone_when_a_team_begins(mali: Casefile) -> None:
    with workbenches.served(mali) as alone, workbenches.entered(alone) as client:
        assert client.get("/queue").status_code == 200
        teams.joined(mali, teams.ADA, Role.ADMINISTRATOR)
        assert client.get("/queue").status_code == 401


@pytest.mark.parametrize("network", [Network(host="0.0.0.0"), Network(host="::"), Network(proxy="127.0.0.1")])
def test_network_a_casefile_without_people_is_served_to_this_machine_alone(mali: Casefile, network: Network) -> None:
    with pytest.raises(WorkbenchError, match="make an administrator first"), serving(mali, network=network):
        pass


def test_network_passwords_are_sent_encrypted_or_not_at_all(mali: Casefile) -> None:
    teams.joined(mali, teams.ADA, Role.ADMINISTRATOR)
    with pytest.raises(WorkbenchError, match="encrypted or not at all"), serving(mali, network=Network(host="0.0.0.0")):
        pass


@pytest.mark.slow
@pytest.mark.parametrize(("network", "address"), [(Network(), "127.0.0.1"), (Network(proxy="127.0.0.1"), "203.0.113.9")])
def test_network_only_the_named_proxy_says_who_asks(mali: Casefile, network: Network, address: str) -> None:
    teams.joined(mali, teams.ADA, Role.ADMINISTRATOR)
    told = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "https"}
    with (
        workbenches.served(mali, network=network) as made,
        httpx.Client(base_url=made.address, timeout=60, headers=told) as client,
    ):
        form = client.get("/enter")
        client.cookies.clear()  # it would not send back what is for encrypted ways alone
        door = form.headers["set-cookie"].partition(";")[0]
        fields = {"name": teams.ADA, "password": teams.PASSWORD, "csrf": teams.field(form.text, "csrf")}
        answer = client.post("/enter", data=fields, headers={"Cookie": door})
        kept = answer.headers["set-cookie"]
        encrypted = network.proxy is not None
        assert ("secure" in kept.lower()) is encrypted and ("strict-transport-security" in answer.headers) is encrypted
        token = kept.partition("=")[2].partition(";")[0]
        listed = client.get("/api/v1/sessions", headers={"Authorization": f"Bearer {token}"}).json()
        assert listed[0]["address"] == address
