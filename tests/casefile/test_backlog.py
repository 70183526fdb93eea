from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select, update

import cases
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.holdings import State, holdings
from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import readings

SPANISH = "Al menos nueve civiles murieron el sábado en un ataque contra un mercado, según el consejo del distrito de la ciudad."


@pytest.fixture
def waiting(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile with two reports that wait, one of them in a language that no engine here reads."""
    path = cases.lines(tmp_path / "reports.jsonl", [cases.row("raid", cases.RAID), cases.row("raid-es", SPANISH)])
    cases.received(empty, path)
    return empty


def states(casefile: Casefile) -> dict[str, State]:
    with casefile.reading() as connection:
        return {one.name: one.state for one in holdings(connection)}


def test_backlog_reads_what_waits_and_says_why_it_cannot(waiting: Casefile) -> None:
    assert Backlog(waiting).size() == 2
    told = {report.name: report.reason for report in Backlog(waiting).read()}
    assert told["raid"] is None
    assert "'es'" in str(told["raid-es"])
    assert states(waiting) == {"raid": State.READ, "raid-es": State.UNREAD}


def test_backlog_is_empty_once_all_is_read(waiting: Casefile) -> None:
    list(Backlog(waiting).read())
    assert Backlog(waiting).size() == 0
    assert list(Backlog(waiting).read()) == []


def test_backlog_reads_what_was_set_aside_when_everything_is_wanted(empty: Casefile, tmp_path: Path) -> None:
    text = "The ministry published its budget on Monday, with more money for schools and roads than the year before."
    cases.received(empty, cases.lines(tmp_path / "reports.jsonl", [cases.row("budget", text)]), everything=False)
    assert Backlog(empty).size() == 0
    assert [report.name for report in Backlog(empty, everything=True).read()] == ["budget"]


def test_backlog_logs_each_reading_with_its_engine(waiting: Casefile) -> None:
    list(Backlog(waiting).read())
    with waiting.reading() as connection:
        (entry,) = (entry for entry in entries(connection) if entry.action == "read")
    assert entry.facts()["engine"] == "trained"
    assert len(entry.facts()["ledger_sha256"]) == 64


def test_backlog_again_reads_what_another_version_read(waiting: Casefile) -> None:
    list(Backlog(waiting).read())
    assert {report.name for report in Backlog(waiting, again=True).read()} == {"raid-es"}
    with waiting.writing() as connection:
        connection.execute(update(readings).values(version="0"))
    assert {report.name for report in Backlog(waiting, again=True).read()} == {"raid", "raid-es"}
    with waiting.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(readings)) == 2


@pytest.mark.slow
def test_backlog_over_processes_reads_the_same(tmp_path: Path) -> None:
    path = cases.lines(tmp_path / "many.jsonl", [cases.row(str(n), f"{cases.RAID} Report {n}.") for n in range(9)])
    ledgers = []
    for jobs in (1, 2):
        with Casefile.open(tmp_path / f"{jobs}.db", create=True) as casefile:
            cases.received(casefile, path)
            assert len(list(Backlog(casefile).read(jobs=jobs))) == 9
            with casefile.reading() as connection:
                ledgers.append(sorted(map(str, connection.scalars(select(readings.c.ledger)))))
    assert ledgers[0] == ledgers[1]
