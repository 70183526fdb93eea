from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import cases
import raids
from counterclaim.casefile.address import Address, Server
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.store import Casefile
from servers import PostgresServer

KINDS = ("file", pytest.param("server", marks=pytest.mark.slow))


# Those tests of the store, beside those of people, that run on a server each time; all do where COUNTERCLAIM_POSTGRES is set.
ON_SERVER = ("test_store", "test_search", "test_carrying", "test_faults")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the longer half of the tests on a server to who asks for it."""
    if os.environ.get("COUNTERCLAIM_POSTGRES"):
        return
    left = [one for one in items if _on_server(one) and one.path.stem not in ON_SERVER and one.path.parent.name != "people"]
    if left:
        config.hook.pytest_deselected(items=left)
        gone = set(left)
        items[:] = [one for one in items if one not in gone]


def _on_server(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    return call is not None and call.params.get("database") == "server"


@dataclass(slots=True)
class Shelf:
    """Where the casefiles of a test are: in files, or on a server, each a copy of one that was made once."""

    folder: Path
    server: PostgresServer | None
    _made: list[Server] = field(default_factory=list)

    def place(self, name: str, *, like: Address | None = None) -> Address:
        """Where a casefile of a name is to be: there is none yet, or a copy of another."""
        if self.server is not None:
            self._made.append(self.server.made(like=like.name if like else "template0"))
            return self._made[-1]
        if isinstance(like, Path):
            shutil.copytree(like.parent, self.folder / name)
            return self.folder / name / like.name
        return self.folder / name / "case.db"

    def clear(self) -> None:
        """Do away with what is on the server."""
        for one in self._made:
            if self.server is not None:
                self.server.drop(one)


@pytest.fixture(scope="session", params=KINDS)
def database(request: pytest.FixtureRequest) -> str:
    """In which of the two databases the casefiles of a test are."""
    return str(request.param)


@pytest.fixture
def shelf(database: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    """Where the casefiles of a test are."""
    shelf = Shelf(tmp_path, request.getfixturevalue("postgres") if database == "server" else None)
    yield shelf
    shelf.clear()


@pytest.fixture(scope="session")
def shelf_once(database: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Where casefiles are that are made once."""
    return Shelf(tmp_path_factory.mktemp("once"), request.getfixturevalue("postgres") if database == "server" else None)


@pytest.fixture(scope="session")
def empty_once(shelf_once: Shelf) -> Address | None:
    """A new casefile on the server, made once; one in a file is made as fast as it is copied."""
    if shelf_once.server is None:
        return None
    address = shelf_once.place("empty")
    Casefile.open(address, create=True).close()
    return address


@pytest.fixture
def empty(shelf: Shelf, empty_once: Address | None) -> Iterator[Casefile]:
    """A new casefile."""
    with Casefile.open(shelf.place("empty", like=empty_once), create=True) as casefile:
        yield casefile


@pytest.fixture(scope="session")
def mali_once(shelf_once: Shelf) -> Address:
    """The casefile of the Malian examples, made once; tests work on copies."""
    address = shelf_once.place("mali")
    with Casefile.open(address, create=True) as casefile:
        cases.gathered(casefile, cases.MALI)
        _settle(casefile)
    return address


@pytest.fixture
def mali(mali_once: Address, shelf: Shelf) -> Iterator[Casefile]:
    """A casefile of seven reports about four attacks in Mali."""
    with Casefile.open(shelf.place("mali", like=mali_once)) as casefile:
        yield casefile


@pytest.fixture(scope="session")
def raided_once(shelf_once: Shelf) -> Address:
    """The casefile of made-up raids, made once."""
    address = shelf_once.place("raids")
    with Casefile.open(address, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
        list(link_accounts(casefile))
        _settle(casefile)
    return address


@pytest.fixture
def raided(raided_once: Address, shelf: Shelf) -> Iterator[Casefile]:
    """A casefile of seven reports about three raids, linked."""
    with Casefile.open(shelf.place("raids", like=raided_once)) as casefile:
        yield casefile


@pytest.fixture
def waiting(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of two reports that wait to be read."""
    rows = [cases.row("one", cases.RAID), cases.row("two", cases.BLAST)]
    cases.received(empty, cases.lines(tmp_path / "waiting.jsonl", rows))
    return empty


def _settle(casefile: Casefile) -> None:
    """All of a file in one, to be copied."""
    if isinstance(casefile.address, Path):
        with casefile.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
