"""Seals by a time-stamping authority (RFC 3161): a signed statement that a hash was shown to it at a time.

The hash in the request is that of the log's head itself. What the authority signed is checked against the certificates that the
caller trusts, as of the time of signing: a certificate that has expired since still proves what it signed. Whether it was revoked
is not asked, since that would take a network.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.errors import BrokenSeal, FetchError, SealError
from counterclaim.evidence.certificate_order import ordered
from counterclaim.evidence.log import Entry
from counterclaim.evidence.seal import Attestation, Seal, SealKind, Standing
from counterclaim.fetching.address import parse, place
from counterclaim.fetching.exchange import Answer, exchange
from counterclaim.fetching.limits import Limits

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampRequest, TimeStampResponse

LIMITS = Limits(seconds=30, size=100_000)
_REPLY = "application/timestamp-reply"
_SHA256 = "2.16.840.1.101.3.4.2.1"


def stamp(entry: Entry, authority: str, *, limits: Limits = LIMITS) -> Seal:
    """Ask an authority, at an address that the user names, to sign for the log's last entry. SealError says why there is no seal.

    The answer is checked against the request (the hash, the number that makes it fresh); whose signature it is, `verify` checks.
    """
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    # The library hashes what it is given: from the bytes of the entry comes the entry's own hash.
    request = TimestampRequestBuilder().data(entry.written()).hash_algorithm(HashAlgorithm.SHA256).build()
    token = _asked(request, authority, limits).body
    response = _response(token)
    _check_granted(response)
    _check_head(response, entry.hash)
    if response.tst_info.nonce != request.nonce:
        raise SealError(f"{authority} sent an answer to another request: try again, or another authority")
    return Seal(SealKind.RFC3161, entry.seq, entry.hash, authority, token)


def verify(token: bytes, head: str, trusted: Sequence[Certificate]) -> Attestation:
    """What a token proves of a head: BrokenSeal, where it is of another head, was altered, or is of nobody who is trusted.

    trusted: the authority's root certificates, with those between, if the token does not hold them; without any the signature is
    not checked.
    """
    response = _response(token)
    _check_granted(response)
    _check_head(response, head)
    at = response.tst_info.gen_time
    if not trusted:
        return Attestation(Standing.UNCHECKED, at, "whose signature it is was not checked: give the authority's root certificate")
    _check_signature(response, head, trusted)
    return Attestation(Standing.PROVED, at, f"signed by {_signer(response)}")


def certificates(path: Path) -> list[Certificate]:
    """The certificates in a PEM file, for `verify`."""
    from cryptography.x509 import load_pem_x509_certificates

    try:
        return load_pem_x509_certificates(path.read_bytes())
    except (OSError, ValueError) as exc:
        raise SealError(f"{path} holds no certificate in PEM form: {exc}") from exc


def _asked(request: TimeStampRequest, authority: str, limits: Limits) -> Answer:
    """The authority's answer (RFC 3161, section 3.4). Its address was named by the user, so it may be in the own network."""
    try:
        url = parse(authority)
        headers = {"Content-Type": "application/timestamp-query", "Accept": _REPLY}
        answer = exchange(
            "POST", url, headers=headers, body=request.as_bytes(), limits=limits, allowed=frozenset({place(url)}), accept=[_REPLY]
        )
    except FetchError as exc:
        raise SealError(f"no seal from the authority: {exc}") from exc
    if answer.status != 200:
        raise SealError(
            f"no seal from {authority}: it answers with status {answer.status}; is it the address of an RFC 3161 service?"
        )
    return answer


def _response(token: bytes) -> TimeStampResponse:
    from rfc3161_client import decode_timestamp_response

    try:
        return decode_timestamp_response(ordered(token))
    except ValueError as exc:
        raise BrokenSeal(f"it is no time-stamp of RFC 3161: {exc}") from exc


def _check_granted(response: TimeStampResponse) -> None:
    from rfc3161_client import PKIStatus

    if response.status != PKIStatus.GRANTED:
        told = _shown("; ".join(response.status_string))
        raise BrokenSeal(f"the authority refused to sign (status {response.status}{f': {told}' if told else ''})")


def _check_head(response: TimeStampResponse, head: str) -> None:
    try:
        imprint = response.tst_info.message_imprint
    except ValueError as exc:
        raise BrokenSeal(f"the time-stamp holds no statement that can be read: {exc}") from exc
    if imprint.hash_algorithm.dotted_string != _SHA256:
        raise BrokenSeal("it is a seal on a hash of another kind than SHA-256")
    if imprint.message.hex() != head:
        raise BrokenSeal(f"it is a seal on {imprint.message.hex()}, not on {head}")


def _check_signature(response: TimeStampResponse, head: str, trusted: Sequence[Certificate]) -> None:
    from cryptography.x509 import InvalidVersion
    from rfc3161_client import VerificationError, VerifierBuilder

    verifier = VerifierBuilder(roots=list(trusted)).build()
    try:
        verifier.verify(response, bytes.fromhex(head))
    except (VerificationError, ValueError, InvalidVersion) as exc:
        found = re.search('Verify error: ([^"]+)', str(exc))
        why = found[1] if found else str(exc)[:200]
        raise BrokenSeal(f"its signature is false, or of nobody who is trusted: {why}") from exc


def _signer(response: TimeStampResponse) -> str:
    """The name on the signing certificate, as the token gives it."""
    from cryptography.x509 import load_der_x509_certificate

    (signer,) = response.signed_data.signer_infos
    held = [load_der_x509_certificate(der) for der in response.signed_data.certificates]
    return _shown(next(one.subject.rfc4514_string() for one in held if one.serial_number == signer.serial_number))


def _shown(text: str) -> str:
    """What an authority says, fit for a terminal, which would obey some characters."""
    return "".join(character if character.isprintable() else "?" for character in text[:200])
