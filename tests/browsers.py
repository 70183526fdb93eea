"""A real Chromium for the pages: whatever a page asks of another host, and every error that it reports, fails the test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from workbenches import Workbench

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := which(name))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 800}
FOLDER = os.environ.get("COUNTERCLAIM_SCREENSHOTS")
# What WCAG 2.2 asks at the levels A and AA.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, or a test that is skipped where there is none."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def visiting(
    browser: Browser, workbench: Workbench, name: str = "A. Coder", *, allowed: str = "", **options: Any
) -> Iterator[Page]:
    """A page of a person who has entered; viewport, color_scheme and others are Playwright's.

    allowed: words of the errors that a test means to see.
    """
    with watched(browser, workbench.address, allowed=allowed, **options) as page:
        page.goto(workbench.doors[name])
        yield page


@contextmanager
def watched(browser: Browser, *addresses: str, allowed: str = "", **options: Any) -> Iterator[Page]:
    """A page that may ask these addresses alone, and report no error but those with words that are allowed."""
    context = browser.new_context(**({"viewport": DESK} | options))
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith((*addresses, "data:")) else wrong.append(asked.url))
    yield page
    context.close()
    left = [words for words in wrong if not allowed or allowed not in words]
    assert left == [], left


def kept(page: Page, name: str) -> None:
    """Keep a picture of a page, in the folder that COUNTERCLAIM_SCREENSHOTS names."""
    if FOLDER:
        Path(FOLDER).mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(Path(FOLDER) / f"{name}.png"), full_page=True)


def accessible(page: Page) -> list[str]:
    """What a page lacks for people who cannot see it or use no mouse, as axe finds it; nothing where it is as it should be."""
    from axe_playwright_python.sync_playwright import Axe

    # Without preload it fetches no style again, which a page that may fetch nothing would refuse.
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": WCAG}, "preload": False})
    return [
        f"{violation['id']}: {node['html'][:200]}" for violation in found.response["violations"] for node in violation["nodes"]
    ]
