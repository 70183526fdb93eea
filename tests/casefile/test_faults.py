"""What goes wrong outside of the program: each is detected and explained, and nothing is lost silently."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

import raids
from counterclaim.casefile.address import Address
from counterclaim.casefile.custody import verify
from counterclaim.casefile.journal import Journal, entries
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.errors import CasefileError
from counterclaim.evidence.log import Action
from raids import Raid
from servers import PostgresServer, serving

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    """A server of these tests alone, since they kill it."""
    with serving() as server:
        yield server


@pytest.fixture
def shared(server: PostgresServer) -> Iterator[Casefile]:
    """A casefile on it, with one report."""
    address = server.made()
    with Casefile.open(address, create=True) as casefile:
        raids.received(casefile, Raid("a1"))
        yield casefile
    server.drop(address)


def number_of(casefile: Casefile) -> int:
    with casefile.reading() as connection:
        return connection.scalar(select(func.count()).select_from(reports)) or 0


def goes_on(casefile: Casefile, *, reports: int) -> None:
    """Nothing is broken, nothing of what failed is there, and what comes next is taken in."""
    deadline = time.monotonic() + 60
    while True:
        try:
            assert number_of(casefile) == reports
            break
        except CasefileError:  # the server is still coming back
            assert time.monotonic() < deadline
            time.sleep(0.2)
    assert verify(casefile).whole
    raids.received(casefile, Raid("z9", town="Kassum", day=40))
    assert number_of(casefile) == reports + 1 and verify(casefile).whole


def cut(casefile: Casefile, server: PostgresServer, how: str) -> None:
    """Begin to write, and lose the server on the way."""
    with casefile.writing() as connection:
        Journal(connection).add(Action.REFUSED, "never")
        connection.execute(reports.update().values(text="Nobody died."))
        if how == "backend":
            os.kill(int(connection.scalar(text("SELECT pg_backend_pid()")) or 0), signal.SIGKILL)
        elif how == "server":
            os.kill(server.pid, signal.SIGKILL)
            server.start_again()
        else:
            server.say(f"SELECT pg_terminate_backend({connection.scalar(text('SELECT pg_backend_pid()'))})")
        connection.execute(reports.update().values(title="x"))


@pytest.mark.parametrize("how", ["backend", "server", "connection"])
def test_faults_of_a_server_in_the_middle_of_a_transaction(shared: Casefile, server: PostgresServer, how: str) -> None:
    with pytest.raises(CasefileError, match="cannot be reached"):
        cut(shared, server, how)
    goes_on(shared, reports=1)


def test_faults_of_a_connection_that_was_idle_are_not_noticed(shared: Casefile, server: PostgresServer) -> None:
    assert number_of(shared) == 1
    server.say(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{shared.address.name}'")
    assert number_of(shared) == 1
    goes_on(shared, reports=1)


def test_faults_of_a_server_that_is_down(shared: Casefile, server: PostgresServer) -> None:
    server.stop()
    try:
        with pytest.raises(CasefileError, match="cannot be reached"):
            number_of(shared)
        with pytest.raises(CasefileError, match="cannot be reached"):
            Casefile.open(shared.address)
    finally:
        server.start()
    goes_on(shared, reports=1)


def test_faults_of_a_server_whose_disk_is_full(server: PostgresServer) -> None:
    disk = Path(tempfile.mkdtemp(prefix="small-", dir="/tmp"))
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m,mode=777", "none", str(disk)], check=False).returncode:
        disk.rmdir()
        pytest.skip("a small disk cannot be mounted here")
    try:
        (disk / "tables").mkdir()
        shutil.chown(disk / "tables", "postgres")
        (disk / "ballast").write_bytes(bytes(16 << 20))  # what is cleared away when the disk is full
        server.say(f"CREATE TABLESPACE small LOCATION '{disk / 'tables'}'")
        server.say("CREATE DATABASE small TEMPLATE template0 TABLESPACE small")
        with Casefile.open(server.address("small"), create=True) as casefile:
            raids.received(casefile, Raid("a1"))
            with pytest.raises(CasefileError, match="disk of the server is full"):
                raids.received(casefile, *(Raid(f"b{number}", more=os.urandom(600_000).hex()) for number in range(60)))
            held = number_of(casefile)
            assert verify(casefile).whole
            (disk / "ballast").unlink()
            goes_on(casefile, reports=held)
        server.drop(server.address("small"))
        server.say("DROP TABLESPACE small")
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
        disk.rmdir()


# What fails where a file may not grow over some megabytes, as on a disk that is full.
FULL = """
import resource, signal, sys
from pathlib import Path
import raids
from counterclaim.casefile.store import Casefile
from counterclaim.errors import CasefileError
from raids import Raid
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with Casefile.open(Path(sys.argv[1])) as casefile:
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))
    try:
        for number in range(60):
            raids.received(casefile, Raid(f"b{number}", more="word " * 20_000))
            print(f"b{number}", flush=True)
    except CasefileError as exc:
        print("told:", exc, flush=True)
"""


def test_faults_of_a_file_on_a_disk_that_is_full(tmp_path: Path) -> None:
    case = tmp_path / "case.db"
    with Casefile.open(case, create=True) as casefile:
        raids.received(casefile, Raid("a1"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", FULL, str(case)]
    said = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    assert said[-1].startswith("told:") and "disk not full" in said[-1]
    with Casefile.open(case) as casefile:
        goes_on(casefile, reports=len(said))


def test_faults_of_two_who_write_at_once_are_none(empty: Casefile) -> None:
    """Two programs, each with its own connections: the log has one entry after the other, and none is lost."""
    wrong: list[BaseException] = []

    def write(name: str) -> None:
        try:
            with Casefile.open(empty.address) as own:
                for number in range(20):
                    with own.writing() as connection:
                        Journal(connection).add(Action.REFUSED, f"{name}{number}")
        except BaseException as exc:
            wrong.append(exc)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    with empty.reading() as connection:
        told = list(entries(connection))
    assert [entry.seq for entry in told] == list(range(1, 81)) and verify(empty).whole


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://nobody@/none?host=/nowhere", "cannot be reached"),
        ("postgresql://postgres@/missing?host={folder}", "make a database"),
        ("postgresql://postgres@/postgres?host={folder}", "there is no casefile in"),
        ("postgresql://a:b:c:d@[/x", r"no address of a database|cannot be reached"),
    ],
)
def test_faults_of_an_address_say_what_to_do(server: PostgresServer, url: str, words: str) -> None:
    from counterclaim.casefile.address import address_of

    address: Address = address_of(url.format(folder=server.folder))
    with pytest.raises(CasefileError, match=words):
        Casefile.open(address)
