"""The queue, search and history in a real browser: by keys alone, as people work a whole day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

import cases
import workbenches
from browsers import DESK, PHONE, accessible, kept, visiting
from counterclaim.casefile.rulings import amend
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow
DRONE, CONVOY, RAID = "incident/ifb374eebe3d5", "incident/i5b3b9b59fa3e", "incident/i301d45fa8675"


@pytest.fixture
def page(browser: Browser, workbench: workbenches.Workbench) -> Iterator[Page]:
    """A. Coder at the queue."""
    with visiting(browser, workbench) as made:
        yield made


def refs(page: Page) -> list[str]:
    """The rows of the queue, in their order."""
    return [row.get_attribute("data-ref") or "" for row in page.locator("#queue tbody tr").all()]


def under_cursor(page: Page) -> str | None:
    ref: str | None = page.evaluate("document.activeElement.closest('tr')?.dataset.ref ?? null")
    return ref


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_queue_browser_walks_takes_rests_finishes_and_undoes_by_keys(page: Page) -> None:
    press(page, "j", "j")
    assert under_cursor(page) == CONVOY
    press(page, "k", "a")
    page.locator(f"tr[data-ref='{DRONE}'] .has", has_text="A. Coder").wait_for()
    assert under_cursor(page) == DRONE
    press(page, "f")
    page.locator(f"tr[data-ref='{DRONE}']").wait_for(state="detached")
    assert refs(page) == [CONVOY, RAID]
    page.locator(f"tr[data-ref='{CONVOY}']:focus").wait_for()
    press(page, "j", "s")
    page.locator("#until:focus").wait_for()
    press(page, "Enter")
    page.locator(f"tr[data-ref='{RAID}']").wait_for(state="detached")
    assert refs(page) == [CONVOY]
    press(page, "u")
    page.locator(f"tr[data-ref='{RAID}']").wait_for()
    press(page, "u")
    page.locator(f"tr[data-ref='{DRONE}']").wait_for()
    assert refs(page) == [DRONE, CONVOY, RAID]


def test_queue_browser_several_rows_are_ticked_and_finished_at_once(page: Page) -> None:
    press(page, "j", "x", "j", "x")
    assert "2" in page.locator("#chosen").inner_text()
    press(page, "f")
    page.locator(f"tr[data-ref='{CONVOY}']").wait_for(state="detached")
    assert refs(page) == [RAID]
    press(page, "u")
    page.locator(f"tr[data-ref='{CONVOY}']").wait_for()


def test_queue_browser_the_mouse_does_the_same(page: Page) -> None:
    row = page.locator(f"tr[data-ref='{RAID}']")
    row.get_by_role("button", name="take").click()
    row.locator(".has", has_text="A. Coder").wait_for()
    row.get_by_role("button", name="finish").click()
    row.wait_for(state="detached")
    page.get_by_role("link", name="Finished").first.click()
    page.locator(f"tr[data-ref='{RAID}']").get_by_role("button", name="open again").click()
    page.get_by_text("Nothing is finished yet").wait_for()


def test_queue_browser_filters_by_key_and_keeps_them_in_the_address(page: Page) -> None:
    press(page, "/")
    page.keyboard.type("wagner")
    press(page, "Enter")
    page.wait_for_url("**/queue?**words=wagner**")
    assert refs(page) == [CONVOY]
    page.get_by_role("link", name="clear all").click()
    page.get_by_role("link", name="high toll").click()
    page.wait_for_url("**reason=toll**")
    assert refs(page) == [RAID]
    page.reload()
    assert refs(page) == [RAID]


def test_queue_browser_what_changes_after_it_was_finished_comes_back(mali: Casefile, page: Page) -> None:
    press(page, "j", "j", "j", "f")
    page.locator(f"tr[data-ref='{RAID}']").wait_for(state="detached")
    original = mali_raid()
    cases.gathered(mali, cases.lines(cases.beside(mali) / "more.jsonl", [original]))
    page.reload()
    back = page.locator("tr", has_text="changed since checked")
    back.wait_for()
    assert "checked by A. Coder" in back.inner_text()


def mali_raid() -> dict[str, str | None]:
    """The example's report of the raid, as another paper prints it a day later."""
    import json

    rows = [json.loads(line) for line in cases.MALI.read_text("utf-8").splitlines()]
    raid = next(row for row in rows if "13 villagers" in (row.get("title") or row["text"]))
    return {**raid, "id": "raid-again", "publisher": "Another Paper"}


def test_queue_browser_opens_a_row_and_the_keys_are_listed(page: Page) -> None:
    press(page, "?")
    assert "Let it rest until a day" in page.locator("#keys").inner_text()
    press(page, "Escape", "j", "Enter")
    page.wait_for_url("**/incidents/ifb374eebe3d5?from=%2Fqueue")


def test_queue_browser_searches_saves_and_sees_what_is_new(mali: Casefile, page: Page) -> None:
    press(page, "Control+k")
    page.wait_for_url("**/search")
    page.locator("#q:focus").wait_for()
    page.keyboard.type("niono")
    press(page, "Enter")
    page.locator("mark").first.wait_for()
    assert accessible(page) == []
    kept(page, "search")
    page.get_by_label("Save this one as").fill("Near Niono")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Near Niono", exact=True).wait_for()
    cases.received(mali, cases.lines(cases.beside(mali) / "n.jsonl", [cases.row("n", "Niono was calm.")]))
    page.reload()
    page.get_by_text("1 new").wait_for()
    page.get_by_role("button", name="Near Niono", exact=True).click()
    page.locator(".hit .new").wait_for()
    press(page, "j")
    page.locator(".hit:focus").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["desk", "phone"])
def test_queue_browser_pages_can_be_used_by_all(
    mali: Casefile, browser: Browser, workbench: workbenches.Workbench, scheme: str, size: str
) -> None:
    amend(mali, "attack-1/c1", [("count.low", "7")], by="A. Coder", reason="the hospital says seven")
    bring_up_to_date(mali)
    with visiting(browser, workbench, color_scheme=scheme, viewport=PHONE if size == "phone" else DESK) as page:
        for path in (
            "queue",
            "search?q=niono",
            "history",
            "history/claim/attack-1/c1",
            "contradictions",
            "duplicates",
            "progress",
        ):
            page.goto(f"{workbench.address}/{path}")
            assert accessible(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
            kept(page, f"{path.partition('?')[0].replace('/', '-')}-{size}-{scheme}")
