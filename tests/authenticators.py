"""A key of WebAuthn in software, as honest or as wrong as a test wants it: what a browser would send of one."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

_PRESENT, _VERIFIED, _MADE = 0x01, 0x04, 0x40


@dataclass(slots=True)
class Authenticator:
    """One key. origin, name: where its browser is; verifies: whether it asks who holds it; step: what it counts by."""

    origin: str = "https://case.example.org"
    name: str = "case.example.org"
    verifies: bool = True
    count: int = 0
    step: int = 1
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    secret: EllipticCurvePrivateKey = field(default_factory=lambda: generate_private_key(SECP256R1()))

    def registered(self, asked: str, **other: Any) -> str:
        """The answer to a first question; other: parts of what its browser says that are not as they should be."""
        said = self._said("webauthn.create", asked, other)
        made = {"fmt": "none", "attStmt": {}, "authData": self._data(made=True)}
        return self._answer(said, attestationObject=bytes_to_base64url(cbor2.dumps(made)), transports=["usb", "smoke signals"])

    def signed(self, asked: str, **other: Any) -> str:
        """The answer to a later question."""
        self.count += self.step
        said, data = self._said("webauthn.get", asked, other), self._data()
        signature = self.secret.sign(data + hashlib.sha256(said).digest(), ECDSA(SHA256()))
        return self._answer(said, authenticatorData=bytes_to_base64url(data), signature=bytes_to_base64url(signature))

    def _said(self, kind: str, asked: str, other: dict[str, Any]) -> bytes:
        challenge = json.loads(asked)["challenge"]
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin} | other).encode()

    def _data(self, *, made: bool = False) -> bytes:
        flags = _PRESENT | (_VERIFIED if self.verifies else 0) | (_MADE if made else 0)
        head = hashlib.sha256(self.name.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")
        return head + (bytes(16) + len(self.id).to_bytes(2, "big") + self.id + self._public() if made else b"")

    def _public(self) -> bytes:
        numbers = self.secret.public_key().public_numbers()
        return cbor2.dumps({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")})

    def _answer(self, said: bytes, **response: object) -> str:
        id = bytes_to_base64url(self.id)
        given = {
            "id": id,
            "rawId": id,
            "type": "public-key",
            "response": {"clientDataJSON": bytes_to_base64url(said), **response},
        }
        return json.dumps(given)


def challenge_of(text: str) -> bytes:
    """What was asked to be signed."""
    return base64url_to_bytes(json.loads(text)["challenge"])
