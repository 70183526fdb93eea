from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import Request

from counterclaim.casefile.store import Casefile
from counterclaim.model.work import What
from counterclaim.web.access import Access
from counterclaim.web.app import workbench
from counterclaim.web.queue.asked import address, asked, asked_by
from counterclaim.web.queue.place import Place, opened, place_of

TODAY = date(2026, 3, 1)
DRONE, CONVOY, RAID = "ifb374eebe3d5", "i5b3b9b59fa3e", "i301d45fa8675"


def place(casefile: Casefile, name: str, query: str) -> Place | None:
    request = Request({"type": "http", "query_string": query.encode(), "headers": [], "app": workbench(casefile, Access())})
    with casefile.reading() as connection:
        return place_of(request, connection, What.INCIDENT, name)


def test_place_says_which_of_how_many_and_what_is_beside(mali: Casefile) -> None:
    found = place(mali, CONVOY, "from=/queue")
    assert found is not None and (found.at, found.of, found.back) == (2, 3, "/queue")
    assert found.previous == f"/incidents/{DRONE}?from=%2Fqueue" and found.next == f"/incidents/{RAID}?from=%2Fqueue"


def test_place_ends_where_the_queue_does(mali: Casefile) -> None:
    first, last = place(mali, DRONE, "from=/queue"), place(mali, RAID, "from=/queue")
    assert first is not None and first.previous is None
    assert last is not None and last.next is None


def test_place_is_that_among_what_was_filtered(mali: Casefile) -> None:
    found = place(mali, CONVOY, "from=%2Fqueue%3Freason%3Dcontested")
    assert found is not None and (found.at, found.of, found.next) == (2, 2, None)


def test_place_of_what_is_no_longer_among_them_keeps_its_neighbours(mali: Casefile) -> None:
    found = place(mali, CONVOY, "from=%2Fqueue%3Freason%3Dtoll")
    assert found is not None and (found.at, found.of) == (None, 1)
    assert found.next is not None and RAID in found.next


@pytest.mark.parametrize(
    "query", ["", "from=/search", "from=//evil.example/queue", "from=https://evil.example/queue", "from=/queue?show=x"]
)
def test_place_of_what_was_opened_from_elsewhere_is_none(mali: Casefile, query: str) -> None:
    assert place(mali, CONVOY, query) is None


def test_place_of_what_there_is_not_is_none(mali: Casefile) -> None:
    assert place(mali, "i000000000000", "from=/queue") is None


def test_place_is_told_to_programs(client: httpx.Client) -> None:
    answer = client.get("/api/v1/queue/place", params={"ref": f"incident/{CONVOY}", "from": "/queue"}).json()
    assert (answer["at"], answer["of"]) == (2, 3)
    assert client.get("/api/v1/queue/place", params={"ref": "incident/i000000000000"}).status_code == 404


@pytest.mark.parametrize("name", ["a/b", "50%", "Ségou ?&#", "..", "<script>"])
def test_place_opens_reports_of_any_name(name: str) -> None:
    parts = urlsplit(opened(What.REPORT, name, "/queue?words=x&since=2025-01-01"))
    assert parts.path.startswith("/reports") and not parts.netloc and not parts.fragment
    assert parse_qs(parts.query)["from"] == ["/queue?words=x&since=2025-01-01"]


@pytest.mark.parametrize(
    "fields",
    [{}, {"reason": "contested", "words": "Ségou & co"}, {"show": "all", "since": "2025-01-01", "what": "incident", "has": "-"}],
)
def test_place_an_address_asks_for_what_it_was_made_of(fields: dict[str, str]) -> None:
    wanted = asked(fields, TODAY, team=True)
    assert asked_by(address(wanted), TODAY, team=True) == wanted
