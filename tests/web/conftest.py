"""One casefile of the examples, copied for each test that changes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import workbenches
from counterclaim.casefile.store import Casefile


@pytest.fixture(scope="session")
def mali_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casefile of the example reports, to be copied."""
    folder = tmp_path_factory.mktemp("mali")
    with workbenches.mali(folder):
        pass
    return folder


@pytest.fixture
def mali(mali_file: Path, tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of the example reports that a test may change."""
    shutil.copytree(mali_file, tmp_path / "case")
    with Casefile.open(tmp_path / "case" / "mali.db") as casefile:
        yield casefile


@pytest.fixture
def workbench(mali: Casefile) -> Iterator[workbenches.Workbench]:
    """The workbench over it, for A. Coder and B. Reviewer, and a reader who may decide nothing."""
    with workbenches.served(mali, "A. Coder", "B. Reviewer", workbenches.READER) as made:
        yield made


@pytest.fixture
def client(workbench: workbenches.Workbench) -> Iterator[httpx.Client]:
    """A. Coder, entered."""
    with workbenches.entered(workbench) as made:
        yield made
