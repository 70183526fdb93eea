"""Seals by OpenTimestamps: the log's head, hashed together with those of others, in a block of the Bitcoin chain.

A calendar takes the hash at once and promises; after some hours the block is there, and `upgrade` asks the calendar for the way
from the hash to it. What then proves the time is the block's header, which the caller brings: nothing here asks a block chain.

The library that reads and writes proofs is an extra of the installation, `counterclaim[ots]`.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from warnings import catch_warnings, simplefilter

from counterclaim.errors import BrokenSeal, FetchError, SealError
from counterclaim.evidence.log import Entry
from counterclaim.evidence.seal import Attestation, Seal, SealKind, Standing
from counterclaim.fetching.address import parse, place
from counterclaim.fetching.exchange import Answer, exchange
from counterclaim.fetching.limits import Limits

LIMITS = Limits(seconds=30, size=10_000)  # as the calendars' own client has it
_LONGEST = 100_000
_HEADERS = {"Accept": "application/vnd.opentimestamps.v1"}
_HEADER_BYTES = 80  # of a block: version, previous (4-36), Merkle root (36-68), time (68-72), bits, nonce


def stamp(entry: Entry, calendar: str, *, limits: Limits = LIMITS) -> Seal:
    """Give the log's last entry to a calendar, at an address that the user names. The seal is pending until it is upgraded.

    The calendar sees a hash of the head and of 16 random bytes, so that it cannot tell one head from another. SealError says why
    there is no seal.
    """
    op, timestamps = _library("op"), _library("timestamp")
    proof = timestamps.Timestamp(bytes.fromhex(entry.hash))
    commitment = proof.ops.add(op.OpAppend(os.urandom(16))).ops.add(op.OpSHA256())
    answer = _asked("POST", f"{calendar.rstrip('/')}/digest", body=commitment.msg, limits=limits)
    if answer.status != 200:
        raise SealError(f"no seal from {calendar}: it answers with status {answer.status}; is it the address of a calendar?")
    commitment.merge(_timestamp(answer.body, commitment.msg))
    token = _token(timestamps.DetachedTimestampFile(op.OpSHA256(), proof))
    return Seal(SealKind.OPENTIMESTAMPS, entry.seq, entry.hash, calendar, token)


def upgrade(seal: Seal, calendars: Collection[str], *, limits: Limits = LIMITS) -> Seal:
    """The seal with what its calendars can say by now, or the same, where they cannot say more yet.

    calendars: the addresses that may be asked. A pool hands a hash on to a calendar of another address, which a pending seal
    names (`verify`); it is asked only if it is among these.
    """
    proof = _proof(seal.token)
    allowed = {calendar.rstrip("/") for calendar in calendars}
    for step in list(_steps(proof.timestamp)):
        for calendar in sorted(_promising(step) & allowed):
            answer = _asked("GET", f"{calendar}/timestamp/{step.msg.hex()}", limits=limits)
            if answer.status == 200:
                step.merge(_timestamp(answer.body, step.msg))
    return replace(seal, token=_token(proof))


def verify(token: bytes, head: str, headers: Mapping[int, bytes]) -> Attestation:
    """What a token proves of a head: BrokenSeal, if it is of another head, was altered, or names a block that does not hold it.

    headers: the 80 bytes of each block's header by its height. They are believed: take them from a node of your own, or from two
    explorers that agree.
    """
    proof = _proof(token)
    if proof.file_digest.hex() != head:
        raise BrokenSeal(f"it is a seal on {proof.file_digest.hex()}, not on {head}")
    steps = list(_steps(proof.timestamp))
    blocks = {height: step.msg for step in steps for height in _blocks(step)}
    if blocks:
        return _of_blocks(blocks, headers)
    waiting = sorted(set().union(*map(_promising, steps)))
    if not waiting:
        raise BrokenSeal("it names no block and no calendar that is known")
    return Attestation(Standing.PENDING, None, f"promised by {', '.join(waiting)}: upgrade it some hours after it was made")


def _of_blocks(blocks: Mapping[int, bytes], headers: Mapping[int, bytes]) -> Attestation:
    """What the earliest block that can be checked says, or, if none can, which header is wanted."""
    for height, root in sorted(blocks.items()):
        header = headers.get(height)
        if header is None:
            continue
        if len(header) != _HEADER_BYTES or header[36:68] != root:
            raise BrokenSeal(f"the header of block {height} does not hold it: its Merkle root is not {root[::-1].hex()}")
        at = datetime.fromtimestamp(int.from_bytes(header[68:72], "little"), UTC)
        return Attestation(Standing.PROVED, at, f"in Bitcoin's block {height}")
    height, root = min(blocks.items())
    why = f"Bitcoin's block {height} was not checked: give its header, whose Merkle root must be {root[::-1].hex()}"
    return Attestation(Standing.UNCHECKED, None, why)


def _asked(method: str, address: str, *, limits: Limits, body: bytes = b"") -> Answer:
    try:
        url = parse(address)
        return exchange(method, url, headers=_HEADERS, body=body, limits=limits, allowed=frozenset({place(url)}))
    except FetchError as exc:
        raise SealError(f"no answer from the calendar: {exc}") from exc


def _proof(token: bytes) -> Any:
    """The proof that a token holds, on a SHA-256 (a DetachedTimestampFile)."""
    if len(token) > _LONGEST:
        raise BrokenSeal(f"it is longer than {_LONGEST:,} bytes, which no proof is")
    with _reading(BrokenSeal("it is no proof of OpenTimestamps")):
        context = _library("serialize").BytesDeserializationContext(token)
        proof = _library("timestamp").DetachedTimestampFile.deserialize(context)
    if not isinstance(proof.file_hash_op, _library("op").OpSHA256):
        raise BrokenSeal("it is a seal on a hash of another kind than SHA-256")
    return proof


def _timestamp(answer: bytes, message: bytes) -> Any:
    """The way that a calendar's answer tells from a message onwards (a Timestamp)."""
    with _reading(SealError("the calendar's answer is no proof of OpenTimestamps")):
        context = _library("serialize").BytesDeserializationContext(answer)
        timestamp = _library("timestamp").Timestamp.deserialize(context, message)
        context.assert_eof()
    return timestamp


