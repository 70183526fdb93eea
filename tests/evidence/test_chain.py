"""The chain: whole logs hold, and of a log that was tampered with the first broken entry is named, with what was done to it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from counterclaim.evidence.chain import follow, verify
from counterclaim.evidence.finding import Fault, Finding
from counterclaim.evidence.log import Action, Entry
from evidence.entries import log, rehashed

ENTRIES = log(12)


def found(entries: list[Entry]) -> tuple[str, Fault]:
    finding = verify(entries)
    assert finding is not None
    assert finding.why
    return finding.thing, finding.fault


def broken(number: int, fault: Fault) -> tuple[str, Fault]:
    return f"entry {number} of the log", fault


@pytest.mark.parametrize("length", [0, 1, 2, 12])
def test_chain_holds_as_it_was_written(length: int) -> None:
    assert verify(ENTRIES[:length]) is None
    assert list(follow(ENTRIES[:length])) == ENTRIES[:length]


@pytest.mark.parametrize(
    "change",
    [
        {"at": "2026-03-01T08:30:00.000001Z"},
        {"action": "read"},
        {"subject": "report-99"},
        {"details": "{}"},
        {"details": '{"sha256": "1"}'},
        {"details": "not json"},
        {"previous": "f" * 64},
        {"hash": "f" * 64},
        {"hash": ""},
        {"seq": 99},
        {"seq": "5"},
        {"seq": None},
        {"seq": 5.0},
        {"subject": None},
        {"subject": "half \ud800"},
        {"at": b"bytes"},
    ],
)
def test_chain_names_an_altered_entry(change: dict[str, object]) -> None:
    altered = replace(ENTRIES[4], **change)  # type: ignore[arg-type]
    thing, fault = found([*ENTRIES[:4], altered, *ENTRIES[5:]])
    assert fault is Fault.ALTERED
    assert thing == f"entry {altered.seq} of the log"


@settings(deadline=None)
@given(at=st.integers(0, 10))
def test_chain_names_an_entry_that_was_written_anew_with_its_hash(at: int) -> None:
    forged = rehashed(ENTRIES[at], subject="another")
    # The next but one proves which of two is false; of the last two nothing does, and both are named.
    entries = [*ENTRIES[:at], forged, *ENTRIES[at + 1 :]]
    finding = verify(entries)
    assert finding is not None
    assert (finding.thing, finding.fault) == broken(at + 1 if at < 10 else 12, Fault.ALTERED)
    assert "written anew" in finding.why


@settings(deadline=None)
@given(first=st.integers(0, 10), count=st.integers(1, 5))
def test_chain_names_the_first_that_was_removed(first: int, count: int) -> None:
    assume(first + count < 12)
    assert found(ENTRIES[:first] + ENTRIES[first + count :]) == broken(first + 1, Fault.REMOVED)


@settings(deadline=None)
@given(one=st.integers(0, 11), other=st.integers(0, 11))
def test_chain_names_the_first_that_is_out_of_order(one: int, other: int) -> None:
    assume(one < other)
    entries = ENTRIES.copy()
    entries[one], entries[other] = entries[other], entries[one]
    assert found(entries) == broken(one + 1, Fault.REORDERED)


def test_chain_names_what_was_put_in_with_the_right_link() -> None:
    forged = Entry.next(ENTRIES[3], Action.DECIDED, "forged")
    assert found([*ENTRIES[:4], forged, *ENTRIES[4:]]) == broken(5, Fault.INSERTED)


def test_chain_names_what_was_put_in_beside_the_chain() -> None:
    forged = rehashed(ENTRIES[4], previous="a" * 64, subject="forged")
    assert found([*ENTRIES[:4], forged, *ENTRIES[4:]]) == broken(5, Fault.INSERTED)


@pytest.mark.parametrize("at", [1, 5, 12])
def test_chain_names_an_entry_given_twice(at: int) -> None:
    assert found([*ENTRIES[:at], ENTRIES[at - 1], *ENTRIES[at:]]) == broken(at, Fault.INSERTED)


def test_chain_that_begins_with_a_link_to_nothing_is_broken_at_its_first() -> None:
    forged = rehashed(ENTRIES[0], previous="a" * 64)
    after = Entry.next(forged, Action.READ, "r")
    assert found([forged, after]) == broken(1, Fault.ALTERED)
    assert found([forged]) == broken(1, Fault.ALTERED)


def test_chain_ends_with_the_first_finding() -> None:
    followed = list(follow([*ENTRIES[:3], replace(ENTRIES[3], subject="x"), *ENTRIES[4:]]))
    assert followed[:3] == ENTRIES[:3]
    assert isinstance(followed[3], Finding)
    assert len(followed) == 4


def test_chain_is_followed_in_constant_memory() -> None:
    def entries() -> Iterator[Entry]:
        last: Entry | None = None
        for number in range(1_000):
            last = Entry.next(last, Action.READ, f"report-{number}")
            yield last

    tracemalloc.start()
    assert verify(entries()) is None
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 300_000


def test_finding_reads_as_a_sentence() -> None:
    finding = verify([*ENTRIES[:2], *ENTRIES[5:]])
    assert str(finding) == "entry 3 of the log: removed (it is missing with those up to 5 before entry 6)"
