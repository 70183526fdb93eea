from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pytest

import workbenches
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.store import Casefile
from counterclaim.web.access import CSRF_HEADER
from trained_reading import engine_of_chance

HTMX = {"HX-Request": "true"}


def sent(client: httpx.Client, **fields: str) -> httpx.Response:
    """A form of the page, sent by htmx."""
    return client.post("/reports", data=fields, headers=HTMX)


@pytest.fixture
def second(workbench: workbenches.Workbench) -> Iterator[httpx.Client]:
    """B. Reviewer, entered."""
    with workbenches.entered(workbench, "B. Reviewer") as made:
        yield made


def test_report_pages_list_every_report(client: httpx.Client) -> None:
    page = client.get("/reports").text
    assert page.count('class="walked"') == 7 and 'href="/reports/attack-1"' in page


@pytest.mark.parametrize("query", ["state=read", "state=refused", "state=forged", "after=x", "state=set_aside&after=nan:1"])
def test_report_pages_list_whatever_is_asked_for(client: httpx.Client, query: str) -> None:
    assert client.get(f"/reports?{query}").status_code == 200


def test_report_pages_show_the_words_beside_the_claims(client: httpx.Client) -> None:
    page = client.get("/reports/attack-2").text
    assert 'id="claim-c1"' in page and 'data-refs="c1' in page and "Atlas Morning" in page
    assert "alleged until admitted" in page


def test_report_pages_mark_what_is_likely_misread_until_somebody_has_looked(client: httpx.Client, mali: Casefile) -> None:
    assert 'class="unsure"' not in client.get("/reports/attack-2").text
    list(Backlog(mali, again=True, engine=engine_of_chance(0.2)).read())
    page = client.get("/reports/attack-2").text
    assert "about 2 of 10 are right" in page
    judge(mali, "accept", ["attack-2/c1"], by="A. Coder")
    assert client.get("/reports/attack-2").text.count('class="unsure"') == page.count('class="unsure"') - 1


@pytest.mark.parametrize(
    "name", ["nope", "attack-1/c1", "%2e%2e", "..%2fattack-1", "attack-1%00", "a" * 3000, "%ff", "%ed%a0%80"]
)
def test_report_pages_of_no_such_report(client: httpx.Client, name: str) -> None:
    assert client.get(f"/reports/{name}").status_code == 404


def test_report_pages_of_a_name_that_is_no_path(client: httpx.Client) -> None:
    assert 'id="claim-c1"' in client.get("/reports?name=attack-2").text
    assert client.get(f"/reports?name={quote('../x')}").status_code == 404


def test_report_pages_decide_and_show_what_changed(client: httpx.Client) -> None:
    answer = sent(client, verdict="reject", claim="attack-2/c1", seen="", key="k1", reason="he <b>denies</b> it")
    assert answer.status_code == 200
    assert 'class="claim rejected"' in answer.text and "A. Coder" in answer.text
    assert "he &lt;b&gt;denies&lt;/b&gt; it" in answer.text
    assert 'id="tally" hx-swap-oob="true"' in answer.text and 'id="facts-a1" hx-swap-oob="true"' in answer.text


