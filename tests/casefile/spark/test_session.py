from __future__ import annotations

import pytest

from counterclaim.casefile.spark.session import explained, is_this_machine
from counterclaim.casefile.spark.spark import Spark
from counterclaim.errors import ClusterError, WorkerDied


@pytest.mark.parametrize(
    ("master", "here"),
    [
        ("local", True),
        ("local[2]", True),
        ("local[*]", True),
        ("spark://127.0.0.1:7077", True),
        ("spark://localhost:7077", True),
        ("spark://[::1]:7077", True),
        ("spark://localhost.example.org:7077", False),
        ("spark://10.0.0.1:7077", False),
        ("yarn", False),
    ],
)
def test_session_knows_a_cluster_of_this_machine(master: str, here: bool) -> None:
    assert is_this_machine(master) is here


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ModuleNotFoundError: No module named 'counterclaim'", "install this version of counterclaim on every machine"),
        ("[JAVA_GATEWAY_EXITED] Java gateway process exited", "there is no Java 17 or newer"),
        ("All masters are unresponsive! Giving up.", "it does not answer"),
        ("Job 7 cancelled\nat something", "the work on it broke off (Job 7 cancelled)"),
    ],
)
def test_session_says_what_to_do(said: str, told: str) -> None:
    with pytest.raises(ClusterError) as raised, explained("spark://far:7077"):
        raise RuntimeError(said)
    assert str(raised.value).startswith("the cluster spark://far:7077: ")
    assert told in str(raised.value)
    assert not isinstance(raised.value, WorkerDied)


def test_session_tells_a_worker_that_died_from_one_that_says_what_is_wrong() -> None:
    with pytest.raises(WorkerDied), explained("local[2]"):
        raise RuntimeError("org.apache.spark.SparkException: Python worker exited unexpectedly (crashed)")


def test_session_of_other_machines_needs_a_folder_that_they_reach() -> None:
    with pytest.raises(ClusterError, match="--parquet FOLDER"):
        Spark("spark://10.0.0.1:7077")
    with Spark("spark://10.0.0.1:7077", "hdfs://names/ledgers"):
        pass  # it is asked when there is something to do
