"""A real PostgreSQL server for tests, in a folder of its own, and databases on it that are thrown away with it."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from counterclaim.casefile.address import Server

_OWNER = "postgres"
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "fsync": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "timezone": "UTC",
}


@dataclass(slots=True)
class PostgresServer:
    """A server that listens on a socket in its folder alone."""

    folder: Path
    programs: Path
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    @property
    def data(self) -> Path:
        """Where its tables lie."""
        return self.folder / "data"

    @property
    def pid(self) -> int:
        """The number of its first process."""
        return int((self.data / "postmaster.pid").read_text().splitlines()[0])

    def address(self, name: str) -> Server:
        """Where the database of a name is."""
        return Server(f"postgresql://{_OWNER}@/{name}?host={self.folder}")

    def made(self, *, like: str = "template0") -> Server:
        """A new database: empty, or a copy of another that nobody is connected to."""
        name = f"case_{next(self._numbers)}"
        self.say(f"CREATE DATABASE {name} TEMPLATE {like} ENCODING 'UTF8'")
        return self.address(name)

    def drop(self, server: Server) -> None:
        """Do away with a database, whoever is connected."""
        self.say(f"DROP DATABASE IF EXISTS {server.name} WITH (FORCE)")

    def say(self, statement: str, *, to: str = "postgres") -> list[tuple[object, ...]]:
        """What the server answers to a statement, outside any transaction."""
        import psycopg

        with psycopg.connect(self.address(to).url, autocommit=True) as connection:
            cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = self.folder / "log"
        run(self.programs / "pg_ctl", "-D", self.data, "-l", log, "-w", "-t", "60", "-o", f"-k {self.folder}", "start")

    def start_again(self) -> None:
        """Start it after it was killed: what its processes had open is let go of first, as they notice."""
        lock, deadline = self.data / "postmaster.pid", time.monotonic() + 60
        while time.monotonic() < deadline:
            time.sleep(0.5)
            with suppress(subprocess.CalledProcessError):
                self.start()
                return
            lock.unlink(missing_ok=True)
        self.start()

    def stop(self, how: str = "fast") -> None:
        """Stop it: "fast", or "immediate", as if the power had gone."""
        run(self.programs / "pg_ctl", "-D", self.data, "-w", "-m", how, "stop")


def run(*command: object) -> None:
    """Run a program as a user who may run a server, which the root of a system may not."""
    subprocess.run(
        [str(one) for one in command],
        user=_OWNER if os.geteuid() == 0 else None,
        cwd="/",
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def programs() -> Path:
    """Where the programs of the newest server are; the test is skipped where there are none, or nobody to run them."""
    pytest.importorskip("psycopg")
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if not found:
        pytest.skip("PostgreSQL is not installed: 'apt-get install postgresql' brings it")
    if os.geteuid() == 0 and _OWNER not in {one.pw_name for one in pwd.getpwall()}:
        pytest.skip(f"there is no user '{_OWNER}' to run PostgreSQL as")
    return found[-1].parent


@contextmanager
def serving(**settings: str) -> Iterator[PostgresServer]:
    """A server of one's own for as long as the block lasts."""
    found = programs()
    server = PostgresServer(Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp")), found)  # the path of a socket has to be short
    try:
        server.folder.chmod(0o755)
        if os.geteuid() == 0:
            shutil.chown(server.folder, _OWNER)
        run(found / "initdb", "-D", server.data, "-U", _OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        with (server.data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in {**_SETTINGS, **settings}.items())
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(server.folder, ignore_errors=True)
