"""How long a public release takes to make, how large it is, and how its page moves. Usage:

    python benchmarks/release.py [--incidents N] [--keep DIR] [--json]

Fills a casefile with N incidents of a made-up war, makes a release of it and then another that is compared with the first, and
opens the page in Chromium where there is one: milliseconds until every incident is listed, until a search is shown, and of the
longest frame while the map is moved about. The last line is the figures. --keep: leave the releases there.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from counterclaim.casefile.records import records
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.export.release.checks import CHECKS
from counterclaim.export.release.previous import Issued, issued
from counterclaim.export.release.releasing import released
from counterclaim.export.release.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.exports import filled

DAY = date(2034, 1, 1)
BY = ("Example Recorders",)
ACCEPTED = dict.fromkeys(CHECKS, "made up")
SEARCHED = """() => new Promise((done) => {
  const form = document.getElementById("filters"), began = performance.now();
  form.elements.words.value = "al";
  form.dispatchEvent(new Event("input"));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""
WATCHED = """() => {
  let last = performance.now();
  window.longest = 0;
  const next = (now) => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""


def main() -> None:
    parser = argparse.ArgumentParser(description="Make a release of many incidents, and measure it.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        figures = _figures(Path(place), args.incidents)
        if args.keep:
            shutil.copytree(place, args.keep, ignore=shutil.ignore_patterns("case.db*"))
    if not args.json:
        for name, value in figures.items():
            print(f"{name:40} {value:,}")
    print(json.dumps(figures))


def _figures(place: Path, number: int) -> dict[str, float]:
    filled(place / "case.db", number)
    first = _made(place, "1.0", None)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    second = _made(place, "1.1", issued(place / "1.0"))
    return {
        "incidents": number,
        "seconds": first,
        "seconds, compared with the last": second,
        "peak MB": memory,
        "MB of the release": _size(place / "1.0"),
        "MB of data for the page": _size(place / "1.0" / "page" / "data"),
        **_page(place / "1.0"),
    }


def _made(place: Path, version: str, before: Issued | None) -> float:
    began = time.perf_counter()
    with Casefile.open(place / "case.db") as casefile, casefile.reading() as connection:
        settings = Settings(version, DAY, BY, BY[0])
        found = records(connection, Selection())
        with released(found, settings, place, rule="ucdp/1", before=before, accepted=ACCEPTED) as release:
            release.deliver(place / version)
    return round(time.perf_counter() - began, 1)


def _size(folder: Path) -> float:
    return round(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6, 1)


def _page(folder: Path) -> dict[str, float]:
    """What the page takes in a browser; nothing where there is none."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        return {}
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        began = time.perf_counter()
        page.goto((folder / "index.html").as_uri())
        page.locator("#incidents tbody a").first.wait_for()
        opened = (time.perf_counter() - began) * 1000
        searched = page.evaluate(SEARCHED)
        page.get_by_role("button", name="Reset").click()
        page.locator("#map").focus()
        page.evaluate(WATCHED)
        for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 3:
            page.keyboard.press(key)
            page.wait_for_timeout(300)
        longest = page.evaluate("longest")
        browser.close()
    return {
        "ms to open the page": round(opened),
        "ms to search": round(searched),
        "ms of the longest frame of the map": round(longest),
    }


if __name__ == "__main__":
    main()
