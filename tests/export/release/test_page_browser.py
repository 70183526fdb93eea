"""The pages of a release as a reader has them: opened from a folder or a plain file server, with and without scripts."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browsers import DESK, PHONE, accessible, kept
from counterclaim.casefile.store import Casefile
from counterclaim.export.release.settings import Settings
from counterclaim.model.claim import ClaimantKind, Stance
from counterclaim.model.daterange import DateRange
from exporting import example
from incident_records import DAY, NIONO, told
from releases import counts, made, says

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from counterclaim.casefile.record import Record

pytestmark = pytest.mark.slow
KINDS = ("attack", "airstrike", "shelling", "explosion")
HOSTILE = "<img src=x onerror=alert(1)> ‮Teral"


@pytest.fixture(scope="module")
def mali(example_case: Casefile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release of the Malian examples, made once."""
    return made(example(example_case, "csv"), tmp_path_factory.mktemp("pages"))


def one_of_many(number: int) -> Record:
    """One of many incidents, each of its own day and place."""
    day = DAY.start + timedelta(days=number * 7 % 3_000)
    place = replace(
        NIONO, name=f"Town {number % 90}", latitude=8 + number * 13 % 1_000 / 80, longitude=-9 + number * 29 % 1_000 / 60
    )
    claims = [
        counts("un", number % 9 + 1, number % 9 + 1 + number % 4, report=f"report-{number}", on=3),
        counts("a resident", number % 9 + 1, kind=ClaimantKind.RESIDENT, report=f"report-{number}", on=4),
        says("un", Stance.DENIES if number % 3 else Stance.ACCUSES, "jnim", report=f"report-{number}", on=3),
    ]
    record = told(claims, kind=KINDS[number % 4], days=DateRange(day, day, 1), place=place)
    return replace(record, incident=replace(record.incident, id=f"i{number:012x}"))


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """A page that fails the test on any error, and on any request to where it does not lie."""
    context = browser.new_context(**({"viewport": DESK} | options))
    page, wrong = context.new_page(), list[str]()
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    home = address.rpartition("/")[0]
    page.on("request", lambda asked: None if asked.url.startswith((home, "data:")) else wrong.append(asked.url))
    page.goto(address)
    yield page
    context.close()
    assert wrong == []


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A plain file server on the folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize(
    ("name", "file", "options"),
    [
        ("release-desk", "index.html", {}),
        ("release-phone-fr", "index.fr.html", {"viewport": PHONE}),
        ("release-dark", "index.html", {"color_scheme": "dark"}),
    ],
)
def test_page_from_a_folder_shows_every_incident_accessibly(
    browser: Browser, mali: Path, name: str, file: str, options: dict[str, Any]
) -> None:
    with opened(browser, (mali / file).as_uri(), **options) as page:
        page.locator("#incidents tbody a").nth(3).wait_for()
        page.locator("#timeline svg").wait_for()
        assert page.locator("#found").inner_text().startswith("4 incidents")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        kept(page, name)
        assert accessible(page) == []
        page.locator("#incidents tbody a").first.click()
        page.locator("#incident .claims li").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        kept(page, f"{name}-incident")
        assert accessible(page) == []


def test_page_from_a_server_shows_an_incident_by_its_address(browser: Browser, mali: Path) -> None:
    with served(mali) as home, opened(browser, f"{home}/index.html#i5b3b9b59fa3e") as page:
        dialog = page.locator("#incident")
        dialog.locator(".claims li").first.wait_for()
        assert "Malian Armed Forces – " in dialog.inner_text() and "contested" in dialog.inner_text()
        assert "8–9" in dialog.inner_text() and "read by a machine" in dialog.inner_text()
        page.keyboard.press("Escape")
        # A dialog tells its page that it was closed only after it is gone.
        page.wait_for_url(lambda address: "#" not in address)
        assert dialog.is_hidden()


