"""Seals by an RFC 3161 authority that the test runs: proved where all fits, and broken by every single change."""

from __future__ import annotations

import subprocess
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.x509.oid import ExtendedKeyUsageOID
from hypothesis import given, settings
from hypothesis import strategies as st

from authorities import OPENSSL, needs_openssl, timestamp_authority
from certificates import DAY, NOW, Holder, issued, root, stamper
from counterclaim.errors import BrokenSeal, SealError
from counterclaim.evidence.seal import Seal, SealKind, Standing
from counterclaim.evidence.seal_rfc3161 import certificates, stamp, verify
from counterclaim.fetching.limits import Limits
from evidence.entries import log
from websites import Request, Route, Site, leads_to, page, site

pytestmark = needs_openssl

ENTRY = log(3)[-1]
ROOT = root()
LIMITS = Limits(seconds=1, size=20_000)


@pytest.fixture(scope="module")
def seal(tmp_path_factory: pytest.TempPathFactory) -> Seal:
    """A seal on the third entry, by an authority under ROOT."""
    with timestamp_authority(tmp_path_factory.mktemp("tsa"), stamper(ROOT)) as served:
        return stamp(ENTRY, served.at("/"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def sealed_by(holder: Holder, folder: Path, *, between: bytes = b"") -> Seal:
    with timestamp_authority(folder, holder, between=between) as served:
        return stamp(ENTRY, served.at("/"))


def broken(seal: Seal, *trusted: Holder) -> str:
    with pytest.raises(BrokenSeal) as caught:
        verify(seal.token, ENTRY.hash, [holder.certificate for holder in trusted])
    return str(caught.value)


def refused(route: Route, limits: Limits = LIMITS) -> str:
    with site({"/": route}) as served, pytest.raises(SealError) as caught:
        stamp(ENTRY, served.at("/"), limits=limits)
    return str(caught.value)


def test_seal_names_what_it_is_on(seal: Seal) -> None:
    assert (seal.kind, seal.seq, seal.head) == (SealKind.RFC3161, 3, ENTRY.hash)
    assert seal.authority.startswith("http://127.0.0.1:")


def test_seal_is_proved_by_the_root_that_is_trusted(seal: Seal) -> None:
    attestation = verify(seal.token, ENTRY.hash, [ROOT.certificate])
    assert attestation.standing is Standing.PROVED
    assert attestation.at is not None
    assert abs(attestation.at - datetime.now(UTC)) < timedelta(minutes=2)
    assert attestation.why == "signed by CN=Test time-stamping authority"


def test_seal_is_proved_by_openssl_as_well(seal: Seal, folder: Path) -> None:
    (folder / "seal.tsr").write_bytes(seal.token)
    certificate, _ = ROOT.write(folder, "root")
    told = openssl("ts", "-verify", "-in", folder / "seal.tsr", "-digest", ENTRY.hash, "-CAfile", certificate)
    assert b"Verification: OK" in told


def test_seal_without_a_trusted_root_is_unchecked(seal: Seal) -> None:
    attestation = verify(seal.token, ENTRY.hash, [])
    assert attestation.standing is Standing.UNCHECKED
    assert "give the authority's root certificate" in attestation.why


def test_seal_tells_the_authority_a_hash_and_nothing_else(folder: Path) -> None:
    with timestamp_authority(folder, stamper(ROOT)) as served:
        stamp(ENTRY, served.at("/"))
    (asked,) = served.asked
    assert bytes.fromhex(ENTRY.hash) in asked.body
    assert len(asked.body) < 80


def test_seal_of_another_head_is_broken(seal: Seal) -> None:
    with pytest.raises(BrokenSeal, match=f"it is a seal on {ENTRY.hash}, not on {'0' * 64}"):
        verify(seal.token, "0" * 64, [ROOT.certificate])


@pytest.mark.slow
def test_seal_that_was_changed_never_proves_another_time(seal: Seal) -> None:
    """A change breaks it, or is in one of the few bytes that no signature covers, and changes nothing that is proved."""
    unchanged = verify(seal.token, ENTRY.hash, [ROOT.certificate])
    kept = 0
    for at in range(len(seal.token)):
        for flipped in (0x01, 0x80):
            token = bytearray(seal.token)
            token[at] ^= flipped
            with suppress(BrokenSeal):
                assert verify(bytes(token), ENTRY.hash, [ROOT.certificate]) == unchanged
                kept += 1
    assert kept < 40


@settings(deadline=None)
@given(cut=st.integers(1, 900))
def test_seal_that_is_cut_off_is_broken(cut: int, seal: Seal) -> None:
    with pytest.raises(BrokenSeal):
        verify(seal.token[:-cut], ENTRY.hash, [ROOT.certificate])


@settings(deadline=None)
@given(token=st.binary(max_size=300))
def test_seal_that_is_none_is_broken(token: bytes) -> None:
    with pytest.raises(BrokenSeal):
        verify(token, ENTRY.hash, [ROOT.certificate])


def test_seal_by_a_stranger_is_broken(seal: Seal) -> None:
    assert "of nobody who is trusted: unable to get local issuer certificate" in broken(seal, root())
    assert "of nobody who is trusted" in broken(seal, root(ROOT.certificate.subject.rfc4514_string().removeprefix("CN=")))


def test_seal_by_a_certificate_that_had_expired_is_broken(folder: Path) -> None:
    seal = sealed_by(stamper(ROOT, start=NOW - 9 * DAY, end=NOW - DAY), folder)
    assert "certificate has expired" in broken(seal, ROOT)


def test_seal_by_a_certificate_that_is_not_valid_yet_is_broken(folder: Path) -> None:
    seal = sealed_by(stamper(ROOT, start=NOW + DAY, end=NOW + 9 * DAY), folder)
    assert "certificate is not yet valid" in broken(seal, ROOT)


def test_seal_by_a_certificate_for_something_else_is_broken(seal: Seal, folder: Path) -> None:
    server = issued(ROOT, "server", usages=[ExtendedKeyUsageOID.SERVER_AUTH])
    resealed = replace(seal, token=signed_anew(seal.token, server, folder))
    assert "of nobody who is trusted" in broken(resealed, ROOT)
    again = replace(seal, token=signed_anew(seal.token, stamper(ROOT), folder))
    assert verify(again.token, ENTRY.hash, [ROOT.certificate]).standing is Standing.PROVED


def test_seal_by_way_of_a_certificate_between_is_proved(folder: Path) -> None:
    between = intermediate(ROOT)
    seal = sealed_by(stamper(between), folder, between=between.pem)
    assert verify(seal.token, ENTRY.hash, [ROOT.certificate]).standing is Standing.PROVED
    assert "of nobody who is trusted" in broken(seal, root())


def test_seal_without_the_certificate_between_needs_it_named(folder: Path) -> None:
    between = intermediate(ROOT)
    seal = sealed_by(stamper(between), folder)
    assert "of nobody who is trusted" in broken(seal, ROOT)
    assert verify(seal.token, ENTRY.hash, [ROOT.certificate, between.certificate]).standing is Standing.PROVED


def test_seal_that_the_authority_refuses_is_none(folder: Path) -> None:
    with (
        timestamp_authority(folder, stamper(ROOT), digests="sha512") as served,
        pytest.raises(SealError, match="refused to sign"),
    ):
        stamp(ENTRY, served.at("/"))


def test_seal_on_another_request_is_none(seal: Seal, folder: Path) -> None:
    replayed = (200, {"Content-Type": "application/timestamp-reply"}, seal.token)
    assert "an answer to another request" in refused(replayed)
    with site({"/": replayed}) as served, pytest.raises(SealError, match="it is a seal on"):
        stamp(log(2)[-1], served.at("/"))


def slowly(request: Request) -> None:
    request.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\n\r\n")
    for _ in range(100):
        request.send(b"0")
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("route", "why"),
    [
        (page(b"<p>Welcome</p>"), "it is 'text/html'"),
        (page(b"garbage", "application/timestamp-reply"), "it is no time-stamp of RFC 3161"),
        (page(b"", "application/timestamp-reply"), "it is no time-stamp of RFC 3161"),
        (page(b"0" * 30_000, "application/timestamp-reply"), "larger than 20,000 bytes"),
        ((404, {}, b""), "status 404; is it the address of an RFC 3161 service"),
        ((500, {}, b""), "status 500"),
        (leads_to("http://10.0.0.1/"), "status 302"),
        (slowly, "within 1 seconds"),
        (lambda request: None, "the connection broke"),
    ],
    ids=["page", "garbage", "nothing", "huge", "404", "500", "elsewhere", "slow", "silent"],
)
def test_seal_from_what_is_no_authority_is_none(route: Route, why: str) -> None:
    assert why in refused(route)


@pytest.mark.parametrize("address", ["", "ftp://127.0.0.1/", "http://user:word@127.0.0.1/", "http://127.0.0.1:1/"])
def test_seal_from_nowhere_is_none(address: str) -> None:
    with pytest.raises(SealError, match="no seal from the authority"):
        stamp(ENTRY, address)


def test_seal_certificates_are_read_from_pem(folder: Path) -> None:
    other = root("Other")
    (folder / "roots.pem").write_bytes(b"# mine\n" + ROOT.pem + other.pem)
    assert certificates(folder / "roots.pem") == [ROOT.certificate, other.certificate]


@pytest.mark.parametrize("content", [b"", b"garbage", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", None])
def test_seal_certificates_that_are_none_are_an_error(content: bytes | None, folder: Path) -> None:
    if content is not None:
        (folder / "roots.pem").write_bytes(content)
    with pytest.raises(SealError, match="holds no certificate in PEM form"):
        certificates(folder / "roots.pem")


def signed_anew(token: bytes, holder: Holder, folder: Path) -> bytes:
    """The statement of a token, signed by somebody else, whom OpenSSL's own authority would not let sign."""
    certificate, key = holder.write(folder, "signer")
    (folder / "seal.tsr").write_bytes(token)
    openssl("ts", "-reply", "-in", folder / "seal.tsr", "-token_out", "-out", folder / "token")
    openssl("cms", "-verify", "-noverify", "-inform", "DER", "-in", folder / "token", "-out", folder / "statement")
    sign = ("cms", "-sign", "-binary", "-nodetach", "-cades", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-outform", "DER")
    openssl(*sign, "-in", folder / "statement", "-signer", certificate, "-inkey", key, "-out", folder / "signed")
    body = b"\x30\x03\x02\x01\x00" + (folder / "signed").read_bytes()
    return b"\x30\x82" + len(body).to_bytes(2, "big") + body


def openssl(*arguments: str | Path) -> bytes:
    command: list[str | Path] = [OPENSSL or "", *arguments]
    return subprocess.run(command, check=True, capture_output=True, timeout=20).stdout


def intermediate(by: Holder) -> Holder:
    between = root("Test authority between")
    builder = (
        x509.CertificateBuilder(extensions=list(between.certificate.extensions))
        .subject_name(between.certificate.subject)
        .issuer_name(by.certificate.subject)
        .public_key(between.key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - DAY)
        .not_valid_after(NOW + DAY)
    )
    return Holder(between.key, builder.sign(by.key, hashes.SHA256()))


def test_seal_authority_is_really_asked(folder: Path) -> None:
    """The stand-in is a server that was spoken to, not a function that was called."""
    with timestamp_authority(folder, stamper(ROOT)) as served:
        asked: Site = served
        stamp(ENTRY, served.at("/"))
        stamp(ENTRY, served.at("/"))
    assert [request.method for request in asked.asked] == ["POST", "POST"]
    assert asked.asked[0].body != asked.asked[1].body
