"""Serves the workbench, until it is told to stop: on this machine alone, or to a team on a network."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path

import uvicorn

from counterclaim.casefile.people.members import is_team
from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.fetching.provider import Provider
from counterclaim.web.access import Access, Person
from counterclaim.web.app import workbench
from counterclaim.web.noting import Noting
from counterclaim.web.operations.meter import Watched
from counterclaim.web.team import TeamAccess
from counterclaim.web.tiles import Tiles

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Where the workbench is reached. host: the address to serve on. names: those that browsers ask for it by, beside its own.

    certificate, key: files by which it speaks TLS itself. proxy: the address of a server before it that does, and whose word on
    who asks is taken.
    """

    host: str = HOST
    names: tuple[str, ...] = ()
    certificate: Path | None = None
    key: Path | None = None
    proxy: str | None = None

    @property
    def is_alone(self) -> bool:
        """Whether nobody but this machine can reach it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    def check(self, *, team: bool) -> None:
        """WorkbenchError where it would show a casefile to a network without asking who is there, or for all to overhear."""
        if self.is_alone and not self.proxy:
            return
        if not team:
            raise WorkbenchError(
                "a casefile without people is served to this machine alone: make an administrator first "
                "('counterclaim people add NAME --role administrator')"
            )
        if not self.certificate and not self.proxy:
            raise WorkbenchError(
                "passwords are sent over a network encrypted or not at all: give --certificate and --key, "
                "or name the server before this one that encrypts with --proxy"
            )

    @property
    def scheme(self) -> str:
        """How it is reached directly."""
        return "https" if self.certificate else "http"


@dataclass(frozen=True, slots=True)
class Serving:
    """A workbench about to be served. address: where; doors: alone, an address for each person, which lets them in once."""

    server: uvicorn.Server
    listening: socket.socket
    address: str
    doors: tuple[tuple[Person, str], ...]

    def run(self) -> None:
        """Serve until a signal ends it; requests under way are answered first."""
        self.server.run(sockets=[self.listening])


@contextmanager
def serving(
    casefile: Casefile,
    people: Sequence[Person] = (),
    *,
    port: int = 0,
    tiles: Tiles | None = None,
    network: Network | None = None,
    watched: Watched | None = None,
    provider: Provider | None = None,
) -> Iterator[Serving]:
    """A workbench, for these people where none are set up in the casefile; port 0 takes any that is free. provider: who vouches
    for a team's people, beside their passwords.

    WorkbenchError where the port is taken, or it may not be served so.
    """
    at = network or Network()
    with casefile.reading() as connection:
        team = is_team(connection)
    at.check(team=team)
    _check_installed(team=team, provider=provider)
    noting, alone = Noting(casefile), Access()
    access = TeamAccess(casefile, noting) if team else alone
    with _listening(at.host, port) as listening:
        base = f"{at.scheme}://{at.host}:{listening.getsockname()[1]}"
        hosts = {HOST, "localhost", at.host, *at.names}
        app = workbench(casefile, access, noting=noting, tiles=tiles, hosts=hosts, watched=watched, provider=provider)
        doors = () if team else tuple((person, f"{base}/enter?token={alone.invite(person)}") for person in people)
        try:
            yield Serving(uvicorn.Server(_config(app, at)), listening, base, doors)
        finally:
            noting.close()


def _check_installed(*, team: bool, provider: Provider | None) -> None:
    """WorkbenchError where what a team needs is not there, or somebody is to vouch for people who are none."""
    if provider is not None and not team:
        raise WorkbenchError(
            "a provider vouches for a team's people: make an administrator first "
            "('counterclaim people add NAME --role administrator')"
        )
    if team and not all(map(find_spec, ("argon2", "joserfc", "pyotp", "webauthn"))):
        raise WorkbenchError("a team needs more than is installed: run \"pip install 'counterclaim[teams,web]'\", and again")


def _config(app: object, at: Network) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
        # Longer than a browser or a program keeps one: who closes first must not be the server, in the middle of a question.
        timeout_keep_alive=75,
        # Anybody may write into a header who asks: it is believed of the server that was named, and of nobody else.
        proxy_headers=at.proxy is not None,
        forwarded_allow_ips=at.proxy or "",
        ssl_certfile=at.certificate,
        ssl_keyfile=at.key,
    )


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, port))
        except OSError as exc:
            raise WorkbenchError(
                f"port {port} of {host} is taken ({exc.strerror}): name another with --port, or none for any"
            ) from exc
        made.listen()  # a browser that opens the address before all is ready waits, instead of being refused
        yield made
