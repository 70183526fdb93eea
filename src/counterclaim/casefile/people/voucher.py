"""What a provider vouches for: who somebody is, signed for this workbench, this browser and this minute, and for nobody else."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from counterclaim.errors import NotEntered

# Signatures that anybody can check and the provider alone can make; never "none", nor one that is made with a shared secret.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
_TYPES = ("RSA", "EC", "OKP")
_LONGEST, _LONGEST_SUBJECT = 20_000, 255
# Clocks may differ by a minute; a token is taken within ten of its making.
_LEEWAY, _FRESH = 60, 600
_WRONG = "what the provider says of you cannot be believed ({}): try again, and tell an administrator if it stays so"

Keys = Callable[[bool], list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Voucher:
    """Who somebody is to a provider. subject: for good, and of nobody else; email: only where it has been verified."""

    issuer: str
    subject: str
    email: str | None = None


def proof() -> tuple[str, str]:
    """A secret that shows later who asked, and what is told of it now (PKCE, S256)."""
    secret = secrets.token_urlsafe(48)
    digest = hashlib.sha256(secret.encode()).digest()
    return secret, base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def believed(token: str, keys: Keys, *, issuer: str, client: str, nonce: str) -> Voucher:
    """Who a token speaks of; NotEntered for one that is not of this provider, for this workbench, or of another question.

    keys: the provider's, or newer ones, where a signature is of none that are known.
    """
    try:
        claims = _signed(token, keys)
        _check(claims, issuer, client, nonce, int(time.time()))
    except ValueError as exc:
        raise NotEntered(_WRONG.format(exc)) from exc
    email = claims.get("email") if claims.get("email_verified") is True else None
    return Voucher(issuer, claims["sub"], email if isinstance(email, str) and "@" in email else None)


def _signed(token: str, keys: Keys) -> dict[str, Any]:
    """What a token says, if a key of the provider's has signed it."""
    head = _head(token)
    if head.get("alg") not in ALGORITHMS:
        raise ValueError("it is not signed as it should be")
    for newer in (False, True):
        for key in keys(newer):
            if key.get("kty") in _TYPES and key.get("use", "sig") == "sig" and head.get("kid", key.get("kid")) == key.get("kid"):
                claims = _decoded(token, key)
                if claims is not None:
                    return claims
    raise ValueError("its signature is of no known key")


def _head(token: str) -> dict[str, Any]:
    part = token[:_LONGEST].partition(".")[0]
    try:
        head = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict) or len(token) > _LONGEST:
        raise ValueError("it cannot be read")
    return head


def _decoded(token: str, key: dict[str, Any]) -> dict[str, Any] | None:
    from joserfc import jwt
    from joserfc.jwk import import_key

    try:
        return dict(jwt.decode(token, import_key(key), algorithms=ALGORITHMS).claims)
    except Exception:  # whatever a stranger, or a provider's list of keys, may make a reader of it stumble over
        return None


def _check(claims: dict[str, Any], issuer: str, client: str, nonce: str, now: int) -> None:
    """ValueError with what is wrong: whose word it is, for whom, for which question, and from when."""
    for_whom = claims.get("aud")
    audiences = for_whom if isinstance(for_whom, list) else [for_whom]
    subject, made, ends = claims.get("sub"), claims.get("iat"), claims.get("exp")
    if claims.get("iss") != issuer:
        raise ValueError("it is of another provider")
    if client not in audiences or (len(audiences) > 1 or "azp" in claims) and claims.get("azp") != client:
        raise ValueError("it is for another service")
    if not _number(ends) or now >= ends + _LEEWAY or not _number(claims.get("nbf", 0)) or now < claims.get("nbf", 0) - _LEEWAY:
        raise ValueError("it has ended, or does not hold yet")
    if not _number(made) or not now - _FRESH <= made <= now + _LEEWAY:
        raise ValueError("it was not made now: do the clocks agree?")
    if not secrets.compare_digest(str(claims.get("nonce")).encode("utf-8", "surrogatepass"), nonce.encode()):
        raise ValueError("it answers another question")
    if not isinstance(subject, str) or not 0 < len(subject) <= _LONGEST_SUBJECT:
        raise ValueError("it does not say who you are")


def _number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
