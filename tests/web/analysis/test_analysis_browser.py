"""Analyses in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import browsers
import workbenches
from counterclaim.web.analysis.wish import Name

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow


def test_analysis_pages_show_their_pictures_and_can_be_used_by_all(browser: Browser, workbench: workbenches.Workbench) -> None:
    pytest.importorskip("matplotlib")
    with browsers.visiting(browser, workbench) as page:
        for name in Name:
            page.goto(f"{workbench.address}/analysis/{name}")
            wide = page.locator("figure img").evaluate("async (image) => { await image.decode(); return image.naturalWidth; }")
            assert wide > 300
            assert browsers.accessible(page) == []
            browsers.kept(page, f"analysis-{name}")


def test_analysis_is_asked_for_on_a_phone_in_the_dark(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench, viewport=browsers.PHONE, color_scheme="dark") as page:
        page.goto(f"{workbench.address}/analysis/series?country=ML")
        page.get_by_label("A line for each").select_option("status")
        page.get_by_role("form", name="Shown by").get_by_role("button", name="Show").click()
        page.get_by_role("rowheader", name="contested").first.wait_for()
        assert "country=ML" in page.url and "split=status" in page.url
        assert browsers.accessible(page) == []
        browsers.kept(page, "analysis-phone")
