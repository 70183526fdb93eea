"""A workbench that believes a provider, which the tests of a file share."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

import providers
import teams
import workbenches
from counterclaim.casefile.people.identities import tie_email
from counterclaim.casefile.people.members import State, add_member, member_named
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import people, people_attempts, people_identities
from counterclaim.fetching.provider import Provider
from counterclaim.model.role import Role


@pytest.fixture(scope="module")
def house() -> Iterator[providers.House]:
    with providers.serving() as made:
        yield made


@pytest.fixture(scope="module")
def served(house: providers.House, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """A workbench that believes the house: Ada Lee is known there by her address, Ida Low was invited, Cy Coder is unknown."""
    with Casefile.open(tmp_path_factory.mktemp("vouched") / "case.db", create=True) as casefile:
        teams.joined(casefile, teams.ADA, Role.ADMINISTRATOR)
        teams.joined(casefile, teams.CY, Role.CODER)
        with casefile.writing() as connection:
            add_member(connection, "Ida Low", Role.READER, by=teams.BY)
        with workbenches.served(casefile, provider=Provider(house.registration)) as made:
            yield made


@pytest.fixture(autouse=True)
def fresh(served: workbenches.Workbench, house: providers.House) -> None:
    """Every test begins with an honest house, and with nobody who has entered by it."""
    like = providers.House(key=house.key)
    house.person, house.wrong, house.sign, house.refusal, house.broken = like.person, {}, None, "", None
    house.codes.clear()
    house.used.clear()
    with served.casefile.writing() as connection:
        connection.execute(people_attempts.delete())
        connection.execute(people_identities.delete())
        connection.execute(people.update().where(people.c.name == "Ida Low").values(state=State.INVITED.value))
        tie_email(connection, member_named(connection, teams.ADA), "Ada@Example.org", by=teams.BY)


@pytest.fixture
def client(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=served.address, timeout=60, verify=workbenches.PLAIN) as made:
        yield made
