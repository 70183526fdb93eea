"""Apache Spark for tests: what a program needs to use it, and a cluster of one master and some workers on this machine alone."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.recorded import newest_ledger
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.wire.incident import incident_wire

_PATIENCE = 240.0
# A machine that tests runs other things as well: a short start and little memory are worth more than speed.
_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss512k"
_SETTINGS = {
    "spark.executor.memory": "512m",
    "spark.executor.cores": "1",
    "spark.shutdown.timeout": "20s",
}


def environment(folder: Path) -> dict[str, str]:
    """What programs that use Spark need to know here; the test is skipped where there is no Spark or no Java."""
    pytest.importorskip("pyspark", reason="Apache Spark is not installed: 'pip install counterclaim[spark]' brings it")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("there is no Java: 'apt-get install openjdk-17-jre-headless' brings it")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "spark-defaults.conf").write_text("".join(f"{name} {value}\n" for name, value in _SETTINGS.items()))
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYSPARK_PYTHON": sys.executable,
        "JAVA_TOOL_OPTIONS": _JAVA,
        "SPARK_CONF_DIR": str(folder),
        "SPARK_LOCAL_DIRS": str(folder),
        "SPARK_LOCAL_IP": "127.0.0.1",
    }


@dataclass(slots=True)
class Cluster:
    """A standalone cluster. master: its address; workers: each with one core."""

    folder: Path
    environment: dict[str, str]
    master: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, name: str, *command: str, until: str) -> subprocess.Popen[bytes]:
        """Start a part of it, and wait until it says something."""
        import pyspark

        path = self.folder / f"{name}.log"
        launcher = Path(pyspark.__file__).parent / "bin" / "spark-class"
        with path.open("wb") as log:
            process = subprocess.Popen(
                [str(launcher), f"org.apache.spark.deploy.{command[0]}", *command[1:]],
                env={**self.environment, "SPARK_HOME": str(launcher.parents[1])},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_for(lambda: until in path.read_text(errors="replace"), f"{name} to say {until!r}")
        return process

    def work(self, name: str) -> None:
        """Start a worker with one core."""
        options = (
            "--host",
            "127.0.0.1",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            str(self.folder / name),
        )
        self.workers.append(self.start(name, "worker.Worker", self.master, *options, until="Successfully registered with master"))


def wait_for(happened: Callable[[], bool], what: str, *, seconds: float = _PATIENCE, every: float = 0.1) -> None:
    """Wait until something has happened; the test fails where it does not."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(every)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a part of a cluster with all that it started, as if its machine had lost power."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(30)


@contextmanager
def standing(folder: Path, *, workers: int = 2) -> Iterator[Cluster]:
    """A cluster on this machine for as long as the block lasts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    cluster = Cluster(folder, environment(folder), f"spark://127.0.0.1:{port}")
    options = ("--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
    master = cluster.start("master", "master.Master", *options, until="I have been elected leader")
    try:
        for number in range(workers):
            cluster.work(f"worker-{number}")
        yield cluster
    finally:
        for process in (*cluster.workers, master):
            kill(process)


def add(source: Path, case: Path, *options: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    """'counterclaim add' in a process of its own."""
    command = [sys.executable, "-m", "counterclaim", "add", str(source), "--case", str(case), *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def told(case: Path) -> tuple[dict[str, str], list[str]]:
    """All that a casefile came to: each report's ledger and each incident, word for word."""
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        names = connection.scalars(select(reports.c.name)).all()
        ledgers = {name: json.dumps(newest_ledger(connection, name), sort_keys=True) for name in names}
        return ledgers, [json.dumps(incident_wire(one), sort_keys=True) for one in list_incidents(connection, Selection())]
