from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

import workbenches
from counterclaim.web.guard import LARGEST_BODY, Guard, policy


def test_guard_a_page_may_load_and_send_nothing_but_ours(client: httpx.Client) -> None:
    headers = client.get("/queue").headers
    assert headers["content-security-policy"] == policy()
    assert "http" not in policy() and "unsafe" not in policy()
    assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"


def test_guard_a_configured_tile_server_gives_images_and_nothing_else() -> None:
    given = set(policy(["https://tiles.example"]).split("; "))
    assert given - set(policy().split("; ")) == {"img-src 'self' data: https://tiles.example"}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "", "user@evil.example"])
def test_guard_answers_to_its_own_name_only(workbench: workbenches.Workbench, host: str) -> None:
    assert httpx.get(workbench.address + "/queue", headers={"Host": host}).status_code in (400, 421)


def test_guard_other_sites_may_not_ask(client: httpx.Client) -> None:
    assert client.get("/api/v1/me", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}).status_code == 403


def test_guard_refuses_a_body_that_says_it_is_too_large(client: httpx.Client) -> None:
    with socket.create_connection(("127.0.0.1", client.base_url.port or 0)) as connection:
        connection.sendall(f"POST /undo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {LARGEST_BODY + 1}\r\n\r\n".encode())
        assert connection.recv(100).startswith(b"HTTP/1.1 413")


async def count(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


@pytest.mark.parametrize(("pieces", "status"), [(10, 200), (11, 413)])
def test_guard_refuses_a_body_that_grows_too_large(pieces: int, status: int) -> None:
    async def sent() -> AsyncIterator[bytes]:
        for _ in range(pieces):
            yield b"x"

    async def ask() -> httpx.Response:
        guarded = Guard(Starlette(routes=[Route("/", count, methods=["POST"])]), hosts=["inside"], largest=10)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(guarded), base_url="http://inside") as client:
            return await client.post("/", content=sent())

    # In a thread of its own: the browser of other tests has a loop in this one.
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(asyncio.run, ask()).result().status_code == status


def test_guard_files_of_ours_may_be_kept(client: httpx.Client) -> None:
    answer = client.get("/static/base.css")
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2f..%2fapp.py", "/static//etc/passwd"]
)
def test_guard_gives_no_file_that_is_not_for_the_pages(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404
