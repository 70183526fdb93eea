"""Two people code a report in real browsers, one with the keyboard alone, and settle what differs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import browsers
import workbenches

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow


def begun(page: Page, report: str = "attack-4") -> str:
    """A round of one report, begun by the form; its address."""
    page.goto(page.url.partition("/queue")[0] + "/coding")
    page.fill("#name", "Mali")
    page.fill("#coders", "A. Coder\nB. Reviewer")
    page.fill("#reports", report)
    page.get_by_role("button", name="Begin").click()
    page.wait_for_selector("#reports")
    return page.url


def code(page: Page, low: str) -> None:
    """A count of the third to fifth word, by keys."""
    page.focus("#text")
    for keys in ("ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "c"):
        page.keyboard.press(keys)
    page.select_option("[name=event]", "attack")
    page.fill(".coded [name=low]", low)
    page.fill(".coded [name=high]", "")
    page.select_option(".coded [name=qualifier]", "at_least")


def said(page: Page, words: str) -> None:
    """Wait for what the line beside the button says."""
    page.locator("#saved", has_text=re.compile(f"^{words}")).wait_for()


def finish(page: Page) -> None:
    page.click("#finish")
    said(page, "finished")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_coding_two_people_code_and_settle(browser: Browser, workbench: workbenches.Workbench, scheme: str) -> None:
    with (
        browsers.visiting(browser, workbench, color_scheme=scheme) as one,
        browsers.visiting(browser, workbench, "B. Reviewer", viewport=browsers.PHONE, color_scheme=scheme) as other,
    ):
        address = begun(one)
        assert browsers.accessible(one) == []
        for page, low in ((one, "9"), (other, "4")):
            page.goto(f"{address}/code/attack-4")
            code(page, low)
            assert page.inner_text(".coded q") == "leader says army"
            assert browsers.accessible(page) == []
            browsers.kept(page, f"coding-{scheme}-{page.viewport_size and page.viewport_size['width']}")
            finish(page)
        one.goto(f"{address}/compare/attack-4")
        assert browsers.accessible(one) == []
        browsers.kept(one, f"coding-compare-{scheme}")
        one.check("input[value='other:counts:0']")
        one.get_by_role("button", name="Settle with these").click()
        assert one.input_value(".coded [name=low]") == "4"
        finish(one)
        one.goto(address)
        assert "settled" in one.inner_text("table >> nth=-1")
        browsers.kept(one, f"coding-round-{scheme}")


def test_coding_by_mouse_in_two_scripts(browser: Browser, workbench: workbenches.Workbench) -> None:
    """Words are counted as Unicode characters, whatever the script counts in."""
    with browsers.visiting(browser, workbench) as page:
        page.goto(f"{begun(page)}/code/attack-4")
        page.evaluate("""() => {
            const holder = document.querySelector('#text [data-start]'), start = Number(holder.dataset.start);
            holder.textContent = '𐍈𐍈 قتل تسعة — ' + holder.textContent;
            const range = document.createRange(), node = holder.firstChild, at = node.data.indexOf('تسعة');
            range.setStart(node, at); range.setEnd(node, at + 5);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }""")
        assert page.evaluate("spans.ofSelection(document.getElementById('text'))") == {"start": 7, "end": 11, "words": "تسعة"}
        page.evaluate("getSelection().removeAllRanges()")
        assert page.evaluate("spans.words(document.getElementById('text'), 7, 11)") == "تسعة"


def test_coding_what_could_not_be_saved_is_taken_up_again(browser: Browser, workbench: workbenches.Workbench) -> None:
    """The connection is lost in the middle, and the page closed: nothing that was coded is."""
    with browsers.visiting(browser, workbench, allowed="Failed to load resource: net::ERR_INTERNET_DISCONNECTED") as page:
        page.goto(f"{begun(page)}/code/attack-4")
        page.wait_for_selector("#finish")
        page.context.set_offline(True)
        code(page, "9")
        said(page, "not saved")
        page.wait_for_timeout(1000)
        page.context.set_offline(False)
        page.reload()
        said(page, "saved")
        assert page.input_value(".coded [name=low]") == "9"
        page.reload()
        assert page.input_value(".coded [name=low]") == "9"


def test_coding_what_is_missing_is_said_beside_the_button(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench, allowed="422") as page:
        page.goto(f"{begun(page)}/code/attack-4")
        page.keyboard.press("f")
        page.wait_for_selector("#missing li")
        assert page.inner_text("#missing") == "incident: choose its kind"
        page.check("[name=none]")
        finish(page)
        assert page.is_disabled("[name=notes]")
        page.click("#reopen")
        said(page, "saved")
        assert page.is_enabled("[name=notes]")
