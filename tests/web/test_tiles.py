from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.web.access import Access, Person
from counterclaim.web.app import workbench
from counterclaim.web.guard import policy
from counterclaim.web.tiles import Tiles

TEMPLATE = "https://tiles.example.org/{z}/{x}/{y}.png"


@pytest.mark.parametrize(
    ("template", "origin"),
    [
        (TEMPLATE, "https://tiles.example.org"),
        ("https://{s}.tiles.example.org/{z}/{x}/{y}.png?key=1", "https://*.tiles.example.org"),
        ("http://127.0.0.1:8080/{z}/{y}/{x}", "http://127.0.0.1:8080"),
    ],
)
def test_tiles_origin_is_all_that_a_page_may_ask(template: str, origin: str) -> None:
    assert Tiles.of(template).origin == origin
    assert f"img-src 'self' data: {origin};" in policy((origin,))


@pytest.mark.parametrize(
    "template",
    [
        "",
        "tiles",
        "ftp://a/{z}/{x}/{y}",
        "https://a/{z}/{x}",
        "https://a; script-src *//{z}/{x}/{y}",
        "https://a/{z}{x}{y} b",
        "https://u:p@a/{z}/{x}/{y}",
    ],
)
def test_tiles_refuses_what_is_no_address_of_tiles(template: str) -> None:
    with pytest.raises(WorkbenchError, match="no address of map tiles"):
        Tiles.of(template)


@pytest.mark.parametrize("tiles", [None, Tiles.of(TEMPLATE)])
def test_tiles_are_asked_for_only_where_a_user_configured_them(mali: Casefile, tiles: Tiles | None) -> None:
    import anyio

    access = Access()
    token = access.invite(Person("A. Coder"))

    async def shown() -> httpx.Response:
        transport = httpx.ASGITransport(workbench(mali, access, tiles=tiles))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1", follow_redirects=True) as client:
            await client.get("/enter", params={"token": token})
            return await client.get("/map")

    # In a thread of its own: the browser of other tests has a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(anyio.run, shown).result()
    assert (TEMPLATE in answer.text) is (tiles is not None)
    assert ("tiles.example.org" in answer.headers["content-security-policy"]) is (tiles is not None)
