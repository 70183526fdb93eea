from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import func, select

import cases
import made_rows
import raids
from counterclaim.casefile.copying import copies_among, find_copies
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import copies as copies_table
from counterclaim.casefile.tables import copy_bands, reports, signatures
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.linking.copies import copies
from raids import Raid

LONG = (
    "At least nine civilians were killed on Saturday when soldiers attacked a market in Kidal, Mali, the mayor said. The wounded "
    "were taken to the hospital of Gao, where doctors treated eleven people through the night. Traders said that they came on "
    "motorcycles from the north and left after an hour, taking four men with them. The army gave no answer to questions."
)


@pytest.fixture
def repeated(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile with a report, its copy with a sentence more, and something else."""
    rows = [
        cases.row("wire", LONG),
        cases.row("paper", f"{LONG} The governor will visit the town."),
        cases.row("blast", cases.BLAST),
    ]
    return cases.gathered(empty, cases.lines(tmp_path / "reports.jsonl", rows))


def test_copying_finds_what_two_reports_share(repeated: Casefile) -> None:
    with repeated.reading() as connection:
        ((pair, copy),) = copies_among(connection, ["wire", "paper", "blast"]).items()
    assert sorted(pair) == ["paper", "wire"]
    assert copy.containment > 0.9
    whole = copies(LONG, f"{LONG} The governor will visit the town.")
    assert whole is not None
    assert copy.words == whole.words


@pytest.mark.slow
def test_copying_among_reports_that_share_nothing_is_empty(repeated: Casefile) -> None:
    with repeated.reading() as connection:
        assert copies_among(connection, ["wire", "blast"]) == {}
        assert copies_among(connection, []) == {}


@pytest.mark.slow
def test_copying_is_done_once(repeated: Casefile) -> None:
    assert list(find_copies(repeated)) == []


@pytest.mark.slow
def test_copying_meets_reports_that_come_later(repeated: Casefile, tmp_path: Path) -> None:
    cases.gathered(repeated, cases.lines(tmp_path / "later.jsonl", [cases.row("late", f"Update. {LONG}")]))
    bring_up_to_date(repeated)
    with repeated.reading() as connection:
        pairs = {tuple(sorted(pair)) for pair in copies_among(connection, ["wire", "paper", "late"])}
    assert pairs == {("paper", "wire"), ("late", "wire"), ("late", "paper")}


@pytest.mark.slow
def test_copying_after_linking_makes_the_incident_again(empty: Casefile) -> None:
    """Another process may bring accounts together that this one has not compared yet."""
    raids.received(empty, Raid("one", more=LONG), Raid("two", more=LONG))
    list(link_accounts(empty))
    assert lines(empty) == [2]
    bring_up_to_date(empty)
    assert lines(empty) == [1]


def test_copying_by_two_processes_at_once_compares_each_report_once(empty: Casefile) -> None:
    raids.received(empty, *(Raid(f"r{number}", more=LONG) for number in range(6)))
    done: list[int] = []
    threads = [threading.Thread(target=lambda: done.extend(find_copies(empty))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done
    with empty.reading() as connection:
        assert len(copies_among(connection, [f"r{number}" for number in range(6)])) == 15
        assert connection.scalar(select(func.count()).select_from(signatures)) == 6


def lines(casefile: Casefile) -> list[int]:
    with casefile.reading() as connection:
        return [one.lines for one in list_incidents(connection, Selection())]


@pytest.mark.slow
def test_copying_compares_no_rows_of_data_sets(empty: Casefile, tmp_path: Path) -> None:
    rows = [made_rows.acled(event_id_cnty=f"TER{number}", notes=LONG) for number in (101, 102)]
    path = tmp_path / "acled.csv"
    path.write_bytes(made_rows.table(rows))
    casefile = cases.gathered(empty, path)
    with casefile.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(signatures)) == 2
        assert connection.scalar(select(func.count()).select_from(copies_table)) == 0


def test_copying_meets_the_same_pairs_however_many_are_compared_at_once(
    empty: Casefile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How many go into a transaction follows how fast the machine is; who is compared with whom must not."""
    monkeypatch.setattr("counterclaim.casefile.copying._MOST_NEAR", 3)
    texts = [f"{LONG} Report {number} of that day came from {'north' if number % 3 else 'south'}." for number in range(20)]
    cases.received(empty, cases.lines(tmp_path / "day.jsonl", [cases.row(f"r{at}", text) for at, text in enumerate(texts)]))
    with empty.writing() as connection:
        connection.execute(reports.update().values(state="read"))
    pairs = []
    for least, most in ((1, 1), (3, 7), (50, 50)):
        monkeypatch.setattr("counterclaim.casefile.copying._FEWEST_AT_ONCE", least)
        monkeypatch.setattr("counterclaim.casefile.copying._MOST_AT_ONCE", most)
        list(find_copies(empty))
        with empty.writing() as connection:
            kept = select(copies_table.c.one, copies_table.c.other).order_by(copies_table.c.one, copies_table.c.other)
            pairs.append([tuple(row) for row in connection.execute(kept)])
            for table in (copies_table, copy_bands, signatures):
                connection.execute(table.delete())
    assert len(pairs[0]) == 1 + 2 + 3 * 17
    assert pairs[0] == pairs[1] == pairs[2]
