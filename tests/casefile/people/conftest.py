from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

import teams
from counterclaim.casefile.address import Address
from counterclaim.casefile.store import Casefile

if TYPE_CHECKING:
    from casefile.conftest import Shelf


@pytest.fixture(scope="session")
def team_once(shelf_once: Shelf) -> Address:
    """An empty casefile of a team, to be copied: passwords take their time."""
    address = shelf_once.place("team")
    with Casefile.open(address, create=True) as casefile:
        teams.set_up(casefile)
        if shelf_once.server is None:
            with casefile.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    return address


@pytest.fixture
def team(team_once: Address, shelf: Shelf) -> Iterator[Casefile]:
    """A casefile of a team that a test may change: in a file, and on a server."""
    with Casefile.open(shelf.place("team", like=team_once)) as casefile:
        yield casefile
