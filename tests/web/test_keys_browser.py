"""A key in a real browser: the browser's own, which tests may give it, registers, signs, and is let go of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

import teams
import workbenches
from browsers import DESK, PHONE, accessible, kept, watched
from counterclaim.casefile.store import Casefile
from counterclaim.model.role import Role

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

pytestmark = pytest.mark.slow
KEY = {
    "protocol": "ctap2",
    "transport": "usb",
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A workbench of Ada Lee and Cy Coder, by its name."""
    with Casefile.open(tmp_path_factory.mktemp("keys") / "case.db", create=True) as casefile:
        teams.joined(casefile, teams.ADA, Role.ADMINISTRATOR)
        teams.joined(casefile, teams.CY, Role.CODER)
        with workbenches.served(casefile) as made:
            yield made.address.replace("127.0.0.1", "localhost")


@contextmanager
def at_door(browser: Browser, address: str, name: str, **options: object) -> Iterator[tuple[Page, CDPSession, str]]:
    """A page of somebody who has given their password, in a browser that has a key."""
    with watched(browser, address, allowed="401", **options) as page:
        devices = page.context.new_cdp_session(page)
        devices.send("WebAuthn.enable")
        key = devices.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})["authenticatorId"]
        page.goto(f"{address}/account")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(teams.PASSWORD)
        page.get_by_role("button", name="Enter").click()
        yield page, devices, key


def test_keys_browser_register_enter_and_remove(browser: Browser, address: str) -> None:
    with at_door(browser, address, teams.CY, viewport=DESK) as (page, devices, key):
        page.get_by_role("link", name="Add a key").click()
        page.get_by_label("What you call it").fill("on my ring")
        page.get_by_label("Your password").fill(teams.PASSWORD)
        assert accessible(page) == []
        kept(page, "key")
        page.get_by_role("button", name="Add the key").click()
        page.get_by_role("heading", name="Recovery codes").wait_for()
        (held,) = devices.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
        assert held["rpId"] == "localhost"
        page.get_by_role("link", name="I have them").click()
        page.get_by_text("on my ring").wait_for()
        page.get_by_role("button", name="leave").click()
        page.get_by_role("link", name="Enter again").click()
        page.get_by_label("Name").fill(teams.CY)
        page.get_by_label("Password").fill(teams.PASSWORD)
        page.get_by_role("button", name="Enter").click()
        page.get_by_role("button", name="Use my key").wait_for()
        assert accessible(page) == []
        kept(page, "second-factor-key")
        # Somebody else at the machine, whose finger the key does not know, is not let in.
        devices.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": False})
        page.get_by_role("button", name="Use my key").click()
        page.get_by_text("No key has answered").wait_for()
        devices.send("WebAuthn.setUserVerified", {"authenticatorId": key, "isUserVerified": True})
        page.get_by_role("button", name="Use my key").click()
        page.get_by_role("link", name="Account").wait_for()
        (held,) = devices.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
        assert held["signCount"] >= 2
        page.goto(f"{address}/account")
        page.locator("summary", has_text="Remove").click()
        page.locator(".rows").get_by_label("Your password").fill(teams.PASSWORD)
        page.locator(".rows").get_by_role("button", name="Remove").click()
        page.get_by_text("with a password alone").wait_for()


def test_keys_browser_a_copied_key_is_refused(browser: Browser, address: str) -> None:
    with at_door(browser, address, teams.ADA, viewport=PHONE) as (page, devices, key):
        page.get_by_role("link", name="Add a key").click()
        page.get_by_label("Your password").fill(teams.PASSWORD)
        kept(page, "key-phone")
        page.get_by_role("button", name="Add the key").click()
        page.get_by_role("heading", name="Recovery codes").wait_for()
        (held,) = devices.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
        # The copy of a key: the same secret, and a count that stays behind.
        devices.send("WebAuthn.removeCredential", {"authenticatorId": key, "credentialId": held["credentialId"]})
        devices.send("WebAuthn.addCredential", {"authenticatorId": key, "credential": held | {"signCount": 0}})
        page.context.clear_cookies()
        page.goto(f"{address}/enter")
        page.get_by_label("Name").fill(teams.ADA)
        page.get_by_label("Password").fill(teams.PASSWORD)
        page.get_by_role("button", name="Enter").click()
        page.get_by_role("button", name="Use my key").click()
        page.get_by_text("no key of yours").wait_for()
