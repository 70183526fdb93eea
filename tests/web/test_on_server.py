"""The workbench over a casefile on a PostgreSQL server: its pages, what is decided on them, and what is found."""

from __future__ import annotations

import re
from collections.abc import Iterator

import httpx
import pytest

import raids
import workbenches
from counterclaim.casefile.custody import verify
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from servers import PostgresServer

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def casefile(postgres: PostgresServer) -> Iterator[Casefile]:
    address = postgres.made()
    with Casefile.open(address, create=True) as casefile:
        raids.received(casefile, *raids.SEVERAL)
        bring_up_to_date(casefile)
        yield casefile
    postgres.drop(address)


@pytest.fixture(scope="module")
def client(casefile: Casefile) -> Iterator[httpx.Client]:
    with workbenches.served(casefile) as workbench, workbenches.entered(workbench) as client:
        yield client


@pytest.mark.parametrize(
    "page",
    [
        *("/queue", "/incidents", "/reports", "/reports?state=read", "/map", "/timeline", "/parties", "/search?q=accusing"),
        *("/search?q=Oro&kind=incident", "/analysis", "/history", "/add", "/coding", "/reports/a1"),
        *(
            "/api/v1/incidents",
            "/api/v1/queue",
            "/api/v1/reports",
            "/api/v1/parties",
            "/api/v1/map",
        ),
        *("/api/v1/search?q=accusing&kind=claim", "/api/v1/timeline", "/api/v1/history"),
    ],
)
def test_on_server_pages_are_there(client: httpx.Client, page: str) -> None:
    answer = client.get(page, follow_redirects=True)
    assert answer.status_code == 200, answer.text[:500]


def told(client: httpx.Client, path: str) -> str:
    """What is answered, but for when reports came: each casefile was filled at its own time."""
    return re.sub(r'"came":"[^"]*"', "", client.get(path).raise_for_status().text)


def test_on_server_incidents_are_those_of_a_file(
    client: httpx.Client, casefile: Casefile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Casefile.open(tmp_path_factory.mktemp("file") / "case.db", create=True) as other:
        raids.received(other, *raids.SEVERAL)
        bring_up_to_date(other)
        with workbenches.served(other) as workbench, workbenches.entered(workbench) as beside:
            for path in ("/api/v1/incidents", "/api/v1/parties", "/api/v1/queue", "/api/v1/timeline"):
                assert told(client, path) == told(beside, path), path


def test_on_server_what_is_decided_is_kept_and_taken_back(client: httpx.Client, casefile: Casefile) -> None:
    known = client.get("/api/v1/reports/b1").json()
    body = {"claim": "b1/c1", "reason": "checked", "seen": known["seen"].get("c1", "")}
    assert client.post("/api/v1/claims/reject", json=body).status_code == 200
    assert "c1" in client.get("/api/v1/reports/b1").json()["rejected"]
    assert client.post("/api/v1/claims/accept", json=body).status_code == 409
    assert client.post("/api/v1/undo").status_code == 200
    assert "c1" not in client.get("/api/v1/reports/b1").json()["rejected"]
    assert verify(casefile).whole
