"""A web site on the loopback address, that answers as a test wants it to and remembers what it was asked."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Headers = dict[str, str]
Page = tuple[int, Headers, bytes]
Route = Page | Callable[["Request"], Page | None]


def page(body: bytes = b"<p>Nine dead.</p>", kind: str = "text/html; charset=utf-8", **headers: str) -> Page:
    return 200, {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}, body


def leads_to(address: str, status: int = 302) -> Page:
    return status, {"Location": address}, b""


@dataclass(frozen=True)
class Request:
    """What was asked. `send` writes raw bytes, for an answer that is none; such a route gives None."""

    method: str
    path: str
    headers: Headers
    body: bytes
    send: Callable[[bytes], object]


@dataclass
class Site:
    port: int
    routes: dict[str, Route]
    asked: list[Request] = field(default_factory=list)
    scheme: str = "http"

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def allowed(self) -> frozenset[str]:
        """The exception from the rule on private addresses that a test needs."""
        return frozenset({self.place})

    def at(self, path: str) -> str:
        return f"{self.scheme}://{self.place}{path}"

    def paths(self) -> list[str]:
        return [request.path for request in self.asked]


@contextmanager
def site(routes: dict[str, Route] | None = None, *, context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """The site while the test runs. A path without a route is a 404; so is robots.txt, unless it has one."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            request = Request(
                self.command,
                self.path,
                {name.lower(): value for name, value in self.headers.items()},
                self.rfile.read(int(self.headers.get("Content-Length") or 0)),
                self.wfile.write,
            )
            served.asked.append(request)
            route = served.routes.get(self.path, (404, {}, b"no such page"))
            answer = route(request) if callable(route) else route
            if answer is not None:
                self.respond(*answer)

        def respond(self, status: int, headers: Headers, body: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            if "Content-Length" not in headers:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def handle(self) -> None:
            with suppress(OSError):  # whoever asked has left
                super().handle()

        def finish(self) -> None:
            with suppress(OSError):
                super().finish()

        do_GET = do_POST = answer  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    served = Site(server.server_port, routes or {}, scheme="https" if context else "http")
    thread = Thread(target=lambda: server.serve_forever(0.02), daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
