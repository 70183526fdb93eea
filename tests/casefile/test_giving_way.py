from __future__ import annotations

import threading
import time

import pytest

from counterclaim.casefile import store
from counterclaim.casefile.address import Server
from counterclaim.casefile.store import Casefile


def seconds_of(casefile: Casefile) -> float:
    began = time.monotonic()
    casefile.give_way()
    return time.monotonic() - began


def test_giving_way_waits_for_nobody_where_nobody_writes(mali: Casefile) -> None:
    assert seconds_of(mali) < 1.0


def test_giving_way_within_a_transaction_waits_for_nobody(mali: Casefile) -> None:
    with mali.writing() as connection:
        assert seconds_of(mali.within(connection)) < 0.1


def test_giving_way_lets_whoever_writes_go_first_for_a_while(mali: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    if not isinstance(mali.address, Server):
        pytest.skip("a file cannot tell who writes")
    monkeypatch.setattr(store, "_LONGEST_SECONDS", 1.0)
    with mali.writing():
        assert seconds_of(mali) >= 1.0  # no longer: an `add` goes on, though people decide all day
    began, writes = threading.Event(), threading.Event()

    def decide() -> None:
        with mali.writing():
            began.set()
            writes.wait(30)

    somebody = threading.Thread(target=decide)
    somebody.start()
    assert began.wait(30)
    threading.Timer(0.3, writes.set).start()
    assert 0.2 < seconds_of(mali) < 1.0
    somebody.join()
