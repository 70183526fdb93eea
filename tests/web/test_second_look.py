"""The second look as people and programs meet it: on the pages, in the API, in the history and in the dossier."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import teams
import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.model.role import Role

pytestmark = pytest.mark.slow
RAID, DRONE = "incident/i301d45fa8675", "incident/ifb374eebe3d5"
PAGE = f"/incidents/{RAID.partition('/')[2]}"


@pytest.fixture(scope="module")
def served(mali_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """The workbench of a team that sees private fields, over the examples."""
    folder = tmp_path_factory.mktemp("second")
    shutil.copytree(mali_file, folder / "case")
    with Casefile.open(folder / "case" / "mali.db") as casefile:
        with casefile.writing() as connection:
            for name, role in zip((teams.ADA, teams.REN, teams.CY, teams.RIA), reversed(Role), strict=True):
                teams.seat(connection, name, role, private=True)
        with workbenches.served(casefile) as made:
            yield made


@pytest.fixture(scope="module")
def ren(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with teams.inside(served, teams.REN) as client:
        yield client


@pytest.fixture(scope="module")
def cy(served: workbenches.Workbench) -> Iterator[httpx.Client]:
    with teams.inside(served, teams.CY) as client:
        yield client


@pytest.fixture(autouse=True)
def fresh(served: workbenches.Workbench, ren: httpx.Client) -> Iterator[None]:
    """Every test leaves the two incidents open."""
    yield
    ren.post("/api/v1/work", json={"do": "reopen", "refs": [RAID, DRONE]}).raise_for_status()


def refs(client: httpx.Client, show: str) -> list[str]:
    return [one["ref"] for one in client.get("/api/v1/queue", params={"show": show}).json()["items"]]


def look(client: httpx.Client, do: str = "check", *what: str, **more: object) -> httpx.Response:
    return client.post("/api/v1/work/second", json={"do": do, "refs": what or [RAID], **more})


def finished(client: httpx.Client, *what: str) -> None:
    client.post("/api/v1/work", json={"do": "finish", "refs": what or [RAID]}).raise_for_status()


def test_second_look_goes_from_finished_over_another_person_to_the_dossier(cy: httpx.Client, ren: httpx.Client) -> None:
    assert cy.post("/queue/work", data={"one": f"finish {RAID}"}).status_code == 303
    assert refs(cy, "second") == [RAID] and refs(cy, "finished") == []
    assert "not seen by a second person" in ren.get(PAGE).text and "no second person has" in dossier(ren)
    assert ren.post("/queue/second", data={"one": f"check {RAID}", "back": PAGE}).headers["location"] == PAGE
    assert refs(cy, "second") == [] and refs(cy, "finished") == [RAID]
    row = next(one for one in cy.get("/api/v1/queue", params={"show": "finished"}).json()["items"])
    assert (row["finished_by"], row["checked_by"]) == (teams.CY, teams.REN)
    for page in (cy.get(PAGE).text, cy.get("/queue", params={"show": "finished"}).text):
        assert f"second look by {teams.REN}" in page
    assert "looked at it as the second person" in cy.get("/history").text
    assert f"{teams.REN} did so after that, as the second person" in dossier(ren)
    assert "Second looks" in cy.get("/progress").text


def dossier(client: httpx.Client) -> str:
    return client.post(f"/api/v1{PAGE}/dossier").raise_for_status().text


@pytest.mark.parametrize("do", ["check", "return"])
def test_second_look_is_refused_to_who_may_not_review(cy: httpx.Client, ren: httpx.Client, do: str) -> None:
    finished(ren)
    for answer in (look(cy, do, reason="no"), cy.post("/queue/second", data={"one": f"{do} {RAID}", "reason": "no"})):
        assert answer.status_code == 403 and "review" in answer.text


def test_second_look_at_ones_own_work_is_refused_on_the_page_and_in_the_api(ren: httpx.Client) -> None:
    finished(ren)
    for answer in (look(ren), ren.post("/queue/second", data={"one": f"check {RAID}"})):
        assert answer.status_code == 403 and "nobody approves of their own work" in answer.text
    shown = ren.get(PAGE).text
    assert "another person has to look at it" in shown and f"check {RAID}" not in shown


def test_second_look_at_what_one_has_decided_about_is_refused(cy: httpx.Client, ren: httpx.Client) -> None:
    claim = ren.get(f"/api/v1{PAGE}").json()["counts"]["killed"]["claims"][0]
    ren.post("/api/v1/claims/accept", json={"claim": claim}).raise_for_status()
    finished(cy)
    assert look(ren).status_code == 403 and refs(ren, "second") == [RAID]
    ren.post("/api/v1/undo").raise_for_status()
    assert look(ren).status_code == 200


def test_second_look_given_back_says_why_and_to_whom(cy: httpx.Client, ren: httpx.Client) -> None:
    finished(cy)
    assert look(ren, "return").status_code == 422
    assert look(ren, "return", reason="the toll is of two days").status_code == 200
    assert refs(cy, "second") == [] and "the toll is of two days" in cy.get("/history").text
    assert next(one["has"] for one in cy.get("/api/v1/queue").json()["items"] if one["ref"] == RAID) == teams.CY


def test_second_look_at_an_incident_that_changed_since_its_page_was_open_is_told(cy: httpx.Client, ren: httpx.Client) -> None:
    finished(cy)
    seen = teams.field(ren.get(PAGE).text, "seen")
    claim = cy.get(f"/api/v1{PAGE}").json()["counts"]["killed"]["claims"][0]
    cy.post("/api/v1/claims/accept", json={"claim": claim}).raise_for_status()
    assert look(ren, seen=[seen]).status_code == 409
    cy.post("/api/v1/undo").raise_for_status()


@pytest.mark.parametrize(("do", "what"), [("fly", [RAID]), ("check", []), ("check", ["nothing/x"])])
def test_second_look_that_is_none_is_explained(ren: httpx.Client, do: str, what: list[str]) -> None:
    assert ren.post("/api/v1/work/second", json={"do": do, "refs": what}).status_code in (404, 422)
    assert ren.post("/queue/second", data={"do": do, "ref": what}).status_code in (404, 422)


def test_second_look_of_who_works_alone_is_nobodys_and_said(client: httpx.Client) -> None:
    client.post("/api/v1/work", json={"do": "finish", "refs": [RAID]}).raise_for_status()
    assert refs(client, "finished") == [RAID]
    shown = client.get("/queue", params={"show": "finished"}).text
    assert "not seen by a second person" in shown and "Approve as" not in shown.partition("<details")[0].partition("<main")[2]
    assert "not seen by a second person" in client.get(PAGE).text
    assert "of these seen by no second person" in client.get("/progress").text
