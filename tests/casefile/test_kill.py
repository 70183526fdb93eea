"""A casefile survives being killed at any moment: what was told as there is there, nothing is broken, the next run goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

import cases
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.custody import verify
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.casefile.upkeep import waiting

KILLS = 50
REPORTS = 24

# What `counterclaim add` does, telling each report as soon as the casefile does.
DRIVER = """
import sys
from pathlib import Path
import cases
from counterclaim.casefile.backlog import Backlog
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
with Casefile.open(Path(sys.argv[1]), create=True) as casefile:
    for entry in cases.received(casefile, Path(sys.argv[2])):
        print(entry.name, flush=True)
    print("reading", flush=True)
    for report in Backlog(casefile).read():
        print(report.name, flush=True)
    bring_up_to_date(casefile)
print("done", flush=True)
"""


def run(case: Path, source: Path, *, seconds: float | None) -> list[str]:
    """Start an add, kill it after so many seconds, and give what it told until then."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(case), str(source)], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        if seconds is not None:
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        told, _ = process.communicate(timeout=300)
    return told.split()


@pytest.mark.slow
def test_kill_at_fifty_moments_loses_nothing(tmp_path: Path) -> None:
    source = cases.lines(
        tmp_path / "reports.jsonl", [cases.row(f"r{number}", f"{cases.RAID} Report {number}.") for number in range(REPORTS)]
    )
    began = time.monotonic()
    whole = tmp_path / "whole.db"
    assert run(whole, source, seconds=None)[-1] == "done"
    longest, chance = time.monotonic() - began, random.Random(20250102)
    case, finished = tmp_path / "case-0.db", 0
    for kill in range(KILLS):
        told = run(case, source, seconds=chance.uniform(0.1, longest))
        check(case, told)
        if told[-1:] == ["done"] or kill % 10 == 9:
            finish(case, source)
            assert listed(case) == listed(whole)
            finished, case = finished + 1, tmp_path / f"case-{kill + 1}.db"
    assert finished >= KILLS // 10


def check(case: Path, told: list[str]) -> None:
    """Nothing is broken, and every report that was told as there is there."""
    if not case.exists():
        assert told == []
        return
    with Casefile.open(case) as casefile:
        found = verify(casefile)
        assert found.whole, found.summary
        with casefile.reading() as connection:
            names = set(connection.scalars(select(reports.c.name)))
            assert connection.scalar(select(func.count()).select_from(reports)) == len(names)
    assert {name for name in told if name.startswith("r") and name != "reading"} <= names


def finish(case: Path, source: Path) -> None:
    """A second run completes what the killed ones left."""
    assert run(case, source, seconds=None)[-1] == "done"
    with Casefile.open(case) as casefile:
        assert Backlog(casefile).size() == waiting(casefile) == 0
        assert verify(casefile).whole


def listed(case: Path) -> list[object]:
    with Casefile.open(case) as casefile, casefile.reading() as connection:
        return list(list_incidents(connection, Selection()))
