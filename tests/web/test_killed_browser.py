"""The workbench as a process that is killed while somebody works in it, and started again at the same place: nothing is lost."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import cases
import counterclaim
from counterclaim.casefile.custody import verify
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.slow


@contextmanager
def reviewed(case: Path, port: int) -> Iterator[str]:
    """The command, killed without a word at the end of the block; the address that lets A. Coder in."""
    command = [sys.executable, "-m", "counterclaim", "review", "--no-open", "--by", "A. Coder", "--case", str(case)]
    env = os.environ | {"PYTHONPATH": str(Path(counterclaim.__file__).parents[1])}
    with subprocess.Popen([*command, "--port", str(port)], env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().partition(": ")[2].strip()
        finally:
            process.kill()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def test_killed_workbench_goes_on_where_it_was(browser: Browser, mali_file: Path, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    case, port = tmp_path / "case" / "mali.db", free_port()
    shutil.copytree(mali_file, case.parent)
    address = f"http://127.0.0.1:{port}"
    with browsers.watched(browser, address, allowed="ERR_") as page:
        with reviewed(case, port) as door:
            page.goto(door)
            page.goto(f"{address}/reports/attack-2")
            page.locator(".claim", has_text="→ Russian mercenaries").get_by_role("button", name=re.compile("Reject")).click()
            page.locator(".claim.rejected .decided").wait_for()
            page.locator(".claim", has_text="nine people").first.focus()
            page.keyboard.press("e")
            page.fill("[name='count.low']", "8")
            adding = page.context.new_page()
            adding.goto(f"{address}/add")
            adding.fill("#text", cases.RAID)
            adding.get_by_role("button", name="Add the text").click()
            adding.wait_for_url(re.compile("/add/"))
            job = adding.url
        with reviewed(case, port) as door:
            adding.goto(door)
            adding.goto(job)
            adding.get_by_role("heading", name="Done").wait_for(timeout=120_000)
            page.reload()
            page.locator(".claim.rejected .decided", has_text="A. Coder").wait_for()
            page.locator(".draft").get_by_role("button", name="Go on").click()
            page.locator(".edit").wait_for()
            expect(page.locator("[name='count.low']")).to_have_value("8")  # filled once the row is shown
            page.get_by_role("button", name="Save").click()
            page.locator(".claim .what.checked", has_text="8").wait_for()
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        assert [one.kind.value for one in holding(connection)] == ["reject", "correct"]
        assert verify(casefile).whole
