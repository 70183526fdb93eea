"""The map, the line of time and parties in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

import browsers
import workbenches
from points import Point, listed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

NIONO = "i5b3b9b59fa3e"


def drawn(page: Page, address: str) -> None:
    """Open the map, and wait until it shows what is in view."""
    page.goto(address)
    page.locator("#map[data-marks]:not([aria-busy])").wait_for()


def inked(page: Page, pane: str) -> bool:
    """Whether anything is drawn on a pane of the map."""
    script = """(pane) => [...document.querySelectorAll(`.leaflet-${pane}-pane canvas`)].some((canvas) =>
        canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value))"""
    return bool(page.evaluate(script, pane))


def rows(page: Page) -> list[str]:
    return [str(id) for id in page.eval_on_selector_all("#in-view tbody tr", "(all) => all.map((row) => row.dataset.id)")]


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_map_is_drawn_without_asking_anybody_else(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map")
        assert page.locator("#map").get_attribute("data-marks") == "4"
        assert inked(page, "ground") and inked(page, "names") and inked(page, "overlay")
        assert NIONO in rows(page) and "bbox" in asked(page)
        assert browsers.accessible(page) == []
        browsers.kept(page, "map-desk")


def test_map_table_holds_the_same_as_the_map(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map?status=contested")
        beside, where = rows(page), asked(page)["bbox"]
        page.get_by_role("navigation", name="Shown as").get_by_role("link", name="Table").click()
        page.locator(".as-table").wait_for()
        assert rows(page) == beside and asked(page)["bbox"] == where and asked(page)["status"] == ["contested"]
        assert browsers.accessible(page) == []


def test_map_days_are_chosen_by_keys_and_stand_in_the_address(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map")
        first = page.get_by_role("slider", name="First day shown")
        first.focus()
        for _ in range(5):
            page.keyboard.press("ArrowRight")
        assert first.get_attribute("aria-valuetext") == "Jan 7, 2025"
        page.locator("#in-view .sum", has_text="3 incidents").wait_for()
        assert asked(page)["since"] == ["2025-01-07"] and NIONO not in rows(page)
        assert page.locator("[name=since]").input_value() == "2025-01-07"
        page.reload()
        assert page.get_by_role("slider", name="First day shown").get_attribute("aria-valuetext") == "Jan 7, 2025"
        page.get_by_role("button", name="The whole time").click()
        page.locator("#in-view .sum", has_text="4 incidents").wait_for()
        assert "since" not in asked(page)


def test_map_days_are_chosen_with_the_pointer(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map")
        line = page.locator(".brush .line").bounding_box()
        assert line is not None
        page.mouse.move(line["x"] + line["width"] * 0.25, line["y"] + 20)
        page.mouse.down()
        page.mouse.move(line["x"] + line["width"] * 0.7, line["y"] + 20)
        page.mouse.up()
        page.locator("#in-view .sum", has_text="2 incidents").wait_for()
        assert asked(page)["since"] == ["2025-01-07"] and asked(page)["until"] == ["2025-01-16"]


def test_map_moves_by_keys_and_the_list_with_it(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map?bbox=-6.5,13.7,-5.5,14.7&zoom=9")
        assert rows(page) == [NIONO]
        page.locator("#map").focus()
        for _ in range(3):
            page.keyboard.press("-")
            page.wait_for_timeout(400)
        page.locator("#in-view .sum", has_text="4 incidents in view").wait_for()


def test_map_several_at_one_place_are_listed_alone(browser: Browser, workbench: workbenches.Workbench) -> None:
    listed(workbench.casefile, [Point(f"i00000000000{at}", (10.0, 10.0)) for at in range(3)])
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map?bbox=9.9,9.9,10.1,10.1&zoom=12")
        box = page.locator("#map").bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator("#in-view:focus").wait_for()
        assert len(rows(page)) == 3


def test_map_click_on_a_sign_leads_to_its_incident(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        drawn(page, workbench.address + "/map?kind=drone_strike")
        box = page.locator("#map").bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator(".leaflet-tooltip", has_text="drone strike").wait_for()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url(re.compile("/incidents/i"))


def test_map_without_script_is_the_table(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        state = page.context.storage_state()
        bare = browser.new_context(java_script_enabled=False, storage_state=state).new_page()
        bare.goto(workbench.address + "/map?status=contested")
        assert bare.locator("#in-view tbody tr").count() == 2
        assert not bare.locator(".world").is_visible()
        bare.get_by_label("Status").select_option("alleged")
        bare.get_by_role("button", name="Show").click()
        assert bare.locator("#in-view tbody tr").count() == 2
        bare.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["desk", "phone"])
def test_map_pages_are_accessible_on_any_screen(
    browser: Browser, workbench: workbenches.Workbench, device: str, scheme: str
) -> None:
    viewport = browsers.DESK if device == "desk" else browsers.PHONE
    with browsers.visiting(browser, workbench, viewport=viewport, color_scheme=scheme) as page:
        drawn(page, workbench.address + "/map")
        page.locator(".legend summary").click()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"map-{device}-{scheme}")
        for name, path in {"timeline": "/timeline", "parties": "/parties", "party": "/parties/ml-military"}.items():
            page.goto(workbench.address + path)
            assert browsers.accessible(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            browsers.kept(page, f"{name}-{device}-{scheme}")


def test_timeline_days_chosen_by_keys_are_asked_for(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(workbench.address + "/timeline?by=event_type")
        page.get_by_role("slider", name="Last day shown").press("PageDown")
        page.wait_for_url(re.compile("until=2025-01-19"))
        assert asked(page)["by"] == ["event_type"] and page.locator(".lines .row").count() == 3


def test_party_page_leads_to_incidents_and_other_parties(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        page.goto(workbench.address + "/parties")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/parties/ml-military"))
        page.get_by_role("link", name="Government of Mali").click()
        page.get_by_role("heading", name="Government of Mali").wait_for()
        page.go_back()
        page.locator("#incidents ~ * tbody a").first.click()
        page.wait_for_url(re.compile("/incidents/i"))
