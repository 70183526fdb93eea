"""Facts stated in a real browser, and an Arabic report that no engine read told by a person, its words selected as they run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import browsers
import cases
import workbenches
from counterclaim.casefile.incidents import find_incident
from counterclaim.casefile.report_record import find_report
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

ARABIC = "قال شهود إن خمسة مدنيين قتلوا في هجوم على قرية قرب غاو يوم الخميس، واتهموا الجيش.\nونفى الجيش أي دور له."
FIVE, WITNESSES = "خمسة مدنيين قتلوا", "شهود"


@pytest.fixture
def arabic(mali: Casefile, tmp_path: Path) -> Casefile:
    """A casefile in which one report is in a script that the reader does not have."""
    cases.received(mali, cases.lines(tmp_path / "arabic.jsonl", [cases.row("arabic", ARABIC)]))
    with mali.writing() as connection:
        values = {"state": "unread", "reason": "no reader of this language", "language": "ar"}
        connection.execute(reports.update().where(reports.c.name == "arabic").values(values))
    return mali


def selected(page: Page, words: str) -> None:
    """Select words of the text as a mouse does, and let go over them."""
    page.evaluate(
        """(words) => {
          const text = document.getElementById('text'), at = [...text.textContent.trimStart()].join('').indexOf(words);
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const start = node.data.indexOf(words);
            if (start < 0) continue;
            getSelection().setBaseAndExtent(node, start, node, start + words.length);
            node.parentElement.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
            return;
          }
        }""",
        words,
    )


def test_facts_of_an_arabic_report_are_told_by_selecting_its_words(browser: Browser, arabic: Casefile) -> None:
    with workbenches.served(arabic) as made, browsers.visiting(browser, made) as page:
        page.goto(f"{made.address}/reports/arabic")
        page.click("#new-account")
        page.fill(".state [name='date.start']", "2024-05-02")
        page.fill(".state [data-seek]", "Gao")
        page.locator(".found input").nth(1).check()
        assert browsers.accessible(page) == []
        browsers.kept(page, "report-new-account")
        page.click(".state .first")
        page.wait_for_selector("#account-m1")
        selected(page, FIVE)
        page.keyboard.press("n")
        page.wait_for_selector(".edit")
        assert FIVE in page.locator(".chosen").first.inner_text()
        page.locator("[data-words='claimant.span']").click()
        selected(page, WITNESSES)
        page.fill("[name='count.low']", "5")
        page.fill("[name='count.high']", "5")
        page.select_option(".edit [name=account]", "m1")
        page.click(".edit .first")
        page.wait_for_selector("#claim-p1")
        browsers.kept(page, "report-arabic-told")
        assert browsers.accessible(page) == []
    with arabic.reading() as connection:
        (claim,) = find_report(connection, "arabic").ledger.claims
        killed = dict(find_incident(connection, "arabic/m1").incident.counts)["killed"]
    assert (claim.quote.of(ARABIC), claim.claimant.span and claim.claimant.span.of(ARABIC)) == (FIVE, WITNESSES)
    assert (killed.low, killed.high) == (5, 5)


def test_facts_words_are_chosen_by_keys_as_the_text_runs(browser: Browser, arabic: Casefile) -> None:
    """In Arabic the next word stands to the left: the arrow to the left goes to it."""
    with workbenches.served(arabic) as made, browsers.visiting(browser, made) as page:
        page.goto(f"{made.address}/reports/arabic")
        page.keyboard.press("n")
        page.wait_for_selector(".edit")
        chosen = page.locator(".words[aria-pressed=true] .chosen")
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowLeft")
        assert chosen.inner_text() == "إن"
        page.keyboard.press("ArrowRight")
        assert chosen.inner_text() == "شهود"
        page.keyboard.press("Shift+ArrowLeft")
        assert chosen.inner_text() == "شهود إن"


def test_facts_are_corrected_with_a_point_on_the_map(browser: Browser, mali: Casefile) -> None:
    with workbenches.served(mali) as made, browsers.visiting(browser, made, color_scheme="dark") as page:
        page.goto(f"{made.address}/reports/attack-1")
        page.locator(".state-link").first.click()
        page.select_option(".state [name=event_type]", "airstrike")
        page.check(".state [data-hand]")
        page.wait_for_selector(".point-map.leaflet-container")
        page.fill(".state [name='place.name']", "Tin Tarabay")
        page.locator(".point-map").click(position={"x": 120, "y": 90})
        browsers.kept(page, "report-point-by-hand")
        page.click(".state .first")
        page.wait_for_selector(".facts .checked")
        page.keyboard.press("u")
        page.wait_for_selector("h2 .machine")
    with mali.reading() as connection:
        record = find_report(connection, "attack-1")
    assert [one.kind for one in record.history] == ["facts", "undo"]
    change = dict(record.history[0].change)
    assert change["place.name"] == "Tin Tarabay" and -90 < float(change["place.latitude"]) < 90


def test_facts_of_an_incident_are_previewed_and_stated_of_all_its_accounts(browser: Browser, mali: Casefile) -> None:
    with workbenches.served(mali) as made, browsers.visiting(browser, made, viewport=browsers.PHONE) as page:
        page.goto(f"{made.address}/incidents/attack-1")
        page.keyboard.press("f")
        page.fill("#facts [name='date.start']", "2025-01-03")
        page.click("#facts .end button")
        page.wait_for_selector("#preview-facts .outcome")
        browsers.kept(page, "incident-facts-phone")
        assert browsers.accessible(page) == []
        page.click("#settle")
        page.wait_for_selector(".incident-head .facts .checked")
    with mali.reading() as connection:
        found = find_incident(connection, "attack-1")
    assert found.incident.date is not None and found.incident.date.start.isoformat() == "2025-01-03"
    assert len(found.incident.accounts) == 4 and all("date" in one.settled for one in found.accounts)


def test_facts_half_filled_outlive_a_page_that_closes(browser: Browser, mali: Casefile) -> None:
    """Of an account on the page of its report, and of an incident on its own: offered again, as far as one had come."""
    with workbenches.served(mali) as made, browsers.visiting(browser, made) as page:
        page.goto(f"{made.address}/reports/attack-1")
        page.locator(".state-link").first.click()
        page.select_option(".state [name=event_type]", "airstrike")
        page.fill(".state [data-seek]", "Gao")
        page.locator(".found input").nth(1).check()
        place = page.locator(".found label").nth(1).inner_text()
        page.fill(".state [name=reason]", "the prefect says so")
        page.reload()
        page.locator(".draft").get_by_role("button", name="Go on").click()
        page.wait_for_selector(".state")
        assert page.locator(".state [name=event_type]").input_value() == "airstrike"
        assert page.locator(".state [name=reason]").input_value() == "the prefect says so"
        assert page.locator(".found label:has(:checked)").inner_text().split() == place.split()
        page.click(".state .first")
        page.wait_for_selector(".facts .checked")
        page.goto(f"{made.address}/incidents/attack-1")
        page.keyboard.press("f")
        page.check("#facts [name='date.unknown']")
        page.reload()
        page.locator(".draft").get_by_role("button", name="Go on").click()
        assert page.locator("#facts [name='date.unknown']").is_checked()
        page.click("#facts .end button")
        page.click("#settle")
        page.wait_for_url("**decided=**")
        assert page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('draft'))") == []
    with mali.reading() as connection:
        first, *_ = find_report(connection, "attack-1").history
    assert dict(first.change)["event_type"] == "airstrike" and "place.gazetteer" in dict(first.change)
