"""Long reports: the page shows a part of the text with the claims that stand in it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import cases
import workbenches
from counterclaim.casefile.report_record import ReportRecord, find_report
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.web.addresses import address_within
from counterclaim.web.report.screen import Part, shown_part
from counterclaim.web.report.view import report_view
from counterclaim.web.report.words import LONGEST_PART

FIRST = "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said."
LAST = "A doctor said that twelve people had been killed at the market. The governor denied that the army had attacked it."
LONG = f"{FIRST}\n\n" + "The streets were quiet on the next day.\n\n" * (2 * LONGEST_PART // 40) + LAST


@pytest.fixture(scope="module")
def long_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.lines(folder / "long.jsonl", [cases.row("long", LONG)]))
    return folder


@pytest.fixture
def casefile(long_once: Path, tmp_path: Path) -> Iterator[Casefile]:
    shutil.copytree(long_once, tmp_path / "long")
    with Casefile.open(tmp_path / "long" / "case.db") as made:
        yield made


@pytest.fixture
def client(casefile: Casefile) -> Iterator[httpx.Client]:
    with workbenches.served(casefile) as made, workbenches.entered(made) as entered:
        yield entered


def record_of(casefile: Casefile) -> ReportRecord:
    with casefile.reading() as connection:
        return find_report(connection, "long")


def claims_on(page: str) -> list[str]:
    return re.findall(r'id="claim-(c\d+)"', page)


def test_report_parts_hold_every_claim_once(casefile: Casefile, client: httpx.Client) -> None:
    record = record_of(casefile)
    assert record.ledger is not None
    pages = [client.get("/reports/long", params={"part": str(number)}).text for number in range(1, shown_part(record, {}).of + 1)]
    assert len(pages) > 2 and f"Part 1 of {len(pages)}" in pages[0]
    found = [id for page in pages for id in claims_on(page)]
    assert sorted(found) == sorted(claim.id for claim in record.ledger.claims)
    assert claims_on(pages[0]) and claims_on(pages[-1]) and not claims_on(pages[1])
    assert sorted(claims_on(client.get("/reports/long", params={"part": "all"}).text)) == sorted(found)


def test_report_parts_an_address_of_a_claim_opens_the_part_in_which_it_stands(casefile: Casefile, client: httpx.Client) -> None:
    record = record_of(casefile)
    assert record.ledger is not None
    for claim in record.ledger.claims:
        for asked in ({"claim": claim.id}, {"edit": claim.id}, {"at": f"{claim.quote.start}-{claim.quote.end}"}):
            part = shown_part(record, asked)
            assert part.within.start <= claim.quote.start < part.within.end
        assert f'id="claim-{claim.id}"' in client.get("/reports/long", params={"claim": claim.id}).text


@pytest.mark.parametrize(
    "asked", [{"part": "0"}, {"part": "-1"}, {"part": "x"}, {"claim": "c999"}, {"at": "²"}, {"part": "١"}, {}]
)
def test_report_parts_of_nothing_are_the_first(casefile: Casefile, asked: dict[str, str]) -> None:
    assert shown_part(record_of(casefile), asked).number == 1
    assert shown_part(record_of(casefile), {"part": "99999"}).number == shown_part(record_of(casefile), {}).of


def test_report_parts_the_whole_has_all_accounts_and_claims(casefile: Casefile) -> None:
    record = record_of(casefile)
    part = shown_part(record, {"part": "all"})
    assert part == Part(0, part.of, part.within, whole=True) and part.within.of(record.report.text) == LONG
    whole, shown = report_view(record), report_view(record, part.within)
    assert whole is not None and shown is not None
    assert whole.rows == shown.rows and whole.accounts == shown.accounts
    assert not any(one.elsewhere for one in whole.accounts)


@pytest.mark.slow
def test_report_parts_say_how_many_claims_stand_elsewhere(casefile: Casefile, client: httpx.Client) -> None:
    record = record_of(casefile)
    first = report_view(record, shown_part(record, {}).within)
    assert first is not None and record.ledger is not None
    shown = sum(len(section.rows) for one in first.accounts for section in one.sections)
    assert shown + sum(one.elsewhere for one in first.accounts) <= len(record.ledger.claims)
    assert f"of {len(record.ledger.claims)} claims checked" in client.get("/reports/long").text


def test_report_parts_a_decision_answers_with_the_row_and_counts_the_whole(casefile: Casefile, client: httpx.Client) -> None:
    record = record_of(casefile)
    assert record.ledger is not None
    last = max(record.ledger.claims, key=lambda claim: claim.quote)
    form = {"verdict": "accept", "claim": f"long/{last.id}", "seen": ""}
    here = f"{client.base_url}/reports/long?claim={last.id}"
    answer = client.post("/reports", data=form, headers={"HX-Request": "true", "HX-Current-URL": here})
    assert answer.status_code == 200 and f'id="claim-{last.id}"' in answer.text
    assert f"1 of {len(record.ledger.claims)} claims checked" in answer.text
    bring_up_to_date(casefile)
    assert f"1 of {len(record.ledger.claims)} claims checked" in client.get("/reports/long?part=1").text


def test_report_parts_an_address_of_an_account_opens_the_part_that_tells_it(casefile: Casefile, client: httpx.Client) -> None:
    words = LONG.rindex("twelve people")
    client.post("/api/v1/accounts/add", json={"report": "long", "facts": {"event_type": "arson"}, "key": "x"})
    said = {"kind": "circumstance", "quote.span": f"{words}-{words + 6}", "claimant.kind": "report"}
    added = client.post("/api/v1/claims/add", json={"report": "long", "said": said, "account": "m1", "key": "y"})
    assert added.status_code == 200, added.text
    record = record_of(casefile)
    assert shown_part(record, {"account": "a1"}).number == 1
    assert shown_part(record, {"account": "m1"}).within.start <= words < shown_part(record, {"account": "m1"}).within.end
    assert address_within("long/m1") == "/reports/long?account=m1#account-m1"
    assert 'id="account-m1"' in client.get(address_within("long/m1").partition("#")[0]).text
