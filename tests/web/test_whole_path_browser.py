"""A day at the workbench, from an empty casefile to an export: what the tests of each area prove apart, in one go."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import cases
import workbenches
from counterclaim.casefile.custody import verify
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[workbenches.Workbench]:
    """A workbench over an empty casefile, for two people."""
    with (
        Casefile.open(tmp_path / "case.db", create=True) as casefile,
        workbenches.served(casefile, "A. Coder", "B. Reviewer") as made,
    ):
        yield made


def members(casefile: Casefile, name: str) -> set[str]:
    """The reports of an incident."""
    with casefile.reading() as connection:
        return {key.report for key in find_incident(connection, name).incident.accounts}


def test_whole_path(browser: Browser, desk: workbenches.Workbench) -> None:
    with browsers.visiting(browser, desk) as one, browsers.visiting(browser, desk, "B. Reviewer") as other:
        add_the_examples(one, desk)
        open_from_the_queue(one, desk)
        correct_a_count_by_choosing_words(one, desk)
        reject_a_false_accusation(one, desk)
        merge_and_undo(one, desk)
        see_the_map(one, desk)
        address = code_twice(one, other, desk)
        export(one, address)
    assert verify(desk.casefile).whole


def add_the_examples(page: Page, desk: workbenches.Workbench) -> None:
    page.goto(f"{desk.address}/add")
    page.set_input_files("#files", str(cases.MALI))
    page.get_by_role("button", name="Add the files").click()
    page.get_by_role("heading", name="Done").wait_for(timeout=300_000)
    browsers.kept(page, "path-1-added")


def open_from_the_queue(page: Page, desk: workbenches.Workbench) -> None:
    page.goto(f"{desk.address}/queue")
    assert page.locator("tr[data-ref]").count() > 0
    browsers.kept(page, "path-2-queue")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/(incidents|reports)/"))


def correct_a_count_by_choosing_words(page: Page, desk: workbenches.Workbench) -> None:
    page.goto(f"{desk.address}/reports/attack-2")
    page.locator(".claim", has_text="nine people").first.focus()
    page.keyboard.press("e")
    page.locator("[data-words='quote.span']").focus()
    page.keyboard.press("Shift+ArrowRight")
    chosen = page.locator("[data-words='quote.span'] .chosen").inner_text()
    page.fill("[name='count.low']", "8")
    browsers.kept(page, "path-3-correcting")
    page.get_by_role("button", name="Save").click()
    page.locator(".claim .what.checked", has_text="8").wait_for()
    with desk.casefile.reading() as connection:
        (made,) = holding(connection)
    change = dict(made.change)
    assert change["count.low"] == "8" and "quote.span" in change and chosen


def reject_a_false_accusation(page: Page, desk: workbenches.Workbench) -> None:
    page.locator(".claim", has_text="→ Russian mercenaries").first.get_by_role("button", name=re.compile("Reject")).click()
    page.locator("#facts-a1 .s-unattributed", has_text="Wagner").wait_for()
    browsers.kept(page, "path-4-rejected")


def merge_and_undo(page: Page, desk: workbenches.Workbench) -> None:
    before = members(desk.casefile, "attack-1")
    page.goto(f"{desk.address}/incidents/attack-1")
    page.keyboard.press("m")
    page.keyboard.type("Bandiagara")
    page.keyboard.press("Enter")
    page.locator("#others .merge").first.click()
    page.locator("#settle").wait_for()
    browsers.kept(page, "path-5-preview")
    page.locator("#settle").click()
    page.wait_for_url("**?decided=*")
    assert members(desk.casefile, "attack-1") > before
    with page.expect_navigation():
        page.keyboard.press("u")
    assert members(desk.casefile, "attack-1") == before


def see_the_map(page: Page, desk: workbenches.Workbench) -> None:
    page.goto(f"{desk.address}/map")
    page.locator(".leaflet-container").wait_for()
    page.get_by_role("link", name=re.compile("Timbuktu")).first.wait_for()
    browsers.kept(page, "path-6-map")


def code_twice(one: Page, other: Page, desk: workbenches.Workbench) -> str:
    one.goto(f"{desk.address}/coding")
    one.fill("#name", "Mali")
    one.fill("#coders", "A. Coder\nB. Reviewer")
    one.fill("#reports", "attack-4")
    one.get_by_role("button", name="Begin").click()
    one.locator("#go-on").wait_for()
    address = one.url
    for page, stance in ((one, "denies"), (other, "accuses")):
        page.goto(f"{address}/code/attack-4")
        page.focus("#text")
        for keys in ("ArrowRight", "ArrowRight", "Shift+ArrowRight", "t"):
            page.keyboard.press(keys)
        page.select_option("[name=event]", "attack")
        page.select_option(".coded [name=stance]", stance)
        page.fill(".coded [name=target]", "the army")
        page.click("#finish")
        page.locator("#saved", has_text=re.compile("^finished")).wait_for()
    one.goto(f"{address}/compare/attack-4")
    assert one.locator(".differs").count() == 2
    browsers.kept(one, "path-7-coded-twice")
    return address


def export(page: Page, address: str) -> None:
    page.goto(address)
    with page.expect_download() as download:
        page.get_by_role("link", name="Take away what is finished").click()
    with zipfile.ZipFile(io.BytesIO(Path(download.value.path()).read_bytes())) as archive:
        gold = [json.loads(archive.read(name)) for name in archive.namelist() if name.startswith("gold/")]
    assert [row["attributions"][0]["stance"] for row in gold] == ["denies", "accuses"]
