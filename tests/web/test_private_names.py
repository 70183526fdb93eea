"""Whoever may not see private fields finds no private person's name anywhere; every reading of such fields is logged."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import httpx
import pytest

import cases
import teams
import workbenches
from counterclaim.casefile.incidents import incident_named
from counterclaim.casefile.journal import entries
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import parties
from counterclaim.model.role import Role
from counterclaim.web.rights import needs_declared
from routes import ways

pytestmark = pytest.mark.slow
# Invented people: a victim who stands in a title, a relative who speaks, and somebody private who is accused.
VICTIM, RELATIVE, ACCUSED = "Zobarou", "Makwenda", "Tirivala"
NAMES = (VICTIM, RELATIVE, ACCUSED)
TEXT = f"""Gunmen kill teacher Issa {VICTIM} near Niono

Niono, Mali, 3 January 2025 - Nine people were killed on Thursday near Niono, the mayor said. Among them was Issa {VICTIM}, 34, a
teacher. "They shot my brother Issa," said Awa {RELATIVE}, his sister. Residents accused Moussa {ACCUSED} of the attack. The
Malian army denied that it was involved.
"""
REPORTS = [
    {
        "id": "private-1",
        "text": TEXT,
        "title": f"Gunmen kill teacher Issa {VICTIM} near Niono",
        "published": "2025-01-03",
        "publisher": "Sahel Wire",
        "url": f"https://wire.example/issa-{VICTIM.lower()}",
    },
    {"id": "private-2", "text": f"Issa {VICTIM} was remembered.", "title": f"In memory of {VICTIM}", "published": "2025-01-04"},
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """The workbench of a team over a casefile in which three private persons are named; Ada alone sees private fields."""
    folder = tmp_path_factory.mktemp("private")
    lines = folder / "reports.jsonl"
    lines.write_text("".join(json.dumps(one) + "\n" for one in REPORTS), "utf-8")
    with Casefile.open(folder / "case.db", create=True) as casefile:
        cases.gathered(casefile, cases.MALI, lines)
        with casefile.writing() as connection:
            teams.seat(connection, teams.ADA, Role.ADMINISTRATOR, private=True)
            teams.seat(connection, "Max Blind", Role.ADMINISTRATOR)
        with workbenches.served(casefile) as made:
            yield made


@pytest.fixture(scope="module")
def names_of_things(served: workbenches.Workbench) -> list[str]:
    """What stands in addresses: the report, its incident, the party that is somebody private, an analysis."""
    with served.casefile.reading() as connection:
        incident = incident_named(connection, "private-1")
        keys = [str(row.party) for row in connection.execute(parties.select()) if ACCUSED in str(row.party)]
    return ["1", "private-1", incident, "accusations", *keys]


def told(answer: httpx.Response) -> list[str]:
    """The private names that an answer holds, but for what was asked itself."""
    words = answer.text.casefold() + str(answer.headers).casefold()
    return [name for name in NAMES if name.casefold() in words and name.casefold() not in str(answer.request.url).casefold()]


def test_private_names_are_in_this_casefile_for_who_may_see_them(served: workbenches.Workbench) -> None:
    with teams.inside(served, teams.ADA) as ada:
        assert set(NAMES) <= set(told(ada.get("/api/v1/reports/private-1")))
        assert VICTIM in told(ada.get("/api/v1/reports")) and VICTIM in told(ada.get("/queue", params={"show": "all"}))


def test_private_names_are_nowhere_for_who_may_not(served: workbenches.Workbench, names_of_things: list[str]) -> None:
    """Every endpoint that answers a reading, with every name of a report, incident and party in its address."""
    needs = {(need.method, need.path): need for need in needs_declared().values()}
    wrong, asked = [], 0
    with teams.inside(served, "Max Blind") as client:
        for way in ways():
            if way.changes or way.path == "/api/v1/openapi.json":
                continue
            values = names_of_things if way.parameters else ["-"]
            for value in values:
                for query in ("", "?show=all", "?state=read") if not way.parameters else ("",):
                    answer = client.get(way.filled(value) + query)
                    asked += 1
                    if found := told(answer):
                        wrong.append((str(way), value, answer.status_code, found))
                    need = needs[way.method, way.path]
                    if need.private and answer.status_code not in (403, 404):
                        wrong.append((str(way), value, answer.status_code, ["not refused"]))
    assert wrong == [] and asked > 60


def test_private_names_are_not_in_dossiers_for_who_may_not_see_them(served: workbenches.Workbench) -> None:
    with teams.inside(served, "Max Blind") as client:
        made = client.post("/api/v1/incidents/private-1/dossier")
    assert made.status_code in (200, 404) and not [name for name in (VICTIM, RELATIVE) if name in made.text]


def test_private_fields_every_reading_of_them_is_in_the_log_before_it(served: workbenches.Workbench) -> None:
    needs = {(need.method, need.path): need for need in needs_declared().values()}
    with teams.inside(served, teams.ADA) as ada:
        wrong = []
        for way in ways():
            if way.changes or way.path == "/api/v1/openapi.json" or not needs[way.method, way.path].private:
                continue
            before = len(seen(served))
            ada.get(way.filled("private-1"))
            if len(seen(served)) != before + 1:
                wrong.append(str(way))
    assert wrong == []
    assert all(name.casefold() not in entry.casefold() for name in NAMES for entry in seen(served))


def seen(served: workbenches.Workbench) -> list[str]:
    with served.casefile.reading() as connection:
        return [entry.line() for entry in entries(connection) if entry.action == "seen" and entry.facts()["by"] == teams.ADA]


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """All that the program writes for whoever runs it, as a service that writes everything down would have it."""
    stream, root, level = io.StringIO(), logging.getLogger(), logging.getLogger().level
    handler = logging.StreamHandler(stream)
    handler.addFilter(lambda record: not record.name.startswith(("http", "asyncio")))  # of the test's own client
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_private_names_and_secrets_are_in_no_log_of_the_service(served: workbenches.Workbench, logged: io.StringIO) -> None:
    """The whole path by somebody who may see everything: entering, reading, searching, deciding, failing."""
    teams.joined(served.casefile, "Pat Word", Role.ADMINISTRATOR, private=True)
    with teams.entered(served, "Pat Word") as pat:
        secrets = [*pat.cookies.values(), pat.headers["X-CSRF-Token"], teams.PASSWORD]
        for path in ("/reports/private-1", "/incidents/private-1", f"/search?q={VICTIM}", "/history", "/parties", "/nothing"):
            pat.get(path)
        pat.post("/api/v1/claims/accept", json={"claim": "private-1/c1", "reason": f"{VICTIM} is named"})
        pat.post("/enter", data={"name": "Pat Word", "password": teams.PASSWORD})
    with served.casefile.reading() as connection:
        kept = "\n".join(entry.line() for entry in entries(connection))
    for words in (kept, logged.getvalue()):
        assert [name for name in NAMES if name.casefold() in words.casefold()] == []
        assert [secret for secret in secrets if secret in words] == []
