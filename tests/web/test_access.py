from __future__ import annotations

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered
from counterclaim.web.access import CSRF_HEADER, Access, Person


def test_access_a_token_lets_in_once() -> None:
    access = Access()
    token = access.invite(Person("A. Coder"))
    assert access.enter(token).person.name == "A. Coder"
    with pytest.raises(NotEntered, match="has been used"):
        access.enter(token)


def test_access_ends_with_the_session() -> None:
    access = Access()
    session = access.enter(access.invite(Person("A. Coder")))
    assert access.session(session.id) is session
    access.leave(session)
    with pytest.raises(NotEntered):
        access.session(session.id)


@pytest.mark.parametrize("id", [None, "", "forged"])
def test_access_knows_no_session_that_it_did_not_open(id: str | None) -> None:
    with pytest.raises(NotEntered):
        Access().session(id)


def test_access_nobody_sees_a_page_without_entering(workbench: workbenches.Workbench) -> None:
    for path in ("/", "/queue", "/api/v1/me"):
        assert httpx.get(workbench.address + path).status_code == 401


def test_access_the_session_is_kept_from_scripts_and_other_sites(workbench: workbenches.Workbench) -> None:
    cookie = httpx.get(workbench.doors["A. Coder"]).headers["set-cookie"]
    assert "counterclaim_session" in cookie and "HttpOnly" in cookie and "samesite=strict" in cookie.lower()


@pytest.mark.parametrize("shown", [None, "", "forged", "\udce9"])
def test_access_a_change_without_the_pages_token_is_refused(client: httpx.Client, shown: str | None) -> None:
    del client.headers[CSRF_HEADER]
    headers = {} if shown is None else {CSRF_HEADER.encode(): shown.encode("utf-8", "surrogateescape")}
    answer = client.post("/api/v1/undo", headers=headers)
    assert answer.status_code == 403


def test_access_a_form_without_script_sends_the_token_as_a_field(client: httpx.Client) -> None:
    csrf = client.headers.pop(CSRF_HEADER)
    assert client.post("/language", data={"language": "fr", "csrf": csrf}).status_code == 303
    assert client.post("/language", data={"language": "fr", "csrf": "forged"}).status_code == 403


def test_access_programs_name_their_session(client: httpx.Client, workbench: workbenches.Workbench) -> None:
    headers = {"Authorization": f"Bearer {workbenches.session_of(client)}"}
    assert httpx.get(workbench.address + "/api/v1/me", headers=headers).json()["name"] == "A. Coder"
    assert httpx.get(workbench.address + "/api/v1/me", headers={"Authorization": "Bearer x"}).status_code == 401


def test_access_a_reader_may_decide_nothing(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert reader.get("/queue").status_code == 200
        answer = reader.post("/api/v1/undo")
        assert answer.status_code == 403 and "takes the right 'decide'" in answer.json()["error"]


def test_access_two_workbenches_on_one_machine_leave_each_others_people_in(mali: Casefile) -> None:
    with workbenches.served(mali) as one, workbenches.served(mali) as other, httpx.Client(follow_redirects=True) as browser:
        for made in (one, other):
            browser.get(made.doors["A. Coder"]).raise_for_status()
        assert [browser.get(f"{made.address}/api/v1/me").status_code for made in (one, other)] == [200, 200]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:", "127.0.0.1:x;y", "127.0.0.1:١"])
def test_access_a_host_without_a_port_is_nothing_that_breaks(workbench: workbenches.Workbench, host: str) -> None:
    answer = httpx.get(workbench.doors["A. Coder"], headers={b"Host": host.encode("utf-8")})
    assert answer.status_code == 303 and answer.headers["set-cookie"].startswith("counterclaim_session=")
