from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import cases
import raids
from counterclaim.casefile.linkage import link_accounts
from counterclaim.casefile.store import Casefile


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Casefile]:
    """A new casefile."""
    with Casefile.open(tmp_path / "case.db", create=True) as casefile:
        yield casefile


@pytest.fixture(scope="session")
def mali_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of the Malian examples, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("mali")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.MALI)
        with casefile.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def mali(mali_once: Path, tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of seven reports about four attacks in Mali."""
    shutil.copytree(mali_once, tmp_path / "mali")
    with Casefile.open(tmp_path / "mali" / "case.db") as casefile:
        yield casefile


@pytest.fixture(scope="session")
def raided_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of made-up raids, made once."""
    folder = tmp_path_factory.mktemp("raids")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
        list(link_accounts(casefile))
        with casefile.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def raided(raided_once: Path, tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of seven reports about three raids, linked."""
    shutil.copytree(raided_once, tmp_path / "raids")
    with Casefile.open(tmp_path / "raids" / "case.db") as casefile:
        yield casefile


@pytest.fixture
def waiting(empty: Casefile, tmp_path: Path) -> Casefile:
    """A casefile of two reports that wait to be read."""
    rows = [cases.row("one", cases.RAID), cases.row("two", cases.BLAST)]
    cases.received(empty, cases.lines(tmp_path / "waiting.jsonl", rows))
    return empty
