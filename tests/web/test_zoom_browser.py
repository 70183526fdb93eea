"""The pages at 200 % and 400 % zoom: nothing is cut off, no words lie over others, and nobody scrolls sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import workbenches
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow

# A browser of 1280 by 900 that is zoomed shows so many points (WCAG 1.4.4 and 1.4.10).
ZOOMED = {"200 %": {"width": 640, "height": 450}, "400 %": {"width": 320, "height": 225}}
PAGES = (
    *("/queue", "/progress", "/reports", "/reports/attack-2", "/reports/attack-2?facts=a1", "/incidents", "/incidents/attack-1"),
    *("/map", "/map?as=table", "/timeline", "/parties", "/parties/ml-military", "/analysis", "/search?q=army"),
    *("/contradictions", "/duplicates", "/history", "/coding", "/add", "/help", "/help/queue", "/help/words"),
)
WRONG = (Path(__file__).parent / "layout.js").read_text("utf-8")


@pytest.fixture(scope="module")
def desk(mali_file: Path) -> Iterator[workbenches.Workbench]:
    """A workbench over the examples, entered once for each way in which its pages are looked at."""
    people = ["A. Coder", *ZOOMED, *(f"fr {zoom}" for zoom in ZOOMED)]
    with Casefile.open(mali_file / "mali.db") as casefile, workbenches.served(casefile, *people) as made:
        yield made


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("zoom", ZOOMED)
def test_zoom_cuts_nothing_off(browser: Browser, desk: workbenches.Workbench, zoom: str, language: str) -> None:
    person = zoom if language == "en" else f"fr {zoom}"
    wrong: dict[str, list[str]] = {}
    with browsers.visiting(browser, desk, person, viewport=ZOOMED[zoom], device_scale_factor=2, locale=language) as page:
        for path in PAGES:
            page.goto(desk.address + path)
            page.wait_for_load_state("networkidle")
            if found := page.evaluate(WRONG):
                wrong[path] = found
                browsers.kept(page, f"zoom-{zoom[:3]}-{language}-{path.strip('/').replace('/', '-').replace('?', '-')}")
    assert wrong == {}


def test_zoom_sees_what_is_wrong(browser: Browser, desk: workbenches.Workbench) -> None:
    """The test of the test: words that are moved over others, and a box that is too small."""
    with browsers.visiting(browser, desk, "A. Coder", viewport=ZOOMED["200 %"]) as page:
        page.goto(f"{desk.address}/help")
        assert page.evaluate(WRONG) == []
        page.evaluate("() => { document.querySelector('main h1').style.translate = '0 2rem'; }")
        small = {"width": "2rem", "overflow": "hidden", "whiteSpace": "nowrap"}
        page.evaluate("(small) => { Object.assign(document.querySelector('main h2').style, small); }", small)
        found = " ".join(page.evaluate(WRONG))
        assert "lies over" in found and "cut off" in found
