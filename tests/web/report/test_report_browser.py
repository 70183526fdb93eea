"""The page of a report in a real browser: walked, checked, corrected and added to, with the mouse and with keys alone."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

import browsers
import cases
import workbenches
from counterclaim.casefile.recorded import holding
from counterclaim.casefile.report_record import ReportRecord, find_report
from counterclaim.casefile.store import Casefile
from counterclaim.model.decision import Decision
from counterclaim.model.span import Span
from counterclaim.web.access import Access, Person
from counterclaim.web.app import workbench as application

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

BOXES = """([start, end]) => {
  const found = spans.ranges(document.getElementById('text'), start, end).map((range) => range.getBoundingClientRect());
  const [first, last] = [found[0], found[found.length - 1]];
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2];
}"""
HOSTILE = (
    "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> {{ 7 * 7 }} \u202enokcatta\u202c "
    "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said, "
    "blaming the army.\r\n\r\nA second line &amp; <b>no</b> markup."
)
FAMILY, GOTHIC, SIREN = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U00010330\U00010331", "\U0001f6a8"
MAYOR = "العمدة"
ASTRAL = (
    f"{SIREN}{FAMILY} {GOTHIC} At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, "
    f"the mayor said, blaming the army. قال {MAYOR} إن الجيش هاجم السوق. {SIREN} It demanded an inquiry."
)


def opened(page: Page, workbench: workbenches.Workbench, name: str = "attack-2") -> None:
    page.goto(f"{workbench.address}/reports/{name}")


def record(casefile: Casefile, name: str = "attack-2") -> ReportRecord:
    with casefile.reading() as connection:
        return find_report(connection, name)


def held(casefile: Casefile) -> list[Decision]:
    with casefile.reading() as connection:
        return holding(connection)


def counted(casefile: Casefile, name: str = "attack-2") -> str:
    """The id of the first count of a report."""
    ledger = record(casefile, name).ledger
    assert ledger is not None
    return next(claim.id for claim in ledger.claims if claim.count is not None)


def place(casefile: Casefile, words: str, name: str = "attack-2") -> Span:
    start = record(casefile, name).report.text.index(words)
    return Span(start, start + len(words))


def select(page: Page, span: Span) -> None:
    """Select words of the text with the mouse."""
    left, top, right, bottom = page.evaluate(BOXES, [span.start, span.end])
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of reports whose words are no friends of a page."""
    rows = [cases.row("hostile", HOSTILE), cases.row("astral/\U0001f6a8 <i>", ASTRAL)]
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        yield cases.gathered(casefile, cases.lines(tmp_path / "odd.jsonl", rows))


def test_report_is_walked_and_checked_with_keys(browser: Browser, workbench: workbenches.Workbench) -> None:
    with browsers.visiting(browser, workbench) as page:
        opened(page, workbench)
        press(page, "j")
        assert page.locator(".claim:focus").count() == 1
        assert page.locator("#text .m.on").count() > 0
        press(page, "a")
        page.locator(".claim:focus .decided", has_text="accepted by A. Coder").wait_for()
        assert page.locator("#tally").inner_text().startswith("1 of")
        press(page, "j", "R")
        page.keyboard.type("he said nothing of the kind")
        press(page, "Enter")
        page.locator(".claim.rejected .decided q", has_text="nothing of the kind").wait_for()
        kinds = [one.kind.value for one in held(workbench.casefile)]
        assert kinds == ["accept", "reject"]
        press(page, "u")
        page.locator(".claim.rejected").wait_for(state="detached")
        assert [one.kind.value for one in held(workbench.casefile)] == ["accept"]
        page.locator(".claim .why-link").last.click()
        assert page.locator(".claim .reason input:focus").count() == 1
        page.locator(".claim .why-link").last.click()
        assert page.locator(".claim .reason").count() == 0


