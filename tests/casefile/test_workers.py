from __future__ import annotations

import threading
import time
from multiprocessing import active_children

import pytest

import cases
from counterclaim.casefile.reading import Reading
from counterclaim.casefile.workers import Unread, outcome, read_all
from counterclaim.model.report import Report


def reports(number: int) -> list[Report]:
    return [Report.of(f"{cases.RAID} Report {one}.", id=str(one)) for one in range(number)]


def test_workers_one_report_gives_its_reading() -> None:
    name, read = outcome(reports(1)[0])
    assert name == "0"
    assert isinstance(read, Reading)
    assert read.wire["report"]["id"] == "0"
    assert list(read.cards) == ["a1"]


def test_workers_say_why_a_report_cannot_be_read() -> None:
    _, read = outcome(Report.of("   ", id="blank"))
    assert read == Unread("the report holds no words: give a text with at least one sentence")


def test_workers_alone_keep_the_order() -> None:
    assert [name for name, _ in read_all(reports(3), jobs=1)] == ["0", "1", "2"]


@pytest.mark.slow
def test_workers_together_read_every_report_once() -> None:
    assert sorted(name for name, _ in read_all(reports(12), jobs=2)) == sorted(map(str, range(12)))


@pytest.mark.slow
def test_workers_that_are_killed_cost_no_report() -> None:
    """One of two processes is killed in the middle, as the system does where memory runs out."""
    before = set(active_children())  # of other tests' pools, which may yet be on their way out
    killed = threading.Event()

    def kill() -> None:
        while not (children := [child for child in active_children() if child not in before and child.pid]):
            time.sleep(0.05)
        time.sleep(1.0)
        children[0].kill()
        killed.set()

    thread = threading.Thread(target=kill)
    thread.start()
    told = dict(read_all(reports(60), jobs=2))
    thread.join()
    assert killed.is_set()
    assert sorted(told) == sorted(map(str, range(60)))
    assert all(isinstance(read, Reading) for read in told.values())
