"""An address of its own for whoever runs the service: `/metrics`, `/health/live`, `/health/ready`, apart from people's pages."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from counterclaim.casefile.store import Casefile
from counterclaim.errors import CounterclaimError, WorkbenchError
from counterclaim.web.operations.meter import Meter

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_TEXT = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]


@contextmanager
def station(casefile: Casefile, meter: Meter, *, host: str, port: int) -> Iterator[int]:
    """Serve it beside the workbench; gives the port, which for 0 is any that is free. WorkbenchError where it is taken."""
    try:
        server = make_server(host, port, _answering(casefile, meter), _Server, _Silent)
    except OSError as exc:
        raise WorkbenchError(f"{host}:{port} cannot be listened at ({exc.strerror}): name another with --operations") from exc
    thread = threading.Thread(target=server.serve_forever, name="operations", daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    """Who asks for figures, and how often, is nothing to write down."""

    def log_message(self, format: str, *args: Any) -> None:
        pass


def _answering(casefile: Casefile, meter: Meter) -> WSGIApplication:
    from prometheus_client import make_wsgi_app

    figures = make_wsgi_app(meter.registry)
    pages: dict[str, Callable[[], bool]] = {"/health/live": lambda: True, "/health/ready": lambda: ready(casefile)}

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == "/metrics":
            found: Iterable[bytes] = figures(environ, start_response)
            return found
        if path not in pages:
            start_response("404 Not Found", _TEXT)
            return [b"There are /metrics, /health/live and /health/ready.\n"]
        well = pages[path]()
        start_response("200 OK" if well else "503 Service Unavailable", _TEXT)
        return [b"ok\n" if well else b"the casefile cannot be read\n"]

    return answer


def ready(casefile: Casefile) -> bool:
    """Whether the casefile answers: what a balancer asks before it sends people here."""
    try:
        with casefile.reading() as connection:
            return connection.scalar(select(1)) == 1
    except (CounterclaimError, SQLAlchemyError, OSError):
        return False
