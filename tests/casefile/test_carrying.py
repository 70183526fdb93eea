from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import cases
from counterclaim.casefile.address import Address, Server
from counterclaim.casefile.carrying import carry, rows_of, size_of
from counterclaim.casefile.custody import verify
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.journal import head
from counterclaim.casefile.rulings import merge
from counterclaim.casefile.search import search
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError
from servers import PostgresServer

pytestmark = pytest.mark.slow


@pytest.fixture
def other(raided: Casefile, postgres: PostgresServer, tmp_path: Path) -> Iterator[Address]:
    """An empty place of the other kind than that of the casefile."""
    if isinstance(raided.address, Server):
        yield tmp_path / "other" / "case.db"
        return
    server = postgres.made()
    yield server
    postgres.drop(server)


def shown(casefile: Casefile) -> list[object]:
    """What people see of a casefile."""
    with casefile.reading() as connection:
        return [list(list_incidents(connection, Selection())), search(connection, "raid"), head(connection), rows_of(connection)]


def test_carrying_brings_everything(raided: Casefile, other: Address) -> None:
    merge(raided, ["a1/a1", "b1/a1"], by="A. Reviewer")
    with Casefile.open(other, create=True) as casefile:
        carried = carry(raided, casefile)
        assert shown(casefile) == shown(raided)
        assert list(casefile.originals.all()) == list(raided.originals.all())
        assert carried.originals == 7 and carried.rows["reports"] == 7
        assert verify(casefile).whole and verify(raided).whole


def test_carrying_there_and_back_changes_nothing(raided: Casefile, other: Address, shelf: object, tmp_path: Path) -> None:
    with Casefile.open(other, create=True) as there:
        carry(raided, there)
        with Casefile.open(tmp_path / "back.db", create=True) as back:
            carry(there, back)
            assert shown(back) == shown(raided)
            assert verify(back).whole


def test_carrying_goes_on_behind_the_highest_numbers(raided: Casefile, other: Address, tmp_path: Path) -> None:
    with Casefile.open(other, create=True) as casefile:
        carry(raided, casefile)
        cases.received(casefile, cases.lines(tmp_path / "new.jsonl", [cases.row("new", cases.RAID)]))
        assert verify(casefile).whole
        with casefile.reading() as connection:
            assert rows_of(connection)["reports"] == 8


def test_carrying_mixes_nothing(raided: Casefile, other: Address, tmp_path: Path) -> None:
    with Casefile.open(other, create=True) as casefile:
        cases.received(casefile, cases.lines(tmp_path / "new.jsonl", [cases.row("new", cases.RAID)]))
        with pytest.raises(CasefileError, match="holds a casefile already"):
            carry(raided, casefile)
        with casefile.reading() as connection:
            assert rows_of(connection)["reports"] == 1


def test_carrying_that_is_stopped_leaves_no_row_and_goes_on(raided: Casefile, other: Address) -> None:
    left = size_of(raided) // 2

    def advance() -> None:
        nonlocal left
        left -= 1
        if not left:
            raise KeyboardInterrupt

    with Casefile.open(other, create=True) as casefile:
        with pytest.raises(KeyboardInterrupt):
            carry(raided, casefile, advance)
        with casefile.reading() as connection:
            assert not any(rows_of(connection).values())
        carry(raided, casefile)
        assert shown(casefile) == shown(raided)
