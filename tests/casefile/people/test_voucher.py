from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from joserfc.jwk import ECKey, OKPKey, RSAKey

import providers
from counterclaim.casefile.people.voucher import ALGORITHMS, Voucher, believed, proof
from counterclaim.errors import NotEntered

KEY = RSAKey.generate_key(2048, parameters={"kid": "first"})
ISSUER = "https://login.example.org"


def claims(**other: Any) -> dict[str, Any]:
    now = int(time.time())
    return {"iss": ISSUER, "aud": "us", "sub": "s", "nonce": "n", "iat": now, "exp": now + 60} | other


def heard(token: str, *keys: dict[str, Any]) -> Voucher:
    known = [dict(key) for key in keys] or [KEY.as_dict(private=False)]
    return believed(token, lambda newer: [] if newer else known, issuer=ISSUER, client="us", nonce="n")


def test_voucher_a_proof_is_long_and_shown_as_its_hash() -> None:
    secret, shown = proof()
    assert len(secret) == 64 and len(shown) == 43 and proof()[0] != secret


@pytest.mark.parametrize("algorithm", ["RS256", "PS512"])
def test_voucher_signatures_that_anybody_can_check_are_believed(algorithm: str) -> None:
    token = providers.signed(claims(email="a@b.org", email_verified=True), key=KEY, alg=algorithm)
    assert heard(token) == Voucher(ISSUER, "s", "a@b.org")
    assert {"none", "HS256", "HS384", "HS512"}.isdisjoint(ALGORITHMS)


@pytest.mark.parametrize(
    ("key", "algorithm"), [(ECKey.generate_key("P-256"), "ES256"), (OKPKey.generate_key("Ed25519"), "Ed25519")]
)
def test_voucher_other_kinds_of_keys_are_known(key: Any, algorithm: str) -> None:
    assert (
        heard(providers.signed(claims(), key=key, alg=algorithm, kid="e"), key.as_dict(private=False) | {"kid": "e"}).subject
        == "s"
    )


def test_voucher_a_token_without_a_keys_name_is_tried_with_each() -> None:
    other = RSAKey.generate_key(2048)
    token = providers.signed(claims(), key=KEY)
    head = {"alg": "RS256"}
    from joserfc import jwt

    token = jwt.encode(head, claims(), KEY)
    assert heard(token, other.as_dict(private=False) | {"kid": "a"}, KEY.as_dict(private=False)).subject == "s"


def test_voucher_keys_for_encryption_and_secrets_sign_nothing() -> None:
    token = providers.signed(claims(), key=KEY)
    for wrong in (KEY.as_dict(private=False) | {"use": "enc"}, {"kty": "oct", "k": "AAAA", "kid": "first"}, {"kty": "RSA"}, {}):
        with pytest.raises(NotEntered, match="no known key"):
            heard(token, wrong)


def test_voucher_newer_keys_are_asked_for_once() -> None:
    asked: list[bool] = []

    def keys(newer: bool) -> list[dict[str, Any]]:
        asked.append(newer)
        return [KEY.as_dict(private=False)] if newer else []

    assert believed(providers.signed(claims(), key=KEY), keys, issuer=ISSUER, client="us", nonce="n").subject == "s"
    assert asked == [False, True]


@settings(max_examples=40)
@given(st.text() | st.binary().map(lambda raw: raw.decode("latin-1")) | st.dictionaries(st.text(), st.text()).map(json.dumps))
def test_voucher_nothing_that_is_sent_makes_it_stumble(token: str) -> None:
    with pytest.raises(NotEntered):
        heard(token)
