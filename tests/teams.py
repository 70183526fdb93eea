"""Teams for tests: invented people in a casefile, who have joined with one password that nobody would guess."""

from __future__ import annotations

import html
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pyotp
from sqlalchemy import Connection

import browsers
import workbenches
from counterclaim.casefile.people.factors import add_totp, new_secret
from counterclaim.casefile.people.links import make_link, use_link
from counterclaim.casefile.people.members import Manager, Member, add_member, member_named
from counterclaim.casefile.people.sessions import Stage, open_session
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people
from counterclaim.model.role import Role
from counterclaim.web.access import CSRF_HEADER

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from workbenches import Workbench

PASSWORD = "seven herons over the delta"
BY = Manager("the tests")
ADA, REN, CY, RIA = ("Ada Lee", "Ren View", "Cy Coder", "Ria Reader")
# A reviewer who may see private fields, which the others may not.
PIA = "Pia Shown"
GRANTED = {ADA: Role.ADMINISTRATOR, REN: Role.REVIEWER, CY: Role.CODER, RIA: Role.READER, PIA: Role.REVIEWER}


def joined(casefile: Casefile, name: str, role: Role, *, private: bool = False) -> Member:
    """Somebody of a team, who has chosen the password."""
    with casefile.writing() as connection:
        member = add_member(connection, name, role, by=BY, private=private)
        use_link(connection, make_link(connection, member, by=BY), PASSWORD)
        return member_named(connection, name)


def seat(connection: Connection, name: str, role: Role, *, private: bool = False) -> Member:
    """Somebody of a team who has joined, without the time that a password takes: nobody enters as them."""
    member = add_member(connection, name, role, by=BY, private=private)
    connection.execute(people.update().where(people.c.id == member.id).values(state="active"))
    return member_named(connection, name)


def set_up(casefile: Casefile, roles: Iterable[tuple[str, Role]] = ()) -> Casefile:
    """An administrator, a reviewer, a coder and a reader, and Ida Low, who was invited and has not joined."""
    for name, role in roles or zip((ADA, REN, CY, RIA), reversed(Role), strict=True):
        joined(casefile, name, role)
    with casefile.writing() as connection:
        add_member(connection, "Ida Low", Role.READER, by=BY)
    return casefile


def telephone(casefile: Casefile, name: str) -> str:
    """Somebody's telephone from now on: its secret."""
    secret = new_secret()
    with casefile.writing() as connection:
        add_totp(connection, member_named(connection, name), secret, number(secret))
    return secret


def number(secret: str, *, ahead: int = 0) -> str:
    """The number of a telephone, now or so many steps ahead of now, as its clock may be."""
    return pyotp.TOTP(secret).generate_otp(int(time.time()) // 30 + ahead)


@contextmanager
def entered(workbench: Workbench, name: str) -> Iterator[httpx.Client]:
    """A client of a member who has entered by the form, as a browser would."""
    with httpx.Client(base_url=workbench.address, timeout=120) as client:
        assert enter(client, name).status_code == 303
        client.headers[CSRF_HEADER] = client.get("/api/v1/me").raise_for_status().json()["csrf"]
        yield client


def cookie(client: httpx.Client) -> str:
    """The session that a client has entered with."""
    return client.cookies[f"counterclaim_session_{client.base_url.port}"]


@contextmanager
def served(file: Path, folder: Path, seats: Iterable[tuple[str, Role, bool]]) -> Iterator[Workbench]:
    """The workbench of a team over a copy of a casefile; of each its name, role and whether private fields are shown."""
    shutil.copytree(file, folder)
    with Casefile.open(folder / "mali.db") as casefile:
        with casefile.writing() as connection:
            for name, role, private in seats:
                seat(connection, name, role, private=private)
        with workbenches.served(casefile) as made:
            yield made


@contextmanager
def inside(workbench: Workbench, name: str) -> Iterator[httpx.Client]:
    """A client with a session of a member that no password was asked for: for tests of what follows entering."""
    with httpx.Client(base_url=workbench.address, timeout=120) as client:
        client.headers["Authorization"] = f"Bearer {session_of(workbench, name)}"
        yield client


@contextmanager
def visited(browser: Browser, workbench: Workbench, name: str, *, allowed: str = "", **options: Any) -> Iterator[Page]:
    """A page of a member who is inside, in a browser (browsers.py)."""
    with browsers.watched(browser, workbench.address, allowed=allowed, **options) as page:
        cookie = f"counterclaim_session_{urlsplit(workbench.address).port}"
        page.context.add_cookies([{"name": cookie, "value": session_of(workbench, name), "url": workbench.address}])
        yield page


def session_of(workbench: Workbench, name: str) -> str:
    """A session of a member that no password was asked for."""
    with workbench.casefile.writing() as connection:
        member = member_named(connection, name)
        return open_session(connection, member, Stage.WHOLE, address="127.0.0.1", agent="tests")


def enter(client: httpx.Client, name: str, password: str = PASSWORD, **fields: str) -> httpx.Response:
    """Send the form of the door."""
    shown = field(client.get("/enter").text, "csrf")
    return client.post("/enter", data={"name": name, "password": password, "csrf": shown} | fields)


def field(page: str, name: str) -> str:
    """What a page has in a field that is sent along."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None, page[:500]
    return html.unescape(found[1])
