"""What `review` counts and writes down for whoever runs it as a service."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from types import FrameType
from typing import TYPE_CHECKING, TextIO

import click

from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError

if TYPE_CHECKING:
    from counterclaim.web.operations.meter import Watched


@contextmanager
def watching(casefile: Casefile, operations: str | None, log: TextIO | None) -> Iterator[Watched | None]:
    """Count and write down what is asked, if either is wanted: figures and health at an address, lines in a file."""
    if operations is None and log is None:
        yield None
        return
    if find_spec("prometheus_client") is None:
        raise WorkbenchError("this needs more than is installed: run \"pip install 'counterclaim[service]'\", and again")
    from counterclaim.web.operations.journal import Journal
    from counterclaim.web.operations.meter import Meter, Watched
    from counterclaim.web.operations.station import station

    journal = Journal(_writing(log))
    watched = Watched(Meter(), journal)
    journal.event("started")
    signal.signal(signal.SIGTERM, _end)
    try:
        if operations is None:
            yield watched
            return
        host, port = _address(operations)
        with station(casefile, watched.meter, host=host, port=port) as listening:
            click.echo(f"Figures and health: http://{host}:{listening}/metrics, /health/live, /health/ready")
            yield watched
    finally:
        journal.event("stopped")


def _end(number: int, frame: FrameType | None) -> None:
    """A service is told to stop with a signal: once its requests are answered, all is closed and the end written down."""
    raise SystemExit(0)


def _writing(log: TextIO | None) -> Callable[[str], None]:
    def write(line: str) -> None:
        if log is not None:
            log.write(line + "\n")
            log.flush()

    return write


def _address(written: str) -> tuple[str, int]:
    host, _, port = written.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise click.BadParameter(f"'{written}' is no address: write one as 127.0.0.1:9464", param_hint="--operations")
    return host.strip("[]"), int(port)
