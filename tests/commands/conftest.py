from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import cases
import hostile
from counterclaim.casefile.store import Casefile


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of the Malian examples, made once."""
    folder = tmp_path_factory.mktemp("commands")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.MALI)
    return folder


@pytest.fixture
def mali(made_once: Path, tmp_path: Path) -> Path:
    """The path of a copy of it."""
    shutil.copytree(made_once, tmp_path / "mali")
    return tmp_path / "mali" / "case.db"


@pytest.fixture(scope="session")
def named_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A casefile of reports with odd names, added from the command line."""
    folder = tmp_path_factory.mktemp("named")
    result = hostile.run("add", str(hostile.reports(folder / "named.jsonl", hostile.NAMES)), case=folder / "case.db")
    assert (result.exit_code, result.stderr) == (0, "")
    with Casefile.open(folder / "case.db") as casefile, casefile.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@pytest.fixture
def named(named_once: Path, tmp_path: Path) -> Path:
    """The path of a copy of it."""
    shutil.copytree(named_once, tmp_path / "named")
    return tmp_path / "named" / "case.db"
