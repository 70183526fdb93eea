"""The workbench of a team: who enters and how, what each role may, and what strangers try."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.journal import entries
from counterclaim.casefile.people.attempts import BY_ACCOUNT
from counterclaim.casefile.people.groups import put_in, set_group
from counterclaim.casefile.people.links import make_link
from counterclaim.casefile.people.members import disable, give_private, give_role, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_attempts
from counterclaim.errors import WorkbenchError
from counterclaim.model.role import Right, Role
from counterclaim.web.rights import needs_declared
from counterclaim.web.serving import Network, serving
from routes import ways

# A reviewer who may see private fields, which the others may not.
PIA = "Pia Shown"


@pytest.fixture(scope="module")
def served(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """The workbench of a team over the examples; tests of this file share it, and leave the people as they are."""
    folder = tmp_path_factory.mktemp("team")
    shutil.copytree(mali_file, folder / "case")
    with Casefile.open(folder / "case" / "mali.db") as casefile:
        teams.set_up(casefile)
        teams.joined(casefile, PIA, Role.REVIEWER, private=True)
        with workbenches.served(casefile) as made:
            yield made


@pytest.fixture(autouse=True)
def forgotten(served: workbenches.Workbench) -> None:
    """Every test begins without the failures of others."""
    with served.casefile.writing() as connection:
        connection.execute(people_attempts.delete())


@pytest.fixture(scope="module")
def clients(served: workbenches.Workbench) -> Iterator[dict[str, httpx.Client]]:
    """Everybody, entered."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield {name: stack.enter_context(teams.entered(served, name)) for name in GRANTED}


def cookie(client: httpx.Client) -> str:
    return client.cookies[f"counterclaim_session_{client.base_url.port}"]


# What every endpoint asks of whom.

DECLARED = {(need.method, need.path): need for need in needs_declared().values()}
ASKED = [way for way in ways() if way.path != "/api/v1/openapi.json"]
GRANTED = {
    teams.ADA: Role.ADMINISTRATOR,
    teams.REN: Role.REVIEWER,
    teams.CY: Role.CODER,
    teams.RIA: Role.READER,
    PIA: Role.REVIEWER,
}


def test_rights_are_declared_for_every_endpoint_and_for_nothing_else() -> None:
    assert {(way.method, way.path) for way in ASKED} == set(DECLARED)


@pytest.mark.slow
@pytest.mark.parametrize("name", GRANTED)
def test_rights_every_endpoint_answers_a_role_as_declared(clients: dict[str, httpx.Client], name: str) -> None:
    client, wrong = clients[name], []
    held = {Right(right) for right in client.get("/api/v1/me").json()["rights"]}
    for way in ASKED:
        need = DECLARED[way.method, way.path]
        if need.open or way.path in ("/leave", "/account/sessions"):
            continue
        refused = need.right not in (None, *held) or (need.private and Right.SEE_PRIVATE not in held)
        status = client.request(way.method, way.filled("999999")).status_code
        if (status == 403) is not refused or status in (401, 429) or status >= 500:
            wrong.append((str(way), status, refused))
    assert wrong == []


@pytest.mark.slow
def test_rights_nothing_but_the_door_answers_who_has_not_entered(served: workbenches.Workbench) -> None:
    wrong = []
    for way in ASKED:
        status = httpx.request(way.method, served.address + way.filled(), timeout=60).status_code
        if not DECLARED[way.method, way.path].open and status != 401:
            wrong.append((str(way), status))
    assert wrong == []


def test_rights_an_endpoint_that_is_not_declared_answers_nobody(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/queue").status_code == 200
    kept = dict(needs_declared())
    monkeypatch.delitem(needs_declared(), ("GET", "queue.pages.queue"))
    answer = client.get("/queue")
    monkeypatch.undo()
    assert answer.status_code == 403 and "no right is declared" in answer.text and needs_declared() == kept


def test_rights_change_with_the_next_request(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.RIA) as client:
        assert client.post("/undo").status_code == 403
        for role, status in ((Role.CODER, 404), (Role.READER, 403)):
            with served.casefile.writing() as connection:
                give_role(connection, member_named(connection, teams.RIA), role, by=teams.BY)
            assert client.post("/undo").status_code == status


def test_rights_private_fields_are_refused_and_what_is_shown_is_in_the_log(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.RIA) as client:
        name = "attack-1"
        refused = client.get(f"/api/v1/reports/{name}")
        assert refused.status_code == 403 and "see_private" in refused.json()["error"]
        with served.casefile.writing() as connection:
            give_private(connection, member_named(connection, teams.RIA), True, by=teams.BY)
        try:
            assert client.get(f"/api/v1/reports/{name}").status_code == 200
        finally:
            with served.casefile.writing() as connection:
                give_private(connection, member_named(connection, teams.RIA), False, by=teams.BY)
    with served.casefile.reading() as connection:
        seen = [entry for entry in entries(connection) if entry.action == "seen"]
    assert [entry.subject for entry in seen][-1] == f"/api/v1/reports/{name}"
    assert seen[-1].facts() == {"by": teams.RIA, "method": "GET"}


# Entering.


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
        before = cookie(client)
        assert client.get("/queue").status_code == 401
        assert client.get("/api/v1/me", headers={"Authorization": f"Bearer {before}"}).status_code == 401
        form = client.get("/enter/second?back=/map").text
        fields = {"csrf": teams.field(form, "csrf"), "back": teams.field(form, "back")}
        assert client.post("/enter/second", data=fields | {"number": "000"}).status_code == 401
        answer = client.post("/enter/second", data=fields | {"number": teams.number(secret, ahead=1)})
        assert answer.headers["location"] == "/map" and cookie(client) != before
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
        held = cookie(client)
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


# One's account, and people.


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
        before = cookie(one)
        assert one.post("/account/password", data={"password": teams.PASSWORD, "new": new, "again": new}).status_code == 303
        assert cookie(one) != before
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


# On a network.


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


# Regions.


@pytest.mark.slow
def test_regions_whoever_sees_some_alone_is_shown_those_everywhere(served: workbenches.Workbench) -> None:
    """Nothing of the examples, which are of Mali, is shown to somebody of Somalia, by any endpoint, list or name."""
    teams.joined(served.casefile, "Sam Far", Role.ADMINISTRATOR, private=True)
    with served.casefile.writing() as connection:
        set_group(connection, "Horn", ["SO"], by=teams.BY)
        put_in(connection, member_named(connection, "Sam Far"), "Horn", by=teams.BY)
    with httpx.Client(base_url=served.address, timeout=120) as client:
        teams.enter(client, "Sam Far")
        wrong = []
        for way in ASKED:
            need = DECLARED[way.method, way.path]
            if need.open or way.changes or need.right not in (Right.READ, Right.CODE, Right.ADD, Right.EXPORT):
                continue
            answer = client.get(way.filled("attack-1"), follow_redirects=True)
            told = [name for name in ("Niono", "Bandiagara", "Bamako", "Wagner") if name in answer.text]
            if answer.status_code >= 500 or (need.all_regions and answer.status_code != 403) or (told and "help" not in way.path):
                wrong.append((str(way), answer.status_code, told))
        assert wrong == []
        assert client.get("/api/v1/incidents").json() != [] and client.get("/incidents/attack-1").status_code == 404
