"""A team over the examples, which the tests of a file share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people_attempts
from counterclaim.model.role import Role


@pytest.fixture(scope="module")
def served(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """The workbench of a team over the examples; tests of this file share it, and leave the people as they are."""
    folder = tmp_path_factory.mktemp("team")
    shutil.copytree(mali_file, folder / "case")
    with Casefile.open(folder / "case" / "mali.db") as casefile:
        teams.set_up(casefile)
        teams.joined(casefile, teams.PIA, Role.REVIEWER, private=True)
        with workbenches.served(casefile) as made:
            yield made


@pytest.fixture(autouse=True)
def forgotten(served: workbenches.Workbench) -> None:
    """Every test begins without the failures of others."""
    with served.casefile.writing() as connection:
        connection.execute(people_attempts.delete())


@pytest.fixture(scope="module")
def clients(served: workbenches.Workbench) -> Iterator[dict[str, httpx.Client]]:
    """Everybody, entered."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield {name: stack.enter_context(teams.entered(served, name)) for name in teams.GRANTED}
