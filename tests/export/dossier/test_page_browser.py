"""The page of a dossier in a browser: it asks for nothing, says nothing is wrong, and everybody can read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import dossiers

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ViewportSize

SIZES: list[ViewportSize] = [{"width": 1280, "height": 900}, {"width": 390, "height": 800}]


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=["desk", "phone"])
def test_page_browser_shows_it_without_asking_anybody(browser: Browser, tmp_path: Path, size: ViewportSize) -> None:
    made = tmp_path / "dossier.html"
    made.write_text(dossiers.page(), "utf-8")
    page = browser.new_page(viewport=size)
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text))
    page.on("request", lambda asked: None if asked.url == made.as_uri() else wrong.append(asked.url))
    page.goto(made.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    browsers.kept(page, f"dossier-{size['width']}")
    assert browsers.accessible(page) == []
    assert wrong == []
    page.close()
