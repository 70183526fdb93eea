from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

import cases
import made_rows
import raids
from counterclaim.casefile.holdings import State, holdings
from counterclaim.casefile.journal import entries
from counterclaim.casefile.newest import ledgers
from counterclaim.casefile.receiving import Fate, receive
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from raids import Raid


def fates(casefile: Casefile, *paths: Path, everything: bool = True) -> dict[str, Fate]:
    return {entry.name: entry.fate for entry in cases.received(casefile, *paths, everything=everything)}


def test_receiving_keeps_the_bytes_as_they_came(empty: Casefile, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xef\xbb\xbf" + cases.RAID.encode() + b"\r\n")
    assert fates(empty, path) == {"report.txt": Fate.ADDED}
    with empty.reading() as connection:
        sha256 = connection.scalar(select(reports.c.sha256))
    assert sha256 is not None
    assert empty.originals.get(sha256) == path.read_bytes()


def test_receiving_the_same_bytes_twice_is_one_report(empty: Casefile, tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    for path in (one, other):
        path.write_text(cases.RAID)
    assert fates(empty, one, other) == {"one.txt": Fate.KNOWN}
    assert fates(empty, one) == {"one.txt": Fate.KNOWN}


def test_receiving_two_reports_of_one_name_numbers_the_second(empty: Casefile, tmp_path: Path) -> None:
    for folder, text in (("a", cases.RAID), ("b", cases.BLAST)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(text)
    told = fates(empty, tmp_path / "a" / "report.txt", tmp_path / "b" / "report.txt")
    assert told == {"report.txt": Fate.ADDED, "report.txt~2": Fate.ADDED}


@pytest.mark.slow
def test_receiving_many_reports_of_one_name_counts_on(empty: Casefile) -> None:
    documents = [replace(raids.document(Raid("index.html", killed=number)), ledger=None) for number in range(1, 250)]
    names = [entry.name for entry in receive(empty, documents, everything=True)]
    assert names == ["index.html", *(f"index.html~{number}" for number in range(2, 250))]


@pytest.mark.parametrize("taken", [["x~2"], ["x~3"], ["x~2", "x~2~2", "x~9"], ["x~", "x~:", "x~a", "X~2"]])
def test_receiving_gives_a_name_that_looks_numbered_to_one_report_alone(empty: Casefile, taken: list[str]) -> None:
    wanted = [*taken, "x", "x", "x"]
    documents = [replace(raids.document(Raid(name, killed=at + 1)), ledger=None) for at, name in enumerate(wanted)]
    names = [entry.name for entry in receive(empty, documents, everything=True)]
    assert names[: len(taken) + 1] == [*taken, "x"]
    assert len(set(names)) == len(wanted)
    assert all(name.rpartition("~")[0] == "x" for name in names[-2:])


def test_receiving_keeps_the_reason_of_what_is_refused(empty: Casefile, tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    told = cases.received(empty, path, tmp_path / "missing.txt")
    assert {entry.fate for entry in told} == {Fate.REFUSED}
    with empty.reading() as connection:
        kept = list(holdings(connection, State.REFUSED))
    assert [one.name for one in kept] == ["picture.txt", "missing.txt"]
    assert all(one.why for one in kept)


def test_receiving_the_same_refusal_twice_keeps_it_once(empty: Casefile, tmp_path: Path) -> None:
    for _ in range(2):
        cases.received(empty, tmp_path / "missing.txt")
    with empty.reading() as connection:
        assert len(list(holdings(connection, State.REFUSED))) == 1
        assert len(list(entries(connection))) == 1


def test_receiving_goes_on_after_a_bad_line(empty: Casefile, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text(f'{{"id": "1", "text": "{cases.RAID}"}}\nnot json\n{{"id": "3", "text": "{cases.BLAST}"}}\n')
    told = [entry.fate for entry in cases.received(empty, path)]
    assert told == [Fate.ADDED, Fate.REFUSED, Fate.ADDED]


def test_receiving_logs_hashes_and_no_words(empty: Casefile, tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("one", cases.RAID)])
    cases.received(empty, path)
    with empty.reading() as connection:
        (entry,) = entries(connection)
    assert (entry.action, entry.subject) == ("received", "one")
    assert "market" not in entry.details
    assert entry.facts()["sha256"]


def test_receiving_sets_aside_what_tells_of_no_violence(empty: Casefile, tmp_path: Path) -> None:
    text = "The ministry of finance published its budget on Monday, with more money for schools and roads than the year before."
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("budget", text), cases.row("raid", cases.RAID)])
    assert fates(empty, path, everything=False) == {"budget": Fate.SET_ASIDE, "raid": Fate.ADDED}
    with empty.reading() as connection:
        (aside,) = holdings(connection, State.SET_ASIDE)
    assert aside.name == "budget"
    assert aside.score is not None


@pytest.mark.slow
def test_receiving_many_takes_them_in_batches(empty: Casefile, tmp_path: Path) -> None:
    rows = [cases.row(str(number), f"{cases.RAID} Report {number}.") for number in range(1_000)]
    told = cases.received(empty, cases.lines(tmp_path / "reports.jsonl", rows))
    assert [entry.name for entry in told] == [str(number) for number in range(1_000)]


def test_receiving_takes_the_claims_of_a_data_set_as_they_are_coded(empty: Casefile, tmp_path: Path) -> None:
    path = tmp_path / "acled.csv"
    path.write_bytes(made_rows.table([made_rows.acled()]))
    (told,) = cases.received(empty, path)
    assert told.fate is Fate.ADDED
    with empty.reading() as connection:
        (ledger,) = ledgers(connection, [told.name])
    assert ledger.engine.name.startswith("dataset-")
    (attribution,) = ledger.accounts[0].attribution
    assert attribution.actor == "ml-military"
