"""The page in a real browser: what lights up, what the keys do, what a hostile report can and cannot do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factory
from counterclaim.export.html import ledger_page
from counterclaim.model.claim import Claim, Claimant, ClaimKind
from counterclaim.model.ledger import Ledger
from counterclaim.model.span import Span

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> killed nine\n\n"
    "</div></section>{{ 7 * 7 }} &amp; \u202etnemucod siht\n\nقتل تسعة مدنيين <b>في السوق</b>"
)


class Words(HTMLParser):
    """The words of the report's column, as a browser would show them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag == "sup"

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag == "sup"

    def handle_data(self, data: str) -> None:
        self.found += [] if self._hidden else [data]


def shown(page: str) -> str:
    words = Words()
    words.feed(re.split(r'<div class="text"[^>]*>|</section>', page)[1])
    return "".join("".join(words.found).split())


def hostile() -> Ledger:
    quote = Claim("c1", ClaimKind.CIRCUMSTANCE, None, Claimant.report(), Span(0, len(HOSTILE)))
    return replace(
        factory.ledger(HOSTILE, quote), report=replace(factory.report(HOSTILE), title="</title><script>", publisher="<b>")
    )


def test_html_shows_every_word_of_the_report_once_and_in_order() -> None:
    assert shown(ledger_page(factory.market())) == "".join(factory.TEXT.split())


def test_html_shows_markup_in_a_report_as_text() -> None:
    page = ledger_page(hostile())
    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "{{ 7 * 7 }}" in page


def test_html_names_no_other_file_or_address() -> None:
    assert not re.search(r"\b(?:src|href)=\"(?!#)|url\(|@import|https?:", ledger_page(factory.market()))


def test_html_is_the_same_each_time() -> None:
    assert ledger_page(factory.market()) == ledger_page(factory.market())


def test_html_says_that_nobody_checked_it() -> None:
    assert "Machine read, not checked by a person." in ledger_page(factory.market())


def test_html_marks_what_is_likely_misread() -> None:
    market = factory.market()
    claims = (replace(market.claims[0], confidence=0.2), *market.claims[1:])
    page = ledger_page(replace(market, claims=claims))
    assert page.count('class="unsure"') == 1 and "about 2 of 10 are right" in page
    assert 'class="unsure"' not in ledger_page(market)


def test_html_of_no_incident_says_so() -> None:
    assert "no incident of violence" in ledger_page(factory.ledger("Rain is expected."))


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    open_ledger(page, factory.market(), tmp_path)
    yield page
    page.close()


def open_ledger(page: Page, ledger: Ledger, folder: Path) -> list[str]:
    """The page opened as a file; the list of what goes wrong on it, which grows while it is open."""
    wrongs: list[str] = []
    page.on("console", lambda message: wrongs.append(message.text))
    page.on("pageerror", lambda error: wrongs.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith("file:") else wrongs.append(request.url))
    (folder / "page.html").write_text(ledger_page(ledger), "utf-8")
    page.goto((folder / "page.html").as_uri())
    return wrongs


def lit(page: Page) -> str:
    return "".join(page.locator(".m.on").all_text_contents())


@pytest.mark.slow
def test_html_runs_under_its_own_policy_without_a_word_of_complaint(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    wrongs = open_ledger(page, factory.market(), tmp_path)
    page.keyboard.press("j")
    assert page.locator(".claim.on").count() == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.k-count')).textDecorationStyle") == "dotted"
    assert wrongs == []


@pytest.mark.slow
def test_html_lights_the_words_of_a_claim_under_the_pointer(page: Page) -> None:
    page.hover("#c1")
    assert lit(page) == "At least 14 traders were killedthe district council"


@pytest.mark.slow
def test_html_lights_the_claims_of_a_word_under_the_pointer(page: Page) -> None:
    page.hover(".k-target >> text=soldiers")
    assert page.locator(".claim.on").evaluate_all("rows => rows.map(row => row.id)") == ["c5"]


@pytest.mark.slow
def test_html_lights_the_words_of_a_date(page: Page) -> None:
    page.focus("[data-ref=a1-when]")
    assert lit(page) == "Saturday"


@pytest.mark.slow
def test_html_keys_go_to_the_next_claim_and_back(page: Page) -> None:
    focused = []
    for key in ("j", "j", "k", "k"):
        page.keyboard.press(key)
        focused.append(page.evaluate("document.activeElement.id"))
    assert focused == ["c1", "c2", "c1", "c1"]
    page.keyboard.press("Escape")
    assert lit(page) == ""


@pytest.mark.slow
def test_html_stance_in_the_matrix_leads_to_its_claim(page: Page) -> None:
    page.click("td a >> text=denies")
    assert page.evaluate("document.activeElement.id") == "c5"


@pytest.mark.slow
def test_html_click_on_a_word_goes_to_its_claim(page: Page) -> None:
    page.click("text=counted 17 bodies >> nth=0")
    assert page.evaluate("document.activeElement.id") == "c2"


@pytest.mark.slow
@pytest.mark.parametrize(("width", "columns"), [(1280, 2), (900, 2), (390, 1)])
def test_html_fits_the_screen(page: Page, width: int, columns: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    beside = page.evaluate("document.querySelector('.claims').getBoundingClientRect().left") > width / 3
    assert beside == (columns == 2)


@pytest.mark.slow
def test_html_on_paper_numbers_the_words_before_the_claims(page: Page) -> None:
    assert not page.is_visible("sup")
    page.emulate_media(media="print")
    assert page.locator("sup").all_text_contents() == ["c1", "c8", "c3", "c2", "c4", "c5", "c6", "c7", "c9"]
    assert page.is_visible("sup >> nth=0")
    above, below = page.locator(".report").bounding_box(), page.locator(".claims").bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] + above["height"] <= below["y"]


@pytest.mark.slow
def test_html_follows_the_wish_for_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(22, 23, 24)"


@pytest.mark.slow
def test_html_hostile_report_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    wrongs = open_ledger(page, hostile(), tmp_path)
    assert "owned" not in page.title()
    assert page.locator(".text").inner_text().startswith("<script>document.title='owned'</script>")
    assert page.locator(".text p >> nth=2").evaluate("p => getComputedStyle(p).direction") == "rtl"
    assert wrongs == []
