"""What one has finished is looked at by another person, in a real browser and with the keyboard alone."""

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
# It is contested, so the queue has it.
PAGE = "/incidents/ifb374eebe3d5"


@pytest.fixture
def served(mali_file: Path, tmp_path: Path) -> Iterator[workbenches.Workbench]:
    """The workbench of a team with a coder and a reviewer, over the examples."""
    seats = ((teams.ADA, Role.ADMINISTRATOR, False), (teams.CY, Role.CODER, True), (teams.REN, Role.REVIEWER, True))
    with teams.served(mali_file, tmp_path / "case", seats) as made:
        yield made


@pytest.mark.parametrize(
    ("size", "scheme"), [(browsers.DESK, "dark"), (browsers.PHONE, "light")], ids=["desk, dark", "phone, light"]
)
def test_second_look_is_given_back_and_then_approved(
    browser: Browser, served: workbenches.Workbench, size: dict[str, int], scheme: str
) -> None:
    name = f"{scheme}-{size['width']}"
    looks: dict[str, Any] = {"viewport": size, "color_scheme": scheme}
    finish(browser, served, **looks)
    with teams.visited(browser, served, teams.REN, **looks) as page:
        page.goto(f"{served.address}{PAGE}")
        page.get_by_role("button", name="Approve as the second person").wait_for()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"second-incident-{name}")
        page.get_by_label("What is to be done, or what you saw").fill("the second count is another day's")
        page.get_by_role("button", name="Give it back").click()
        page.get_by_role("button", name="Approve as the second person").wait_for(state="detached")
    finish(browser, served, **looks)
    with teams.visited(browser, served, teams.REN, **looks) as page:
        page.goto(f"{served.address}/queue?show=second")
        page.locator("#queue").wait_for()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"second-queue-{name}")
        page.keyboard.press("j")
        page.keyboard.press("v")
        page.get_by_text("Nothing waits for a second look.").wait_for()
        page.goto(f"{served.address}/queue?show=finished")
        page.get_by_text(f"second look by {teams.REN}").wait_for()
        assert browsers.accessible(page) == []
        browsers.kept(page, f"second-finished-{name}")


def finish(browser: Browser, served: workbenches.Workbench, **looks: Any) -> None:
    """The coder says that all has been looked at, and may not approve of that."""
    with teams.visited(browser, served, teams.CY, **looks) as page:
        page.goto(f"{served.address}{PAGE}")
        page.get_by_role("button", name="Finish: it has all been looked at").click()
        page.get_by_text("not seen by a second person").first.wait_for()
        assert page.get_by_role("button", name="Approve as the second person").count() == 0
