"""A session with a cluster: opened with as little as it needs, and what goes wrong in it in words that say what to do."""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from counterclaim.errors import ClusterError, WorkerDied

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# No page of Spark's own, which would show the words of reports on an open port; no bar of its own beside ours.
_SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",
}
_LOOPBACK = {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
_THIS_MACHINE = re.compile(r"local(\[.*\])?|spark://(localhost|127(\.\d+){3}|\[::1\])(:\d+)?")
# What Spark says where a process died, and not where one told what was wrong.
_DIED = ("Python worker exited unexpectedly", "ExecutorLostFailure", "Executor heartbeat timed out", "java.io.EOFException")
_NO_JAVA = "there is no Java 17 or newer: install it ('apt-get install openjdk-17-jre-headless'), or name it by JAVA_HOME"
_WHY = {
    "ModuleNotFoundError": "its workers lack something that reading needs: install this version of counterclaim on every machine "
    "of the cluster, and name that Python by PYSPARK_PYTHON",
    "PYTHON_VERSION_MISMATCH": "its workers have another version of Python than this machine: name the same by PYSPARK_PYTHON",
    "JAVA_GATEWAY_EXITED": _NO_JAVA,
    "JAVA_HOME": _NO_JAVA,
    "All masters are unresponsive": "it does not answer: see that it runs, and that this machine reaches it",
}
_LOST = "the work on it broke off ({}): what was told as read is kept, and the same command goes on from there"


def is_this_machine(master: str) -> bool:
    """Whether a master is in this process or on this machine, so that its workers see the folders that this process sees."""
    return _THIS_MACHINE.fullmatch(master) is not None


def opened(master: str) -> SparkSession:
    """A session with the cluster of a master: local[N] for N processes here, spark://HOST:PORT, yarn, k8s://…

    What it is to have of memory and cores stands where Spark looks for it (spark-defaults.conf in SPARK_CONF_DIR).
    """
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as exc:
        raise ClusterError("Apache Spark is not installed: run \"pip install 'counterclaim[spark]'\", and again") from exc
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("counterclaim")
    here = is_this_machine(master)
    if here:
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    for name, value in {**_SETTINGS, **(_LOOPBACK if here else {})}.items():
        builder = builder.config(name, value)
    with explained(master), spark_warned():
        return builder.getOrCreate()


@contextmanager
def spark_warned() -> Iterator[None]:
    """Without what PySpark says of pandas 3 whenever it is used: of pandas, frames of strings alone are used here."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        yield


@contextmanager
def explained(master: str) -> Iterator[None]:
    """Whatever Spark raises within as a ClusterError that says what to do."""
    try:
        yield
    except ClusterError:
        raise
    except Exception as exc:
        kind = WorkerDied if any(words in str(exc) for words in _DIED) else ClusterError
        raise kind(f"the cluster {master}: {_why(exc)}") from exc


def _why(exc: Exception) -> str:
    said = str(exc)
    for words, why in _WHY.items():
        if words in said:
            return why
    return _LOST.format((said.strip().splitlines() or [type(exc).__name__])[0][:200])
