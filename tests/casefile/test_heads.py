from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import cases
import raids
from counterclaim.casefile.address import Server
from counterclaim.casefile.custody import verify
from counterclaim.casefile.heads import later_heads, note_head
from counterclaim.casefile.journal import head
from counterclaim.casefile.store import Casefile
from counterclaim.evidence.finding import Fault
from raids import Raid


def put_back(casefile: Casefile, copy: Path) -> Casefile:
    """The casefile as it was when it was copied, by somebody who knows no better than to copy files."""
    assert isinstance(casefile.address, Path)
    casefile.close()
    for path in casefile.address.parent.glob(f"{casefile.address.name}-*"):
        path.unlink()
    shutil.copy(copy, casefile.address)
    return Casefile.open(casefile.address)


@pytest.fixture
def older(raided: Casefile, tmp_path: Path) -> Path:
    """A copy of the casefile, which then goes on, and is verified."""
    if isinstance(raided.address, Server):
        pytest.skip("of a file")
    copy = tmp_path / "copy.db"
    shutil.copy(raided.address, copy)
    shutil.copytree(f"{raided.address}.originals", f"{copy}.originals")
    raids.received(raided, Raid("d1", town="Kassum", day=20))
    assert verify(raided).whole
    return copy


def test_heads_of_a_casefile_that_grows_are_in_it(raided: Casefile) -> None:
    assert verify(raided).whole
    raids.received(raided, Raid("d1", town="Kassum", day=20))
    assert verify(raided).whole
    with raided.reading() as connection:
        assert list(later_heads(connection, raided.address)) == []


def test_heads_show_that_an_older_copy_was_put_back(raided: Casefile, older: Path) -> None:
    with put_back(raided, older) as casefile:
        found = verify(casefile)
        assert [finding.fault for finding in found.findings] == [Fault.REMOVED]
        assert "older copy" in found.summary and "look for a newer copy" in found.summary


def test_heads_show_that_work_went_on_from_an_older_copy(raided: Casefile, older: Path) -> None:
    with put_back(raided, older) as casefile:
        raids.received(casefile, Raid("e1", town="Kassum", day=30), Raid("e2", town="Kassum", day=30))
        found = verify(casefile)
        assert [finding.fault for finding in found.findings] == [Fault.ALTERED]
        assert "went on from an older copy" in found.summary


def test_heads_that_somebody_wrote_down_are_looked_for(raided: Casefile) -> None:
    with raided.reading() as connection:
        newest = head(connection)
    assert newest is not None
    assert verify(raided, heads=[newest.hash]).whole
    assert "you noted it" in verify(raided, heads=["0" * 64]).summary


def test_heads_of_another_place_are_another_copys(raided: Casefile, older: Path) -> None:
    """Two copies that are worked in are two casefiles, as far as each of them shows."""
    with Casefile.open(older) as copy:
        assert verify(copy).whole
        with copy.reading() as connection:
            assert [one.seq for one, there in later_heads(connection) if there is None]


def test_heads_need_no_place_to_be_noted(raided: Casefile, state: Path, tmp_path: Path) -> None:
    state.parent.mkdir(exist_ok=True)
    state.write_text("a file where a folder should be")
    assert verify(raided).whole


def test_heads_say_nothing_of_where_the_casefile_is(empty: Casefile, state: Path, tmp_path: Path) -> None:
    cases.received(empty, cases.lines(tmp_path / "one.jsonl", [cases.row("one", cases.RAID)]))
    with empty.reading() as connection:
        note_head(connection, empty.address)
    [noted] = [path for path in state.rglob("*") if path.is_file()]
    assert "case" not in noted.read_text().replace('"case"', "") and "one" not in noted.read_text()