@contextmanager
def _reading(error: SealError) -> Iterator[None]:
    """The error in place of the library's own, and of its warnings of steps that it may drop one day."""
    try:
        with catch_warnings():
            simplefilter("ignore", PendingDeprecationWarning)
            yield
    except (_library("serialize").DeserializationError, ValueError) as exc:
        raise type(error)(f"{error}: {exc}") from exc


def _token(proof: Any) -> bytes:
    context = _library("serialize").BytesSerializationContext()
    proof.serialize(context)
    return bytes(context.getbytes())


def _steps(timestamp: Any) -> Iterator[Any]:
    """Every step of a proof (a Timestamp with its message), the first first."""
    yield timestamp
    for following in timestamp.ops.values():
        yield from _steps(following)


def _promising(step: Any) -> set[str]:
    """The calendars that promise more for a step."""
    pending = _library("notary").PendingAttestation
    return {one.uri.rstrip("/") for one in step.attestations if isinstance(one, pending)}


def _blocks(step: Any) -> set[int]:
    """The heights of the blocks whose Merkle root is a step's message."""
    block = _library("notary").BitcoinBlockHeaderAttestation
    return {one.height for one in step.attestations if isinstance(one, block)}


def _library(module: str) -> Any:
    """A module of the library, which has no types."""
    try:
        return import_module(f"opentimestamps.core.{module}")
    except ImportError as exc:
        raise SealError("OpenTimestamps needs its library: pip install 'counterclaim[ots]'") from exc
