"""What each role of a team may, at every endpoint, and what those see who are limited to some regions."""

from __future__ import annotations

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.journal import entries
from counterclaim.casefile.people.groups import put_in, set_group
from counterclaim.casefile.people.members import give_private, give_role, member_named
from counterclaim.model.role import Right, Role
from counterclaim.web.rights import needs_declared
from routes import ways

DECLARED = {(need.method, need.path): need for need in needs_declared().values()}
ASKED = [way for way in ways() if way.path != "/api/v1/openapi.json"]


def test_rights_are_declared_for_every_endpoint_and_for_nothing_else() -> None:
    assert {(way.method, way.path) for way in ASKED} == set(DECLARED)


@pytest.mark.slow
@pytest.mark.parametrize("name", teams.GRANTED)
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
