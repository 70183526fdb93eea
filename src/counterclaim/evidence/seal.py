"""A seal: what somebody outside signs about the log's head, so that not even the casefile's owner can write the log anew unseen.

A seal on entry 40 proves that the first forty entries, and all that they name by its hash, were there at that time. It tells the
authority a hash and nothing else: no word of a report leaves the machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SealKind(StrEnum):
    """Who signs: an authority with a certificate (RFC 3161), or the Bitcoin block chain by way of a calendar (OpenTimestamps)."""

    RFC3161 = "rfc3161"
    OPENTIMESTAMPS = "opentimestamps"

    @property
    def ending(self) -> str:
        """How a file with the token is named, so that other programs know it."""
        return ".tsr" if self is SealKind.RFC3161 else ".ots"


@dataclass(frozen=True, slots=True)
class Seal:
    """One seal as it was given. seq, head: number and hash of the entry that it is on; authority: the address that was asked.

    token: for RFC 3161 the whole answer (`openssl ts -verify -in FILE.tsr -digest HEAD`), for OpenTimestamps a detached proof
    (`ots verify -d HEAD FILE.ots`), each as those programs read it.
    """

    kind: SealKind
    seq: int
    head: str
    authority: str
    token: bytes


class Standing(StrEnum):
    """How far a seal that is not broken can be trusted."""

    PROVED = "proved"
    UNCHECKED = "unchecked"  # what it says fits, but who says it was not checked
    PENDING = "pending"  # promised, and not signed yet


@dataclass(frozen=True, slots=True)
class Attestation:
    """What a seal says: that the head was there at a time (UTC, None while pending). why: a sentence, with what to do next."""

    standing: Standing
    at: datetime | None
    why: str