def test_report_rejecting_a_false_accusation_changes_where_the_party_stands(
    browser: Browser, workbench: workbenches.Workbench
) -> None:
    with browsers.visiting(browser, workbench) as page:
        opened(page, workbench, "attack-2")
        assert page.locator("#facts-a1 .s-alleged", has_text="Wagner").count() == 1
        accused = page.locator(".what", has_text="Russian mercenaries")
        page.locator(".claim").filter(has=accused).get_by_role("button", name=re.compile("Reject")).click()
        page.locator("#facts-a1 .s-unattributed", has_text="Wagner").wait_for()


def test_report_a_count_is_corrected_by_selecting_words(browser: Browser, workbench: workbenches.Workbench) -> None:
    casefile, id = workbench.casefile, counted(workbench.casefile)
    words = place(casefile, "nine people")
    with browsers.visiting(browser, workbench) as page:
        opened(page, workbench)
        page.focus(f"#claim-{id}")
        press(page, "e")
        page.locator("[data-words='quote.span'][aria-pressed=true]").wait_for()
        select(page, words)
        assert page.locator("[data-words='quote.span'] .chosen").inner_text() == "nine people"
        page.fill("[name='count.low']", "8")
        assert browsers.accessible(page) == []
        browsers.kept(page, "report-correcting")
        page.locator(".claim:not(.open)").last.click(position={"x": 2, "y": 2})
        page.locator(".saved").wait_for()
        assert page.locator(f"#claim-{id} .what.checked").inner_text().startswith("8")
    (made,) = held(casefile)
    assert dict(made.change) == {"quote.span": f"{words.start}-{words.end}", "count.low": "8"}


def test_report_a_claim_is_added_with_the_keyboard_alone(browser: Browser, workbench: workbenches.Workbench) -> None:
    casefile = workbench.casefile
    with browsers.visiting(browser, workbench) as page:
        opened(page, workbench)
        press(page, "j", "n")
        page.locator("#claim-new [data-words='quote.span']:focus").wait_for()
        press(page, "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")
        chosen = page.locator("#claim-new [data-words='quote.span'] .chosen").inner_text()
        assert len(chosen.split()) == 3
        press(page, "Shift+Tab")
        page.keyboard.type("demand")
        page.locator("#claim-new [data-words='claimant.span']").focus()
        press(page, "ArrowRight", "Delete", "ArrowRight")
        said = page.locator("#claim-new [data-words='claimant.span'] .chosen").inner_text()
        press(page, "Enter")
        page.locator("#claim-p1 .decided", has_text="added by A. Coder").wait_for()
    ledger = record(casefile).ledger
    assert ledger is not None
    added = ledger.claims[-1]
    assert (added.id, added.kind.value, added.quote.of(ledger.report.text)) == ("p1", "demand", chosen)
    assert added.claimant.span is not None and added.claimant.span.of(ledger.report.text) == said


def test_report_two_people_at_one_claim(browser: Browser, workbench: workbenches.Workbench) -> None:
    id = counted(workbench.casefile)
    with (
        browsers.visiting(browser, workbench) as first,
        browsers.visiting(browser, workbench, "B. Reviewer", allowed="409") as second,
    ):
        for page in (first, second):
            opened(page, workbench)
            page.focus(f"#claim-{id}")
        press(second, "e")
        second.fill("[name='count.low']", "7")
        press(first, "a")
        first.locator(f"#claim-{id} .decided").wait_for()
        second.get_by_role("button", name="Save").click()
        second.locator(".overtaken", has_text="A. Coder").wait_for()
        assert second.locator("[name='count.low']").input_value() == "7"
        assert len(held(workbench.casefile)) == 1
        browsers.kept(second, "report-overtaken")
        assert browsers.accessible(second) == []
        second.get_by_role("button", name="Save").click()
        second.locator(f"#claim-{id} .decided", has_text="corrected by B. Reviewer").wait_for()
    assert [one.by for one in held(workbench.casefile)] == ["A. Coder", "B. Reviewer"]


