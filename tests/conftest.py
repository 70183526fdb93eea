"""What holds for all tests: how long one example takes says more of the machine than of the code, so hypothesis sets no limit."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import browsers
import servers

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("counterclaim", deadline=None)
settings.load_profile("counterclaim")


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.PostgresServer]:
    """A real server, started once; skipped where PostgreSQL is not installed."""
    with servers.serving() as server:
        yield server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser for all tests of pages: Playwright has one at a time in a process."""
    with browsers.chromium() as made:
        yield made


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Places where a test notes the heads that it has seen, each its own: none of another's, and none of the user's."""
    folder = tmp_path_factory.mktemp("states")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def state(states: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test notes heads."""
    place = next(states)
    monkeypatch.setenv("COUNTERCLAIM_STATE", str(place))
    return place
