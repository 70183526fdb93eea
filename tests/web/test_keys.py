"""Keys as a second factor, as programs and forms send them; the browser's half is in test_keys_browser.py."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

import teams
import workbenches
from authenticators import Authenticator
from counterclaim.casefile.store import Casefile
from counterclaim.model.role import Role


@pytest.fixture(scope="module")
def served(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    folder = tmp_path_factory.mktemp("keys")
    shutil.copytree(mali_file, folder / "case")
    with Casefile.open(folder / "case" / "mali.db") as casefile:
        teams.joined(casefile, teams.ADA, Role.ADMINISTRATOR)
        teams.joined(casefile, teams.CY, Role.CODER)
        with workbenches.served(casefile) as made:
            yield made


def by_name(served: workbenches.Workbench) -> str:
    """Where it is reached by a name, which keys can be bound to."""
    return served.address.replace("127.0.0.1", "localhost")


@contextmanager
def entered(served: workbenches.Workbench, name: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=by_name(served), timeout=60, verify=workbenches.PLAIN) as client:
        assert teams.enter(client, name).status_code == 303
        client.headers["X-CSRF-Token"] = client.get("/api/v1/me").json()["csrf"]
        yield client


def registered(client: httpx.Client) -> Authenticator:
    """A key of who has entered, as a program registers it."""
    key = Authenticator(str(client.base_url).rstrip("/"), "localhost")
    asked = client.post("/api/v1/factors/key/question").raise_for_status().text
    body = {"answer": json.loads(key.registered(asked)), "password": teams.PASSWORD, "name": "ring"}
    assert len(client.post("/api/v1/factors/key", json=body).raise_for_status().json()["codes"]) == 10
    return key


def asked_of(page: str) -> str:
    import html

    return html.unescape(page.partition('data-asked="')[2].partition('"')[0])


def test_keys_are_registered_listed_used_and_let_go_of(served: workbenches.Workbench) -> None:
    with entered(served, teams.CY) as client:
        key = registered(client)
        (listed,) = client.get("/api/v1/factors").json()
        assert (listed["kind"], listed["name"]) == ("key", "ring")
        assert "ring" in client.get("/account").text
    with httpx.Client(base_url=by_name(served), timeout=60, verify=workbenches.PLAIN) as client:
        assert teams.enter(client, teams.CY, back="/map").headers["location"] == "/enter/second?back=%2Fmap"
        page = client.get("/enter/second?back=/map").text
        fields = {"csrf": teams.field(page, "csrf"), "back": "/map"}
        assert client.post("/enter/key", data=fields | {"answer": "{}"}).status_code == 401
        page = client.get("/enter/second").text
        assert client.post("/enter/key", data={"answer": key.signed(asked_of(page))}).status_code == 403, "another site's form"
        page = client.get("/enter/second").text
        answer = client.post("/enter/key", data=fields | {"answer": key.signed(asked_of(page))})
        assert answer.status_code == 303 and answer.headers["location"] == "/map"
        assert client.get("/queue").status_code == 200
        client.headers["X-CSRF-Token"] = client.get("/api/v1/me").json()["csrf"]
        path = f"/api/v1/factors/{listed['id']}/remove"
        assert client.post(path, json={"password": "not this one at all"}).status_code == 401
        assert client.post(path, json={"password": teams.PASSWORD}).status_code == 200
        assert client.get("/api/v1/factors").json() == []


def test_keys_are_asked_for_where_a_name_is_and_numbers_say_why_not(served: workbenches.Workbench) -> None:
    with teams.entered(served, teams.ADA) as client:
        page = client.get("/account/key")
        assert page.status_code == 200 and "data-asked" not in page.text and "localhost" in page.text
        assert client.post("/api/v1/factors/key/question").status_code == 422
    with entered(served, teams.ADA) as client:
        assert json.loads(asked_of(client.get("/account/key").text))["rp"]["id"] == "localhost"


def test_keys_are_not_registered_without_the_password(served: workbenches.Workbench) -> None:
    with entered(served, teams.ADA) as client:
        key = Authenticator(str(client.base_url).rstrip("/"), "localhost")
        answer = key.registered(asked_of(client.get("/account/key").text))
        refused = client.post("/account/key", data={"answer": answer, "password": "not this one at all", "name": "<b>ring</b>"})
        assert refused.status_code == 422 and "not your password" in refused.text and "<b>ring" not in refused.text
        asked = asked_of(refused.text)
        told = client.post("/account/key", data={"answer": key.registered(asked), "password": teams.PASSWORD, "name": "ring"})
        assert told.status_code == 200 and told.text.count("<li><code>") == 10
        (own,) = client.get("/api/v1/factors").json()
        assert client.post(f"/account/factors/{own['id']}", data={"password": teams.PASSWORD}).status_code == 303