def test_report_pages_without_script_lead_back_to_the_claim(client: httpx.Client) -> None:
    csrf = client.headers.pop(CSRF_HEADER)
    form = {"verdict": "accept", "claim": "attack-2/c1", "seen": "", "key": "k", "csrf": csrf}
    answer = client.post("/reports", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/reports/attack-2?claim=c1#claim-c1")


def test_report_pages_without_script_a_reason_is_asked_for_by_an_address(client: httpx.Client) -> None:
    plain, asked = (client.get(f"/reports/attack-2{query}").text for query in ("", "?why=c2"))
    assert 'href="/reports/attack-2?why=c2#claim-c2"' in plain
    assert asked.count('name="reason"') == plain.count('name="reason"') + 1


def test_report_pages_the_same_form_twice_is_one_decision(client: httpx.Client) -> None:
    first = sent(client, verdict="accept", claim="attack-2/c1", seen="", key="k1")
    again = sent(client, verdict="accept", claim="attack-2/c1", seen="", key="k1")
    assert first.text.count('class="decided"') == again.text.count('class="decided"') == 1


def test_report_pages_correct_words_and_numbers(client: httpx.Client, mali: Casefile) -> None:
    form = {"verdict": "correct", "claim": "attack-2/c5", "seen": "", "key": "k", "quote.span": "0-6"}
    answer = sent(client, **form)
    assert '<q dir="auto">Azawad</q>' in answer.text and answer.headers["HX-Retarget"] == "#claims"


def test_report_pages_a_correction_of_nothing_decides_nothing(client: httpx.Client) -> None:
    assert 'class="decided"' not in sent(client, verdict="correct", claim="attack-2/c1", seen="", key="k").text


def test_report_pages_add_a_claim(client: httpx.Client) -> None:
    form = {
        "verdict": "add",
        "report": "attack-2",
        "kind": "demand",
        "quote.span": "0-6",
        "claimant.kind": "official",
        "key": "k",
    }
    answer = sent(client, **form, account="a1")
    assert 'id="claim-p1"' in answer.text and "added by" in answer.text


def test_report_pages_show_the_second_what_the_first_decided(client: httpx.Client, second: httpx.Client) -> None:
    sent(client, verdict="reject", claim="attack-2/c1", seen="", key="k1")
    answer = sent(second, verdict="accept", claim="attack-2/c1", seen="", key="k2")
    assert answer.status_code == 409
    assert 'class="overtaken"' in answer.text and "A. Coder" in answer.text and "reject" in answer.text


def test_report_pages_keep_what_the_second_wrote(client: httpx.Client, second: httpx.Client) -> None:
    sent(client, verdict="reject", claim="attack-2/c5", seen="", key="k1")
    form = {"verdict": "correct", "claim": "attack-2/c5", "seen": "", "key": "k2", "quote.span": "0-6"}
    answer = sent(second, **form)
    assert answer.status_code == 409 and 'name="quote.span" value="0-6"' in answer.text


@pytest.mark.slow
def test_report_pages_undo_one_decision(client: httpx.Client, mali: Casefile) -> None:
    made = judge(mali, "reject", ["attack-2/c1"], by="A. Coder")
    answer = sent(client, verdict="undo", claim="attack-2/c1", decision=made.id, seen=made.id, key="k")
    assert 'class="claim"' in answer.text and "undo</button>" not in answer.text


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"verdict": "accept", "claim": "attack-2/c99"}, 404),
        ({"verdict": "accept", "claim": "nope/c1"}, 404),
        ({"verdict": "accept"}, 404),
        ({"verdict": "burn", "claim": "attack-2/c1"}, 422),
        ({"verdict": "undo", "claim": "attack-2/c1", "decision": "nope"}, 404),
        ({"verdict": "correct", "claim": "attack-2/c1", "stance": "shouts"}, 422),
        ({"verdict": "correct", "claim": "attack-2/c1", "quote.span": "0-99999999"}, 422),
        ({"verdict": "correct", "claim": "attack-2/c1", "quote.span": ""}, 422),
        ({"verdict": "add", "report": "attack-2", "kind": "rumour"}, 422),
        ({"verdict": "add", "report": "nope", "kind": "demand", "quote.span": "0-2"}, 404),
        ({"verdict": "accept", "claim": "attack-2/c1", "key": "k" * 99}, 422),
        ({}, 422),
    ],
)
def test_report_pages_refuse_what_cannot_be_decided(client: httpx.Client, form: dict[str, str], status: int) -> None:
    assert sent(client, **form).status_code == status


def test_report_pages_a_reader_sees_and_decides_nothing(workbench: workbenches.Workbench) -> None:
    with workbenches.entered(workbench, "Reader") as reader:
        assert 'class="judge"' not in reader.get("/reports/attack-2").text
        assert sent(reader, verdict="accept", claim="attack-2/c1").status_code == 403
