"""Custody: a whole casefile is whole, and of a broken one the first broken thing is named, whatever was done to it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from authorities import needs_openssl, opentimestamps_calendar, timestamp_authority
from certificates import root, stamper
from counterclaim.evidence import seal_opentimestamps, seal_rfc3161
from counterclaim.evidence.bundle import Contents, bundle, bundled_entries, bundled_originals, bundled_seals
from counterclaim.evidence.finding import Fault
from counterclaim.evidence.log import BEFORE_THE_FIRST, Action, Entry
from counterclaim.evidence.originals import Originals
from counterclaim.evidence.seal import Seal, SealKind, Standing
from counterclaim.evidence.verification import FINDINGS_KEPT, Custody, Trust, verify_custody
from evidence.entries import AT, rehashed

ROOT = root()


@dataclass
class Kept:
    """A casefile's evidence, as a casefile would keep it."""

    originals: Originals
    entries: list[Entry]
    seals: list[Seal]

    def check(self, **options: Any) -> Custody:
        return verify_custody(self.originals, entries=self.entries, seals=self.seals, **options)

    def hash(self, number: int) -> str:
        return str(self.entries[number - 1].facts()["sha256"])

    def damage(self, number: int, content: bytes | None) -> None:
        path = self.originals.path(self.hash(number))
        path.chmod(0o644)
        path.unlink() if content is None else path.write_bytes(content)


def received(originals: Originals, count: int) -> Iterator[Entry]:
    last: Entry | None = None
    for number, sha256 in enumerate(originals.put_all(b"report %d" % number for number in range(count)), 1):
        last = Entry.next(last, Action.RECEIVED, f"report-{number}", {"sha256": sha256}, at=AT)
        yield last


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    originals = Originals.beside(tmp_path / "case.db")
    return Kept(originals, list(received(originals, 5)), [])


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """With a seal of an authority on entry 3, and one of a calendar on entry 5, mined in block 7."""
    folder = tmp_path_factory.mktemp("sealed")
    originals = Originals(folder / "originals")
    entries = list(received(originals, 5))
    with timestamp_authority(folder, stamper(ROOT)) as served:
        first = seal_rfc3161.stamp(entries[2], served.at("/"))
    with opentimestamps_calendar() as calendar:
        second = seal_opentimestamps.stamp(entries[4], calendar.address)
        calendar.mine(7, int(AT.timestamp()))
        second = seal_opentimestamps.upgrade(second, [calendar.address])
        HEADERS.update(calendar.headers)
    return Kept(originals, entries, [first, second])


HEADERS: dict[int, bytes] = {}
TRUST = Trust([ROOT.certificate], HEADERS)


def first(custody: Custody) -> tuple[str, Fault]:
    assert not custody.whole
    return custody.findings[0].thing, custody.findings[0].fault


def test_verification_of_what_is_whole(kept: Kept) -> None:
    custody = kept.check()
    assert custody.whole
    assert (custody.originals, custody.entries, custody.head) == (5, 5, kept.entries[-1].hash)
    assert str(custody) == "whole: 5 originals, 5 entries of the log, 0 seals (0 proved)"


def test_verification_of_nothing(tmp_path: Path) -> None:
    custody = verify_custody(Originals(tmp_path / "none"), entries=[])
    assert (custody.whole, custody.entries, custody.head) == (True, 0, BEFORE_THE_FIRST)


@pytest.mark.parametrize("content", [b"", b"report 9", b"report 1 "])
def test_verification_names_an_altered_original(content: bytes, kept: Kept) -> None:
    kept.damage(2, content)
    custody = kept.check()
    assert first(custody) == (f"the original {kept.hash(2)}", Fault.ALTERED)
    assert (custody.originals, custody.faults) == (4, 1)


def test_verification_names_a_missing_original_that_the_log_knows(kept: Kept) -> None:
    kept.damage(2, None)
    custody = kept.check()
    assert first(custody) == (f"the original {kept.hash(2)}", Fault.REMOVED)
    assert custody.findings[0].why == "it is missing, and entry 2 of the log says that it was received"


def test_verification_names_a_missing_original_that_a_report_needs(kept: Kept) -> None:
    custody = kept.check(expected=[kept.hash(1), "a" * 64])
    assert first(custody) == (f"the original {'a' * 64}", Fault.REMOVED)
    assert custody.faults == 1


def test_verification_lets_go_of_what_was_expunged(kept: Kept) -> None:
    kept.damage(2, None)
    kept.entries.append(Entry.next(kept.entries[-1], Action.EXPUNGED, "report-2", {"sha256": kept.hash(2), "by": "the editor"}))
    assert kept.check().whole


def test_verification_passes_over_an_original_that_no_entry_names(kept: Kept) -> None:
    """It is what an interrupted run leaves: kept, and not yet written down."""
    kept.originals.put(b"kept, and then the power went")
    assert kept.check().whole


@pytest.mark.parametrize("named", [None, 7, "", "../../etc/passwd", ["a"], {"b": 1}])
def test_verification_takes_nothing_else_for_a_hash(named: object, kept: Kept) -> None:
    kept.entries.append(Entry.next(kept.entries[-1], Action.RECEIVED, "r", {"sha256": named}))
    kept.entries.append(Entry.next(kept.entries[-1], Action.EXPUNGED, "r", {"sha256": named}))
    assert kept.check().whole


