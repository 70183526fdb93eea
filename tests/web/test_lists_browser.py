"""Somebody decides pairs of entries in a real browser, with the keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import browsers
import matched
import workbenches

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [browsers.DESK, browsers.PHONE], ids=["desk", "phone"])
def test_lists_are_decided_with_the_keyboard_alone(
    browser: Browser, workbench: workbenches.Workbench, tmp_path: Path, size: dict[str, int], scheme: str
) -> None:
    name = f"{scheme}-{size['width']}"
    (tmp_path / "review.csv").write_bytes(matched.review())
    with browsers.visiting(browser, workbench, viewport=size, color_scheme=scheme) as page:
        page.goto(f"{workbench.address}/lists")
        page.set_input_files("#file", tmp_path / "review.csv")
        page.get_by_role("button", name="Bring").click()
        page.locator("h1", has_text="Pair 1 of 3").wait_for()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"lists-pair-{name}")
        page.keyboard.press("s")
        page.locator("h1", has_text="Pair 2 of 3").wait_for()
        page.keyboard.press("d")
        page.locator("h1", has_text="Pair 3 of 3").wait_for()
        page.keyboard.press("u")
        page.locator("h1", has_text="Pair 2 of 3").wait_for()
        assert "Nobody has said anything" in page.inner_text("#say legend")
        page.keyboard.press("x")
        page.locator("h1", has_text="Pair 3 of 3").wait_for()
        page.keyboard.press("d")
        page.locator("strong", has_text="Every pair is decided.").wait_for()
        assert "Said: two persons, by A. Coder" in page.inner_text("#say legend")
        assert browsers.accessible(page) == []
        browsers.kept(page, f"lists-decided-{name}")
        page.goto(f"{workbench.address}/lists")
        assert browsers.accessible(page) == []
        browsers.kept(page, f"lists-{name}")