def test_page_filters_searches_and_sorts(browser: Browser, mali: Path) -> None:
    with opened(browser, (mali / "index.html").as_uri()) as page:
        rows = page.locator("#incidents tbody tr")
        page.get_by_label("Search").fill("timbuktu")
        page.locator("#found", has_text="1 incident").wait_for()
        assert rows.count() == 1
        page.get_by_role("button", name="Reset").click()
        page.locator("#found", has_text="4 incidents").wait_for()
        page.get_by_label("Status").select_option("contested")
        page.locator("#found", has_text="2 incidents").wait_for()
        page.get_by_label("Killed, at least").fill("8")
        page.locator("#found", has_text="1 incident").wait_for()
        page.get_by_role("button", name="Reset").click()
        page.get_by_label("From").fill("2025-01-10")
        page.locator("#found", has_text="2 incidents").wait_for()
        page.get_by_role("button", name="Reset").click()
        page.locator("#found", has_text="4 incidents").wait_for()
        page.get_by_role("button", name="Killed").click()
        assert rows.first.locator("td").nth(3).inner_text() == "13"
        assert page.locator('th[aria-sort="ascending"]').inner_text().startswith("Killed")
        page.locator("#timeline .bar").last.click()
        page.locator("#found", has_text="1 incident").wait_for()


def test_page_without_scripts_shows_the_incidents_and_the_files(browser: Browser, mali: Path) -> None:
    with opened(browser, (mali / "index.html").as_uri(), java_script_enabled=False) as page:
        assert page.locator("#incidents tbody tr").count() == 4
        assert page.locator('a[href="data/incidents.csv"]').is_visible()
        assert page.locator("#filters").is_hidden() and page.locator("#map").is_hidden()
        kept(page, "release-no-script")


def test_page_codebook_is_accessible(browser: Browser, mali: Path) -> None:
    with opened(browser, (mali / "codebook.html").as_uri(), viewport=PHONE) as page:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        kept(page, "release-codebook")
        assert accessible(page) == []


def test_page_shows_hostile_words_as_words(browser: Browser, tmp_path: Path) -> None:
    claims = [counts("un", 9, quote=HOSTILE), says("un", Stance.ACCUSES, HOSTILE)]
    folder = made([told(claims, place=replace(NIONO, name=HOSTILE))], tmp_path)
    with opened(browser, (folder / "index.html").as_uri()) as page:
        page.locator("#incidents tbody a").first.click()
        page.locator("#incident .claims li").first.wait_for()
        assert page.locator("#incidents img, #incident img").count() == 0
        assert "<img src=x" in page.locator("#incident").inner_text()


def test_page_of_many_stays_fluid(browser: Browser, tmp_path: Path) -> None:
    folder = made(
        map(one_of_many, range(3_000)), tmp_path, Settings("1.0", DAY.start, ("Example Recorders",), "Example Recorders")
    )
    with opened(browser, (folder / "index.html").as_uri()) as page:
        page.locator("#found", has_text="3,000 incidents").wait_for()
        kept(page, "release-many")
        took = page.evaluate(
            """() => {
              const form = document.getElementById("filters"), began = performance.now();
              form.elements.words.value = "town 7";
              form.dispatchEvent(new Event("input"));
              return new Promise((then) => requestAnimationFrame(() => setTimeout(() => then(performance.now() - began))));
            }"""
        )
        assert took < 2_000
        page.get_by_role("button", name="Reset").click()
        page.get_by_role("button", name="Show 50 more").click()
        assert page.locator("#incidents tbody tr").count() == 100
        page.locator("#map").click(position={"x": 300, "y": 200})


def test_page_says_when_a_part_of_the_data_is_missing(browser: Browser, tmp_path: Path) -> None:
    folder = made([told([counts("un", 9)])], tmp_path)
    (folder / "page" / "data" / "incidents-0.js").write_text("", "utf-8")
    with opened(browser, (folder / "index.html").as_uri()) as page:
        page.locator("#trouble").wait_for()
        assert "could not be loaded" in page.locator("#trouble").inner_text()
