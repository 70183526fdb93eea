from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import teams
from counterclaim.casefile.store import Casefile


@pytest.fixture(scope="session")
def team_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty casefile of a team, to be copied: passwords take their time."""
    path = tmp_path_factory.mktemp("team") / "case.db"
    with Casefile.open(path, create=True) as casefile:
        teams.set_up(casefile)
    return path


@pytest.fixture
def team(team_file: Path, tmp_path: Path) -> Iterator[Casefile]:
    """A casefile of a team that a test may change."""
    (tmp_path / "team.db").write_bytes(team_file.read_bytes())
    with Casefile.open(tmp_path / "team.db") as casefile:
        yield casefile
