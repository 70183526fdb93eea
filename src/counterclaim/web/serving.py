"""Serves the workbench on this machine alone, until it is told to stop."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.web.access import Access, Person
from counterclaim.web.app import workbench
from counterclaim.web.operations.meter import Watched
from counterclaim.web.tiles import Tiles

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Serving:
    """A workbench about to be served. doors: an address for each person, which lets them in once."""

    server: uvicorn.Server
    listening: socket.socket
    doors: tuple[tuple[Person, str], ...]

    def run(self) -> None:
        """Serve until a signal ends it; requests under way are answered first."""
        self.server.run(sockets=[self.listening])


@contextmanager
def serving(
    casefile: Casefile, people: Sequence[Person], *, port: int = 0, tiles: Tiles | None = None, watched: Watched | None = None
) -> Iterator[Serving]:
    """A workbench on the loopback address; port 0 takes any that is free. WorkbenchError where the port is taken."""
    access = Access()
    with _listening(port) as listening:
        base = f"http://{HOST}:{listening.getsockname()[1]}"
        config = uvicorn.Config(
            workbench(casefile, access, tiles=tiles, watched=watched),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=5,
            # Longer than a browser or a program keeps one: who closes first must not be the server, in the middle of a question.
            timeout_keep_alive=75,
        )
        doors = tuple((person, f"{base}/enter?token={access.invite(person)}") for person in people)
        yield Serving(uvicorn.Server(config), listening, doors)


@contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, port))
        except OSError as exc:
            raise WorkbenchError(f"port {port} is taken ({exc.strerror}): name another with --port, or none for any") from exc
        yield made
