"""Seals by a calendar that the test runs: promised, then proved by a block, and broken by every change that matters."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authorities import Calendar, opentimestamps_calendar
from counterclaim.errors import BrokenSeal, SealError
from counterclaim.evidence import seal_opentimestamps
from counterclaim.evidence.seal import Seal, SealKind, Standing
from counterclaim.evidence.seal_opentimestamps import stamp, upgrade, verify
from counterclaim.fetching.limits import Limits
from evidence.entries import log
from websites import Request, Route, leads_to, page, site

ENTRY = log(3)[-1]
HEIGHT, MINED = 800_000, datetime(2026, 3, 2, 12, tzinfo=UTC)
LIMITS = Limits(seconds=1, size=10_000)


@pytest.fixture
def calendar() -> Iterator[Calendar]:
    with opentimestamps_calendar() as calendar:
        yield calendar


@pytest.fixture(scope="module")
def mined() -> tuple[Seal, dict[int, bytes]]:
    """A seal that was upgraded, and the header of its block."""
    with opentimestamps_calendar() as calendar:
        seal = stamp(ENTRY, calendar.address)
        calendar.mine(HEIGHT, int(MINED.timestamp()))
        return upgrade(seal, [calendar.address]), calendar.headers


def refused(route: Route) -> str:
    with site({"/digest": route}) as served, pytest.raises(SealError) as caught:
        stamp(ENTRY, served.at(""), limits=LIMITS)
    return str(caught.value)


def test_seal_is_promised_first(calendar: Calendar) -> None:
    seal = stamp(ENTRY, calendar.address)
    assert (seal.kind, seal.seq, seal.head, seal.authority) == (SealKind.OPENTIMESTAMPS, 3, ENTRY.hash, calendar.address)
    attestation = verify(seal.token, ENTRY.hash, {})
    assert (attestation.standing, attestation.at) == (Standing.PENDING, None)
    assert attestation.why == f"promised by {calendar.address}: upgrade it some hours after it was made"


def test_seal_does_not_show_the_head_to_the_calendar(calendar: Calendar) -> None:
    stamp(ENTRY, calendar.address)
    stamp(ENTRY, calendar.address + "/")
    first, second = calendar.served.asked
    assert (first.path, second.path, len(first.body)) == ("/digest", "/digest", 32)
    assert len({first.body, second.body, bytes.fromhex(ENTRY.hash)}) == 3


def test_seal_is_not_upgraded_before_there_is_a_block(calendar: Calendar) -> None:
    seal = stamp(ENTRY, calendar.address)
    assert upgrade(seal, [calendar.address]) == seal


def test_seal_is_proved_by_the_header_of_its_block(mined: tuple[Seal, dict[int, bytes]]) -> None:
    seal, headers = mined
    attestation = verify(seal.token, ENTRY.hash, headers)
    assert (attestation.standing, attestation.at) == (Standing.PROVED, MINED)
    assert attestation.why == "in Bitcoin's block 800000"


def test_seal_without_the_header_says_which_is_wanted(mined: tuple[Seal, dict[int, bytes]]) -> None:
    seal, headers = mined
    attestation = verify(seal.token, ENTRY.hash, {1: bytes(80)})
    assert attestation.standing is Standing.UNCHECKED
    assert "block 800000 was not checked" in attestation.why
    assert headers[HEIGHT][36:68][::-1].hex() in attestation.why


def test_seal_is_the_way_from_the_head_to_the_block(mined: tuple[Seal, dict[int, bytes]]) -> None:
    """Followed by hand, without the library: the head, 16 bytes, hashed; the calendar's part; the transaction, hashed twice."""
    seal, headers = mined
    body = seal.token.partition(bytes.fromhex(ENTRY.hash))[2]
    assert body[:2] == b"\xf0\x10"  # append 16 bytes
    commitment = hashlib.sha256(bytes.fromhex(ENTRY.hash) + body[2:18]).digest()
    promised = hashlib.sha256(b"a second, 26" + commitment).digest()
    block = hashlib.sha256(hashlib.sha256(promised + b"rest of a transaction").digest()).digest()
    assert headers[HEIGHT][36:68] == block


def test_seal_asks_only_calendars_that_were_named(calendar: Calendar) -> None:
    seal = stamp(ENTRY, calendar.address)
    calendar.mine(HEIGHT, 0)
    asked = len(calendar.served.asked)
    assert upgrade(seal, []) == seal
    assert upgrade(seal, ["https://another.example"]) == seal
    assert len(calendar.served.asked) == asked
    assert upgrade(seal, [calendar.address + "/"]) != seal


