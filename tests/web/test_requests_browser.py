"""Two people of a team let private persons be named, in a real browser: one asks and says why, another approves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import browsers
import teams
import workbenches
from counterclaim.model.role import Role

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow
PAGE = "/incidents/i301d45fa8675"


@pytest.fixture
def served(mali_file: Path, tmp_path: Path) -> Iterator[workbenches.Workbench]:
    """The workbench of two people who see private fields, over the examples."""
    seats = ((teams.ADA, Role.ADMINISTRATOR, True), (teams.REN, Role.REVIEWER, True))
    with teams.served(mali_file, tmp_path / "case", seats) as made:
        yield made


@pytest.mark.parametrize(
    ("size", "scheme"), [(browsers.DESK, "light"), (browsers.PHONE, "dark")], ids=["desk, light", "phone, dark"]
)
def test_requests_go_from_who_asks_to_who_answers(
    browser: Browser, served: workbenches.Workbench, size: dict[str, int], scheme: str
) -> None:
    name = f"{scheme}-{size['width']}"
    looks: dict[str, Any] = {"viewport": size, "color_scheme": scheme}
    with teams.visited(browser, served, teams.REN, **looks) as page:
        page.goto(f"{served.address}/requests")
        page.get_by_text("Nobody asks for anything.").wait_for()
        page.goto(f"{served.address}{PAGE}")
        asking = page.get_by_label("Why they must be named")
        if not asking.is_visible():
            page.locator("details", has=asking).first.locator("summary").first.click()
        asking.fill("the court has asked for the names")
        page.get_by_role("button", name="Ask another person").click()
        page.goto(f"{served.address}/requests")
        page.get_by_text("Yours: another person must answer it.").wait_for()
        assert page.get_by_role("button", name="Approve").count() == 0
        assert browsers.accessible(page) == []
        browsers.kept(page, f"requests-own-{name}")
    with teams.visited(browser, served, teams.ADA, **looks) as page:
        page.goto(f"{served.address}/requests")
        assert browsers.accessible(page) == []
        browsers.kept(page, f"requests-waiting-{name}")
        page.get_by_role("button", name="Approve").focus()
        page.keyboard.press("Enter")
        page.get_by_text(f"approved by {teams.ADA}").wait_for()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"requests-answered-{name}")
