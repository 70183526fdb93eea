"""Incidents in a real browser: opened, explained, weighed under another rule, merged, undone, split, fought over and printed."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

import browsers
import workbenches
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow


def id_of(casefile: Casefile, name: str) -> str:
    with casefile.reading() as connection:
        return incident_named(connection, name)


def preview_merging(page: Page, address: str, words: str = "Bandiagara") -> None:
    """Open the incident of the four reports, find another by words, and ask what merging them would change."""
    page.goto(f"{address}/incidents/attack-1")
    page.keyboard.press("m")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator("#others .merge").first.click()
    page.locator("#settle").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["desk", "phone"])
def test_incidents_pages_are_accessible_and_fit(
    browser: Browser, workbench: workbenches.Workbench, scheme: str, device: str
) -> None:
    viewport = browsers.DESK if device == "desk" else browsers.PHONE
    with browsers.visiting(browser, workbench, viewport=viewport, color_scheme=scheme) as page:
        for name, path in (("incidents", "/incidents"), ("incident", "/incidents/attack-1")):
            page.goto(workbench.address + path)
            browsers.kept(page, f"{name}-{device}-{scheme}")
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
            for folded in page.locator("details > summary").all():
                folded.click()
            assert browsers.accessible(page) == []
        preview_merging(page, workbench.address)
        browsers.kept(page, f"incident-preview-{device}-{scheme}")
        assert browsers.accessible(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_incidents_are_walked_explained_and_reweighed_by_keys(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(f"{workbench.address}/incidents")
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.locator("article.incident").wait_for()
        page.goto(f"{workbench.address}/incidents/attack-1")
        page.keyboard.press("w")
        assert page.get_by_text("How it came about: unattributed from 3 January 2025").is_visible()
        page.keyboard.press("j")
        tip = page.locator(".tipped:focus-within .tip")
        assert "At least eight civilians" in tip.inner_text()
        page.keyboard.press("Escape")
        assert not tip.is_visible()
        page.keyboard.press("r")
        page.wait_for_url("**?rule=acled*")
        assert page.locator("#killed .rule-switch[aria-current]").inner_text() == "acled/1"
        page.keyboard.press("?")
        assert page.locator("#keys").get_by_text("Merge with another incident").is_visible()


def test_incidents_lead_from_a_figure_to_its_words(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(f"{workbench.address}/incidents/attack-1")
        page.locator("#matrix").get_by_role("link", name="denies").click()
        page.wait_for_url("**/reports/attack-4?claim=c1#claim-c1")


def test_incidents_are_merged_after_a_preview_and_given_back_by_undo(
    browser: Browser, workbench: workbenches.Workbench, mali: Casefile
) -> None:
    before = id_of(mali, "other-1")
    with browsers.visiting(browser, workbench) as page:
        preview_merging(page, workbench.address)
        shown = page.locator("#preview").inner_text()
        assert "Now 2 incidents" in shown and "then 1 incident" in shown and "8–13" in shown
        assert id_of(mali, "other-1") == before, "a preview decides nothing"
        page.get_by_label("Why (for those who look later)").fill("the same road, the same day")
        page.locator("#settle").click()
        page.wait_for_url("**?decided=*")
        assert "8–13" in page.locator(".verdict").inner_text()
        assert "the same road, the same day" in page.locator("#history").inner_text()
        assert id_of(mali, "other-1") == id_of(mali, "attack-1")
        browsers.kept(page, "incident-merged")
        with page.expect_navigation():
            page.keyboard.press("u")
        assert "8–9" in page.locator(".verdict").inner_text()
    assert id_of(mali, "other-1") == before


def test_incidents_are_split_after_a_preview(browser: Browser, workbench: workbenches.Workbench, mali: Casefile) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(f"{workbench.address}/incidents/attack-1")
        page.keyboard.press("s")
        page.locator(".accounts input[value='attack-4/a1']").check()
        page.get_by_role("button", name="Split these off…").click()
        page.locator("#settle").wait_for()
        assert re.search("then [23] incidents", page.locator("#preview").inner_text()), "what hung by them alone may fall off too"
        page.get_by_role("link", name="Leave it as it is").click()
        assert page.locator("#preview").inner_text() == ""
        page.get_by_role("button", name="Split these off…").click()
        page.locator("#settle").click()
        page.wait_for_url("**?decided=*")
    assert id_of(mali, "attack-4") != id_of(mali, "attack-1")


def test_incidents_of_two_people_never_overwrite_each_other(
    browser: Browser, workbench: workbenches.Workbench, mali: Casefile
) -> None:
    with (
        browsers.visiting(browser, workbench, allowed="409") as first,
        browsers.visiting(browser, workbench, "B. Reviewer") as second,
    ):
        preview_merging(first, workbench.address)
        second.goto(f"{workbench.address}/incidents/attack-1")
        second.locator(".accounts input[value='attack-3/a1']").check()
        second.get_by_role("button", name="Split these off…").click()
        second.get_by_label("Why (for those who look later)").fill("a day later")
        second.locator("#settle").click()
        second.wait_for_url("**?decided=*")
        first.locator("#settle").click()
        alert = first.get_by_role("alert")
        assert "B. Reviewer has changed this meanwhile" in alert.inner_text() and "a day later" in alert.inner_text()
        browsers.kept(first, "incident-overtaken")
        alert.get_by_role("link", name="Look at it as it is now").click()
        assert "a day later" in first.locator("#history").inner_text()
    assert id_of(mali, "other-1") != id_of(mali, "attack-1")


def test_incidents_a_stale_page_hears_of_it_at_the_preview(browser: Browser, workbench: workbenches.Workbench) -> None:
    with (
        browsers.visiting(browser, workbench, allowed="409") as first,
        browsers.visiting(browser, workbench, "B. Reviewer") as second,
    ):
        first.goto(f"{workbench.address}/incidents/attack-1")
        second.goto(f"{workbench.address}/incidents/attack-1")
        second.locator(".accounts input[value='attack-3/a1']").check()
        second.get_by_role("button", name="Split these off…").click()
        second.locator("#settle").click()
        second.wait_for_url("**?decided=*")
        first.locator(".accounts input[value='attack-4/a1']").check()
        first.get_by_role("button", name="Split these off…").click()
        first.locator("#preview .overtaken").wait_for()


def test_incidents_print_whole(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(f"{workbench.address}/incidents/attack-1")
        reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
        words = " ".join(" ".join(one.extract_text().split()) for one in reader.pages)
        width, height = (round(float(side)) for side in reader.pages[0].mediabox[2:])
        assert (width, height) == (595, 842), "A4"
        for told in (
            "printed",
            "A. Coder",
            "alleged",
            "sha256",
            "Every claim with its words",
            "How it came about",
            "read by a machine",
        ):
            assert told in words
        assert "Split these off" not in words and "Skip to" not in words


def test_incidents_are_read_and_decided_without_script(
    browser: Browser, workbench: workbenches.Workbench, mali: Casefile
) -> None:
    with browsers.visiting(browser, workbench, java_script_enabled=False) as page:
        page.goto(f"{workbench.address}/incidents/attack-1")
        page.locator(".accounts input[value='attack-4/a1']").check()
        page.get_by_role("button", name="Split these off…").click()
        page.get_by_role("button", name="Decide so").click()
        page.get_by_role("button", name="Undo").click()
    assert id_of(mali, "attack-4") == id_of(mali, "attack-1")
