"""Workbenches for tests: a real server over a real casefile, on the loopback address, and clients that have entered it."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

import cases
from counterclaim.casefile.store import Casefile
from counterclaim.fetching.provider import Provider
from counterclaim.web.access import CSRF_HEADER, Person, Right
from counterclaim.web.serving import Network, serving

# Our addresses are http: to read the machine's authorities for each client would take longer than what it asks.
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@dataclass(frozen=True, slots=True)
class Workbench:
    """A served workbench. doors: by the name of a person, the address that lets them in once."""

    casefile: Casefile
    address: str
    doors: dict[str, str]


@contextmanager
def served(
    casefile: Casefile, *people: str | Person, network: Network | None = None, provider: Provider | None = None
) -> Iterator[Workbench]:
    """Serve a casefile to people (to "A. Coder" unless others are named) for as long as the block lasts."""
    named = [one if isinstance(one, Person) else Person(one) for one in people or ("A. Coder",)]
    with serving(casefile, named, network=network, provider=provider) as made:
        thread = threading.Thread(target=made.run)
        thread.start()
        try:
            while not made.server.started:
                time.sleep(0.005)
            doors = {person.name: address for person, address in made.doors}
            yield Workbench(casefile, made.address, doors)
        finally:
            made.server.should_exit = True
            thread.join()


@contextmanager
def entered(workbench: Workbench, name: str = "A. Coder") -> Iterator[httpx.Client]:
    """A client of a person who has entered, sending with each request what shows that it is from our page."""
    with httpx.Client(base_url=workbench.address, timeout=60, verify=PLAIN) as client:
        client.get(workbench.doors[name], follow_redirects=True).raise_for_status()
        client.headers[CSRF_HEADER] = client.get("/api/v1/me").json()["csrf"]
        yield client


def session_of(client: httpx.Client) -> str:
    """The id of the session of a client that has entered, as its cookie holds it."""
    return client.cookies[f"counterclaim_session_{client.base_url.port}"]


@contextmanager
def mali(folder: Path) -> Iterator[Casefile]:
    """A casefile of the example reports."""
    with Casefile.open(folder / "mali.db", create=True) as casefile:
        yield cases.gathered(casefile, cases.MALI)


READER = Person("Reader", frozenset({Right.READ}))
# Somebody who decides and may not look: who has every right but the first.
BLIND = Person("Blind", frozenset(Right) - {Right.READ})
