"""Authorities that tests ask for seals, on the loopback address: real ones in small, each speaking its protocol."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from opentimestamps.core.notary import BitcoinBlockHeaderAttestation, PendingAttestation  # type: ignore[import-untyped]
from opentimestamps.core.op import OpAppend, OpPrepend, OpSHA256  # type: ignore[import-untyped]
from opentimestamps.core.serialize import BytesSerializationContext  # type: ignore[import-untyped]
from opentimestamps.core.timestamp import Timestamp  # type: ignore[import-untyped]

from certificates import Holder
from websites import Page, Request, Site, site

OPENSSL = shutil.which("openssl")

needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="openssl, which plays the time-stamping authority, is not installed")

CONFIGURATION = """
[tsa]
default_tsa = tsa1
[tsa1]
serial = {folder}/serial
signer_cert = {certificate}
signer_key = {key}
{certs}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = {digests}
accuracy = secs:1
ordering = no
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


def timestamp_reply(folder: Path, holder: Holder, query: bytes, *, between: bytes = b"", digests: str = "sha256") -> bytes:
    """What OpenSSL, as the authority, answers to a query."""
    assert OPENSSL is not None
    certificate, key = holder.write(folder, "tsa")
    (folder / "chain.pem").write_bytes(between)
    (folder / "serial").write_text("01")
    names: dict[str, object] = {"folder": folder, "certificate": certificate, "key": key, "digests": digests}
    names["certs"] = f"certs = {folder}/chain.pem" if between else ""
    (folder / "tsa.cnf").write_text(CONFIGURATION.format(**names))
    (folder / "query.tsq").write_bytes(query)
    reply = folder / "reply.tsr"
    command: list[str | Path] = [
        OPENSSL,
        "ts",
        "-reply",
        "-config",
        folder / "tsa.cnf",
        "-queryfile",
        folder / "query.tsq",
        "-out",
        reply,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=20)
    return reply.read_bytes()


@contextmanager
def timestamp_authority(folder: Path, holder: Holder, *, between: bytes = b"", digests: str = "sha256") -> Iterator[Site]:
    """An RFC 3161 authority over HTTP, at /. between: certificates between the signer's and its root, in PEM."""

    def answer(request: Request) -> Page:
        assert request.headers["content-type"] == "application/timestamp-query"
        reply = timestamp_reply(folder, holder, request.body, between=between, digests=digests)
        return 200, {"Content-Type": "application/timestamp-reply"}, reply

    with site({"/": answer}) as served:
        yield served


@dataclass
class Calendar:
    """A calendar of OpenTimestamps: it promises, and once a block is mined it shows the way there.

    served: where it listens; headers: of the blocks that were mined, by height.
    """

    served: Site
    waiting: list[bytes] = field(default_factory=list)
    answers: dict[str, bytes] = field(default_factory=dict)
    headers: dict[int, bytes] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return self.served.at("")

    def promise(self, request: Request) -> Page:
        """POST /digest: the way from the digest to a commitment of the calendar's own, and its promise."""
        timestamp = Timestamp(request.body)
        step = timestamp.ops.add(OpPrepend(b"a second, 26")).ops.add(OpSHA256())
        step.attestations.add(PendingAttestation(self.address))
        self.waiting.append(step.msg)
        self.served.routes[f"/timestamp/{step.msg.hex()}"] = lambda request: self.told(step.msg)
        return 200, {"Content-Type": "application/vnd.opentimestamps.v1"}, serialized(timestamp)

    def told(self, commitment: bytes) -> Page:
        """GET /timestamp/COMMITMENT: the way to the block, or that there is none yet."""
        answer = self.answers.get(commitment.hex())
        return (200, {}, answer) if answer else (404, {}, b"Pending confirmation in Bitcoin blockchain")

    def mine(self, height: int, time: int) -> None:
        """Put what waits into the block of that height, each under a root of its own transaction tree's making."""
        for commitment in self.waiting:
            timestamp = Timestamp(commitment)
            step = timestamp.ops.add(OpAppend(b"rest of a transaction")).ops.add(OpSHA256()).ops.add(OpSHA256())
            step.attestations.add(BitcoinBlockHeaderAttestation(height))
            self.answers[commitment.hex()] = serialized(timestamp)
            self.headers[height] = bytes(36) + step.msg + time.to_bytes(4, "little") + bytes(8)
        self.waiting.clear()


def serialized(timestamp: Any) -> bytes:
    context = BytesSerializationContext()
    timestamp.serialize(context)
    return bytes(context.getbytes())


@contextmanager
def opentimestamps_calendar() -> Iterator[Calendar]:
    with site() as served:
        calendar = Calendar(served)
        served.routes["/digest"] = calendar.promise
        yield calendar
