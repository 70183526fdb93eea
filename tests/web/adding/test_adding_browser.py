from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import cases
import workbenches
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workbenches.Workbench]:
    with Casefile.open(tmp_path / "case.db", create=True) as casefile, workbenches.served(casefile) as made:
        yield made


def test_adding_the_example_reports_with_a_browser(browser: Browser, desk: workbenches.Workbench) -> None:
    with browsers.visiting(browser, desk) as page:
        page.goto(f"{desk.address}/add")
        assert browsers.accessible(page) == []
        browsers.kept(page, "add")
        page.set_input_files("#files", str(cases.MALI))
        page.get_by_role("button", name="Add the files").click()
        page.locator("#job progress").wait_for()
        browsers.kept(page, "adding")
        page.goto(f"{desk.address}/queue")
        page.goto(f"{desk.address}/add")
        page.get_by_role("link", name="reports.jsonl").click()
        page.get_by_role("heading", name="Done").wait_for(timeout=300_000)
        assert browsers.accessible(page) == []
        browsers.kept(page, "added")
        assert page.locator(".f-added li").count() == 7


def test_adding_says_what_is_wrong_and_keeps_what_was_written(browser: Browser, desk: workbenches.Workbench) -> None:
    with browsers.visiting(browser, desk, allowed="422", viewport=browsers.PHONE, color_scheme="dark") as page:
        page.goto(f"{desk.address}/add")
        page.fill("#text", "Nine people were killed on Monday.")
        page.fill("#day", "2999-01-01")
        page.get_by_role("button", name="Add the text").click()
        page.locator("#told", has_text="lies in the future").wait_for()
        assert page.input_value("#text") == "Nine people were killed on Monday."
        assert browsers.accessible(page) == []
        browsers.kept(page, "add-phone-dark")


def test_adding_too_much_is_said_before_it_is_sent(browser: Browser, desk: workbenches.Workbench) -> None:
    with browsers.visiting(browser, desk) as page:
        page.goto(f"{desk.address}/add")
        page.fill("#text", "x")
        page.evaluate("document.querySelectorAll('form[data-most]').forEach((form) => { form.dataset.most = '10001'; })")
        page.get_by_role("button", name="Add the text").click()
        page.locator("#told", has_text="are more than").wait_for()
