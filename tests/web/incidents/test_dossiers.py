from __future__ import annotations

import httpx
import pytest

from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.web.access import CSRF_HEADER
from printing import needs_pdf


@pytest.fixture
def attack(mali: Casefile) -> str:
    with mali.reading() as connection:
        return incident_named(connection, "attack-1")


def csrf(client: httpx.Client, page: str) -> str:
    return client.get(page).text.partition('name="csrf" value="')[2].partition('"')[0]


@pytest.mark.slow
def test_dossiers_are_offered_and_given_by_the_page(client: httpx.Client, attack: str, mali: Casefile) -> None:
    page = f"/incidents/{attack}"
    assert f'action="{page}/dossier"' in client.get(page).text
    answer = client.post(f"{page}/dossier", data={"csrf": csrf(client, page), "form": "html", "rule": "hull"})
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="dossier-{attack}.html"'
    assert "Alleged – machine-read unless marked" in answer.text and "hull/1" in answer.text
    with mali.reading() as connection:
        last = list(entries(connection))[-1]
    assert (last.subject, last.facts()["form"], last.facts()["unmask_private_persons"]) == ("dossier/1", "html", False)


@pytest.mark.slow
def test_dossiers_come_in_the_language_of_the_page(client: httpx.Client, attack: str) -> None:
    client.cookies.set("counterclaim_language", "fr")
    page = f"/incidents/{attack}"
    assert '<html lang="fr">' in client.post(f"{page}/dossier", data={"csrf": csrf(client, page)}).text


def test_dossiers_are_not_made_for_another_site(client: httpx.Client, attack: str) -> None:
    del client.headers[CSRF_HEADER]
    assert client.post(f"/incidents/{attack}/dossier", data={"form": "html"}).status_code == 403


@pytest.mark.slow
def test_dossiers_are_given_by_the_api(client: httpx.Client, attack: str) -> None:
    needs_pdf()
    answer = client.post("/api/v1/incidents/attack-3/a1/dossier", params={"form": "pdf", "language": "fr"})
    assert answer.headers["content-type"] == "application/pdf" and answer.content.startswith(b"%PDF-")
    assert client.post("/api/v1/incidents/nothing/dossier").status_code == 404
    assert client.post("/api/v1/incidents/attack-1/dossier", params={"rule": "guess"}).status_code == 422
