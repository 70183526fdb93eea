"""How soon the workbench shows its pages in a browser, and how smoothly its map moves. Usage:

    python benchmarks/workbench_browser.py [--incidents N] [--case FILE] [--rounds N] [--json]

Serves the casefile of `benchmarks/workbench.py` (N incidents of a made-up war, 100,000 unless told otherwise; FILE is kept, and
taken as it is where it is there), then a report of 200,000 characters in a casefile of its own, and opens them in Chromium.
Prints for each page the median and the highest time from asking to the first paint with content, in milliseconds, as the browser
tells it; of the map the share of frames that took longer than 50 ms, and the longest, while it is pushed about and zoomed by
script. The last line is the figures. Needs Chromium (`chromium` on the path) and the package playwright.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from statistics import median
from typing import TYPE_CHECKING, Any

from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.receiving import receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.ingest.documents import documents
from counterclaim.ingest.source import Source

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.measures.command import parser_of_casefile
from benchmarks.workbench import made, served, values_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
PAGES = (
    "/queue",
    "/reports",
    "/reports/{report}",
    "/incidents",
    "/incidents/{incident}",
    "/map",
    "/timeline",
    "/parties",
    "/search?q=market",
    "/contradictions",
    "/history",
)
WITHIN_MS, REPORT_WITHIN_MS, FRAME_MS = 1_000, 500, 50
EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "mali" / "reports.jsonl"
_LONG = 200_000

# The time from asking to the first paint that shows something, which the browser tells only once it has been.
_PAINTED = """() => new Promise((done) => new PerformanceObserver((list) => {
  const found = list.getEntries().find((entry) => entry.name === "first-contentful-paint");
  if (found) done(found.startTime);
}).observe({type: "paint", buffered: true}))"""
# How long each frame takes while something is done for some seconds.
_FRAMES = """(seconds) => new Promise((done) => {
  const began = performance.now(), times = [];
  let last = began;
  const step = (now) => {
    times.push(now - last);
    last = now;
    now - began < 1000 * seconds ? requestAnimationFrame(step) : done(times);
  };
  requestAnimationFrame(step);
})"""


def main() -> None:
    """The command."""
    parser = parser_of_casefile("Open the workbench in a browser, and time it.")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each page is opened")
    parser.add_argument("--json", action="store_true", help="the figures alone")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = made(args.case or Path(folder) / "case.db", args.incidents, quiet=args.json)
        figures = measured(path, args.rounds, quiet=args.json)
        figures["report"] = measured_report(Path(folder), args.rounds, quiet=args.json)
    print(json.dumps(figures))


def measured(path: Path, rounds: int, *, quiet: bool) -> dict[str, Any]:
    """The main pages of a large casefile, and its map in motion."""
    with Casefile.open(path) as casefile, casefile.reading() as connection:
        values = values_of(connection)
    named = {name: some[0] for name, some in values.items() if some}
    pages: dict[str, dict[str, float]] = {}
    with _visited(path) as (page, base):
        for address in PAGES:
            pages[address] = _painted(page, base + address.format_map(named), rounds)
            _tell(address, pages[address], quiet=quiet)
        frames = _moved(page, f"{base}/map")
        _tell("map in motion", frames, quiet=quiet)
    slow = [address for address, each in pages.items() if each["p50"] > WITHIN_MS]
    return {"first paint": pages, "map": frames, f"over {WITHIN_MS} ms": slow}


def measured_report(folder: Path, rounds: int, *, quiet: bool) -> dict[str, float]:
    """A report as long as a book's chapter, full of claims: from asking to its first paint."""
    stories = [json.loads(line)["text"] for line in EXAMPLES.read_text("utf-8").splitlines()]
    text = "\n\n".join(stories * (_LONG // sum(map(len, stories)) + 1))[:_LONG]
    path = folder / "long.db"
    with Casefile.open(path, create=True) as casefile:
        list(receive(casefile, documents(Source.of_bytes(text.encode(), name="long.txt")), everything=True))
        list(Backlog(casefile).read())
        bring_up_to_date(casefile)
    with _visited(path) as (page, base):
        figures = _painted(page, f"{base}/reports/long.txt", rounds)
        figures["kB"] = round(len(page.content().encode()) / 1000)
        figures["claims"] = int(page.locator("#tally").inner_text().split()[2])
    _tell("report of 200 kB", figures, quiet=quiet)
    return figures


@contextmanager
def _visited(path: Path) -> Iterator[tuple[Page, str]]:
    """A browser that has entered the workbench over a casefile, and its address."""
    from playwright.sync_api import sync_playwright

    with served(path) as (door, _), sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(door)
        yield page, door.partition("/enter")[0]
        browser.close()


def _painted(page: Page, address: str, rounds: int) -> dict[str, float]:
    times = []
    for _ in range(rounds + 1):  # the first loads style sheets and scripts, which a browser then keeps
        page.goto(address)
        times.append(page.evaluate(_PAINTED))
    return {"first": round(times[0]), "p50": round(median(times[1:])), "max": round(max(times[1:]))}


def _moved(page: Page, address: str) -> dict[str, float]:
    """The map pushed and zoomed for some seconds, as a hand would."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.evaluate(f"() => {{ window.frames_taken = ({_FRAMES})(9); }}")
    page.mouse.move(x, y)
    for at in range(6):
        page.mouse.down()
        page.mouse.move(x + (-1) ** at * 300, y + 60, steps=25)
        page.mouse.up()
        page.mouse.move(x, y)
        page.mouse.wheel(0, -240 if at < 4 else 240)
        page.wait_for_timeout(500)
    times: list[float] = page.evaluate("window.frames_taken")
    long = [time for time in times if time > FRAME_MS]
    return {"frames": len(times), "over 50 ms": round(len(long) / len(times), 3), "max": round(max(times))}


def _tell(name: str, figures: dict[str, float], *, quiet: bool) -> None:
    if not quiet:
        print(f"{name:32}" + "".join(f"  {key} {value:g}" for key, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()
