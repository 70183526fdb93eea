"""What holds for all tests: how long one example takes says more of the machine than of the code, so hypothesis sets no limit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

import servers

settings.register_profile("counterclaim", deadline=None)
settings.load_profile("counterclaim")


@pytest.fixture(scope="session")
def postgres() -> Iterator[servers.PostgresServer]:
    """A real server, started once; skipped where PostgreSQL is not installed."""
    with servers.serving() as server:
        yield server