@pytest.mark.parametrize(
    ("change", "thing", "fault"),
    [
        (lambda e: [*e[:1], replace(e[1], subject="x"), *e[2:]], "entry 2 of the log", Fault.ALTERED),
        (lambda e: [*e[:1], *e[2:]], "entry 2 of the log", Fault.REMOVED),
        (lambda e: [e[0], e[2], e[1], *e[3:]], "entry 2 of the log", Fault.REORDERED),
        (lambda e: [*e[:2], e[1], *e[2:]], "entry 2 of the log", Fault.INSERTED),
    ],
)
def test_verification_names_the_first_broken_entry(change: Any, thing: str, fault: Fault, kept: Kept) -> None:
    kept.entries = change(kept.entries)
    custody = kept.check()
    assert first(custody) == (thing, fault)
    assert custody.originals == 5
    assert str(custody).startswith(f"broken, first {thing}: {fault} (")


def test_verification_goes_on_after_the_first_finding(kept: Kept) -> None:
    kept.damage(1, b"X")
    kept.damage(2, None)
    kept.entries[3] = replace(kept.entries[3], at="never")
    custody = kept.check()
    assert [finding.fault for finding in custody.findings] == [Fault.ALTERED, Fault.REMOVED, Fault.ALTERED]
    assert custody.faults == 3


@needs_openssl
def test_verification_proves_seals(sealed: Kept) -> None:
    custody = sealed.check(trust=TRUST)
    assert custody.whole
    assert [(seal.seq, told.standing) for seal, told in custody.seals] == [(3, Standing.PROVED), (5, Standing.PROVED)]
    assert custody.seals[1][1].at == AT
    assert str(custody) == "whole: 5 originals, 5 entries of the log, 2 seals (2 proved)"


@needs_openssl
def test_verification_without_trust_leaves_seals_unchecked(sealed: Kept) -> None:
    custody = sealed.check()
    assert custody.whole
    assert {told.standing for _, told in custody.seals} == {Standing.UNCHECKED}


@needs_openssl
def test_verification_by_a_stranger_s_certificate_fails(sealed: Kept) -> None:
    custody = sealed.check(trust=Trust([root().certificate], HEADERS))
    thing, fault = first(custody)
    assert (thing.startswith("the rfc3161 seal on entry 3 by http://127"), fault) == (True, Fault.UNPROVED)
    assert len(custody.seals) == 1


@needs_openssl
def test_verification_sees_a_log_that_was_written_anew_from_some_entry_on(sealed: Kept) -> None:
    """The chain alone cannot: every hash in it is right."""
    forged = sealed.entries[:1]
    for entry in sealed.entries[1:]:
        forged.append(Entry.next(forged[-1], Action.RECEIVED, "another", entry.facts()))
    assert first(replace(sealed, entries=forged).check(trust=TRUST)) == ("entry 3 of the log", Fault.ALTERED)
    assert replace(sealed, entries=forged, seals=[]).check().whole


@needs_openssl
def test_verification_sees_a_log_whose_end_was_cut_off(sealed: Kept) -> None:
    custody = replace(sealed, entries=sealed.entries[:4]).check(trust=TRUST)
    assert first(custody) == ("entry 5 of the log", Fault.REMOVED)
    assert "the log ends at entry 4" in custody.findings[0].why


@needs_openssl
def test_verification_of_seals_behind_a_broken_entry_says_the_first_alone(sealed: Kept) -> None:
    entries = [*sealed.entries[:1], rehashed(sealed.entries[1], subject="x"), *sealed.entries[2:]]
    custody = replace(sealed, entries=entries).check(trust=TRUST)
    assert first(custody) == ("entry 2 of the log", Fault.ALTERED)
    assert custody.faults == 1


@pytest.mark.parametrize("kind", list(SealKind))
def test_verification_names_a_seal_that_is_none(kind: SealKind, kept: Kept) -> None:
    kept.seals = [Seal(kind, 2, kept.entries[1].hash, "https://authority.example", b"garbage")]
    assert first(kept.check()) == (f"the {kind} seal on entry 2 by https://authority.example", Fault.UNPROVED)


@needs_openssl
def test_verification_of_a_bundle_is_that_of_the_casefile(sealed: Kept, tmp_path: Path) -> None:
    target = tmp_path / "bundle"
    hashes = sealed.originals.all()
    bundle(target, Contents(sealed.originals, hashes, [], [], [], sealed.entries, sealed.seals))
    custody = verify_custody(bundled_originals(target), entries=bundled_entries(target), seals=bundled_seals(target), trust=TRUST)
    assert custody == sealed.check(trust=TRUST)


def test_verification_names_the_line_of_a_bundle_that_is_no_entry(kept: Kept, tmp_path: Path) -> None:
    target = tmp_path / "bundle"
    bundle(target, Contents(kept.originals, kept.originals.all(), [], [], [], kept.entries, []))
    path = target / "data/log.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines[:2], lines[2].replace('"seq":3', '"seq": 3'), *lines[3:]]), "utf-8")
    custody = verify_custody(bundled_originals(target), entries=bundled_entries(target))
    assert first(custody) == ("entry 3 of the log", Fault.ALTERED)
    assert custody.entries == 2


def test_verification_keeps_the_first_hundred_findings_and_counts_all(tmp_path: Path) -> None:
    custody = verify_custody(Originals(tmp_path), entries=[], expected=(f"{number:064x}" for number in range(250)))
    assert (custody.faults, len(custody.findings)) == (250, FINDINGS_KEPT)
    assert custody.findings[0].thing.endswith("0" * 64)


def test_verification_streams(tmp_path: Path) -> None:
    def entries() -> Iterable[Entry]:
        last: Entry | None = None
        for number in range(500):
            last = Entry.next(last, Action.READ, f"report-{number}")
            yield last

    tracemalloc.start()
    assert verify_custody(Originals(tmp_path), entries=entries()).entries == 500
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 300_000
