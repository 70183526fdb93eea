"""Naming private persons in a dossier, as two people of a team do it on the pages and in the API."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.model.role import Role

pytestmark = pytest.mark.slow
RAID, WHY = "i301d45fa8675", "the court has asked for the names"
DOSSIER = f"/incidents/{RAID}/dossier"


@pytest.fixture(scope="module")
def served(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """The workbench of a team over the examples: Ada and Ren see private fields, Rex reviews and does not."""
    folder = tmp_path_factory.mktemp("requests")
    shutil.copytree(mali_file, folder / "case")
    with Casefile.open(folder / "case" / "mali.db") as casefile:
        with casefile.writing() as connection:
            teams.seat(connection, teams.ADA, Role.ADMINISTRATOR, private=True)
            teams.seat(connection, teams.REN, Role.REVIEWER, private=True)
            teams.seat(connection, "Rex Blind", Role.REVIEWER)
        with workbenches.served(casefile) as made:
            yield made


@pytest.fixture(scope="module")
def ren(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with teams.inside(served, teams.REN) as client:
        yield client


@pytest.fixture(scope="module")
def ada(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with teams.inside(served, teams.ADA) as client:
        yield client


def named(client: httpx.Client) -> httpx.Response:
    return client.post(DOSSIER, data={"named": "true"})


def test_requests_a_dossier_with_names_takes_another_person_and_is_made_once(
    served: workbenches.Workbench, ren: httpx.Client, ada: httpx.Client
) -> None:
    assert named(ren).status_code == 403
    assert ren.post("/requests", data={"incident": RAID, "reason": WHY}).headers["location"] == f"/incidents/{RAID}"
    assert "another person must approve" in ren.get(f"/incidents/{RAID}").text
    id = ren.get("/api/v1/requests").json()[0]["id"]
    shown = ren.get("/requests").text
    assert WHY in shown and "Yours: another person must answer it." in shown and f'action="/requests/{id}"' not in shown
    assert ren.post(f"/requests/{id}", data={"do": "approve"}).status_code == 403 and named(ren).status_code == 403
    assert f'action="/requests/{id}"' in ada.get("/requests").text
    assert ada.post(f"/requests/{id}", data={"do": "approve"}).status_code == 303
    assert named(ada).status_code == 403  # it is Ren's
    assert f"{teams.ADA} has approved" in ren.get(f"/incidents/{RAID}").text
    made = named(ren)
    assert made.status_code == 200 and "This copy names private persons." in made.text
    assert named(ren).status_code == 403
    with served.casefile.reading() as connection:
        exported = [entry.facts() for entry in entries(connection) if entry.action == "exported"]
    assert (exported[-1]["unmask_private_persons"], exported[-1]["request"]) == (True, id)
    assert (exported[-1]["by"], exported[-1]["approved_by"]) == (teams.REN, teams.ADA)


def test_requests_in_the_api_are_as_on_the_page(ren: httpx.Client, ada: httpx.Client) -> None:
    asked = ren.post("/api/v1/requests", json={"incident": RAID, "reason": WHY, "rule": "acled"}).json()
    address = f"/api/v1/incidents/{RAID}/dossier"
    assert ren.post(f"/api/v1/requests/{asked['id']}", json={"approve": True}).status_code == 403
    assert ada.post(f"/api/v1/requests/{asked['id']}", json={"approve": True}).json()["stage"] == "approved"
    assert ren.post(address, params={"named": True}).status_code == 403  # of another rule
    assert ren.post(address, params={"named": True, "rule": "acled"}).status_code == 200
    assert ren.post(address, params={"named": True, "rule": "acled"}).status_code == 403


def test_requests_are_seen_and_made_by_nobody_without_the_right(served: workbenches.Workbench) -> None:
    with teams.inside(served, "Rex Blind") as rex:
        for answer in (
            rex.get("/requests"),
            rex.post("/requests", data={"incident": RAID, "reason": WHY}),
            named(rex),
            rex.post(f"/api/v1/incidents/{RAID}/dossier", params={"named": True}),
        ):
            assert answer.status_code == 403 and "see_private" in answer.text
        assert rex.post(DOSSIER).status_code == 200  # masked


@pytest.mark.parametrize(("path", "fields"), [("/requests", {"incident": RAID}), ("/requests/1", {"do": "fly"})])
def test_requests_that_are_none_are_explained(ren: httpx.Client, path: str, fields: dict[str, str]) -> None:
    assert ren.post(path, data=fields).status_code == 422
