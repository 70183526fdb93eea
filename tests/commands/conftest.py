from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import cases
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