def test_seal_of_another_head_is_broken(mined: tuple[Seal, dict[int, bytes]]) -> None:
    seal, headers = mined
    with pytest.raises(BrokenSeal, match=f"it is a seal on {ENTRY.hash}, not on {'0' * 64}"):
        verify(seal.token, "0" * 64, headers)


@pytest.mark.parametrize("header", [bytes(80), b"", b"short", bytes(81)])
def test_seal_with_the_header_of_another_block_is_broken(header: bytes, mined: tuple[Seal, dict[int, bytes]]) -> None:
    with pytest.raises(BrokenSeal, match="the header of block 800000 does not hold it"):
        verify(mined[0].token, ENTRY.hash, {HEIGHT: header})


def test_seal_that_was_changed_never_proves_another_time(mined: tuple[Seal, dict[int, bytes]]) -> None:
    """A change breaks it, or touches only the promise that the block has replaced, or what is left proves nothing."""
    seal, headers = mined
    for at in range(len(seal.token)):
        for flipped in (0x01, 0x80):
            token = bytearray(seal.token)
            token[at] ^= flipped
            with suppress(BrokenSeal):
                assert verify(bytes(token), ENTRY.hash, headers).at in {MINED, None}


@settings(deadline=None)
@given(token=st.binary(max_size=300))
def test_seal_that_is_none_is_broken(token: bytes) -> None:
    for garbage in (token, GOOD[:31] + token, GOOD[:65] + token):
        with pytest.raises(BrokenSeal):
            verify(garbage, ENTRY.hash, {})


GOOD = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94\x01\x08" + bytes.fromhex(ENTRY.hash)


@pytest.mark.parametrize(
    ("token", "why"),
    [
        (bytes(200_000), "longer than"),
        (GOOD + b"\x08" * 5000, "recursion"),
        (GOOD + b"\xf0" + b"\xff" * 200, "it is no proof"),
        (GOOD[:32] + b"\x02" + bytes(20) + b"\x00", "it is no proof"),
        (GOOD + b"\x00" + bytes(8) + b"\x00", "names no block and no calendar"),
    ],
    ids=["long", "deep", "number", "sha1", "unknown"],
)
def test_seal_that_is_hostile_is_broken(token: bytes, why: str) -> None:
    with pytest.raises(BrokenSeal, match=why):
        verify(token, ENTRY.hash, {})


def test_seal_on_another_kind_of_hash_is_broken() -> None:
    token = GOOD[:32] + b"\x02" + bytes(20) + GOOD[65:] + b"\x00" + bytes(8) + b"\x00"
    with pytest.raises(BrokenSeal, match="of another kind than SHA-256"):
        verify(token.replace(b"\x01\x08\x02", b"\x01\x02"), ENTRY.hash, {})


def slowly(request: Request) -> None:
    request.send(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100):
        request.send(b"0")
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("route", "why"),
    [
        (page(b"<p>Welcome</p>"), "is no proof of OpenTimestamps"),
        (page(b""), "is no proof of OpenTimestamps"),
        (page(b"\xff" * 9_000), "is no proof of OpenTimestamps"),
        (page(b"0" * 20_000), "larger than 10,000 bytes"),
        ((404, {}, b""), "status 404; is it the address of a calendar"),
        (leads_to("http://10.0.0.1/"), "status 302"),
        (slowly, "within 1 seconds"),
        (lambda request: None, "the connection broke"),
    ],
    ids=["page", "nothing", "garbage", "huge", "404", "elsewhere", "slow", "silent"],
)
def test_seal_from_what_is_no_calendar_is_none(route: Route, why: str) -> None:
    assert why in refused(route)


def test_seal_is_not_upgraded_by_garbage(calendar: Calendar) -> None:
    seal = stamp(ENTRY, calendar.address)
    calendar.answers = dict.fromkeys((commitment.hex() for commitment in calendar.waiting), b"garbage")
    with pytest.raises(SealError, match="is no proof of OpenTimestamps"):
        upgrade(seal, [calendar.address])


def test_seal_that_is_broken_is_not_upgraded(calendar: Calendar) -> None:
    with pytest.raises(BrokenSeal):
        upgrade(replace(stamp(ENTRY, calendar.address), token=b"garbage"), [calendar.address])


def test_seal_needs_the_library_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(seal_opentimestamps, "import_module", missing)
    with pytest.raises(SealError, match=r"pip install 'counterclaim\[ots\]'"):
        stamp(ENTRY, "http://127.0.0.1:1")