@contextmanager
def served_again(casefile: Casefile, access: Access, port: int) -> Iterator[int]:
    """A workbench at a port, with the sessions of an earlier one."""
    config = uvicorn.Config(
        application(casefile, access), port=port, log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()


def test_report_what_was_written_outlives_a_lost_connection_and_is_decided_once(browser: Browser, mali: Casefile) -> None:
    access, id = Access(), counted(mali)
    with served_again(mali, access, 0) as port:
        address = f"http://127.0.0.1:{port}"
        door = f"{address}/enter?token={access.invite(Person('A. Coder'))}"
        context = browser.new_context()
        page = context.new_page()
        page.goto(door)
        page.goto(f"{address}/reports/attack-2")
        page.focus(f"#claim-{id}")
        press(page, "e")
        page.fill("[name='count.low']", "8")
        page.fill(".edit [name=reason]", "the second paragraph")
    page.get_by_role("button", name="Save").click()
    page.locator("#told", has_text="connection to the workbench is lost").wait_for()
    with served_again(mali, access, port):
        page.reload()
        page.locator(".draft").get_by_role("button", name="Go on").click()
        page.locator(".edit").wait_for()
        assert page.locator("[name='count.low']").input_value() == "8"
        assert page.locator(".edit [name=reason]").input_value() == "the second paragraph"
        page.get_by_role("button", name="Save").dblclick()
        page.locator(f"#claim-{id} .decided", has_text="corrected by A. Coder").wait_for()
        assert page.evaluate("Object.keys(sessionStorage).filter((name) => name.startsWith('draft'))") == []
        context.close()
    (made,) = held(mali)
    assert (dict(made.change), made.reason) == ({"count.low": "8"}, "the second paragraph")


def test_report_hostile_words_are_shown_as_words(browser: Browser, odd: Casefile) -> None:
    with workbenches.served(odd) as workbench, browsers.visiting(browser, workbench) as page:
        opened(page, workbench, "hostile")
        shown = page.locator("#text").inner_text()
        assert "<script>" in shown and "{{ 7 * 7 }}" in shown and "<b>no</b>" in shown and "\u202e" not in shown
        assert "taken" not in page.title()
        assert page.locator("#text script, #text img, #text b").count() == 0
        browsers.kept(page, "report-hostile")
        assert browsers.accessible(page) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hostile", "A second line"),
        ("astral/\U0001f6a8 <i>", "civilians were killed"),
        ("astral/\U0001f6a8 <i>", "demanded an inquiry"),
        ("astral/\U0001f6a8 <i>", MAYOR),
    ],
)
def test_report_words_are_counted_in_characters(browser: Browser, odd: Casefile, name: str, words: str) -> None:
    """Behind signs of two UTF-16 units, in text of both directions, and behind line ends of two characters."""
    span = place(odd, words, name)
    with workbenches.served(odd) as workbench, browsers.visiting(browser, workbench) as page:
        page.goto(f"{workbench.address}/reports")
        page.locator("a.walked").filter(has_text="hostile" if name == "hostile" else "astral").click()
        page.locator("#text").wait_for()
        page.wait_for_load_state()  # its scripts have run
        select(page, span)
        press(page, "n")
        page.locator("#claim-new").wait_for()
        assert page.locator("#claim-new [name='quote.span']").input_value() == f"{span.start}-{span.end}"
        page.select_option("[name=kind]", "circumstance")
        page.get_by_role("button", name="Save").click()
        page.locator("#claim-p1 q", has_text=words).wait_for()
    ledger = record(odd, name).ledger
    assert ledger is not None and ledger.claims[-1].quote == span


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [browsers.DESK, browsers.PHONE], ids=["desk", "phone"])
def test_report_is_for_everybody(
    browser: Browser, workbench: workbenches.Workbench, viewport: dict[str, int], scheme: str
) -> None:
    with browsers.visiting(browser, workbench, viewport=viewport, color_scheme=scheme) as page:
        for path in ("reports", "reports/attack-2", "reports/attack-4?order=text", "reports/attack-2?edit=c1"):
            page.goto(f"{workbench.address}/{path}")
            assert browsers.accessible(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            name = re.sub(r"\W+", "-", path)
            browsers.kept(page, f"{name}-{viewport['width']}-{scheme}")
