"""Certificates for the authorities and sites that tests run, made anew each time."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = datetime.now(UTC)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Holder:
    """A key and its certificate."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def key_pem(self) -> bytes:
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())

    def write(self, folder: Path, name: str) -> tuple[Path, Path]:
        """The files of the certificate and the key."""
        certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
        certificate.write_bytes(self.pem)
        key.write_bytes(self.key_pem)
        return certificate, key


def root(name: str = "Test root") -> Holder:
    key = ec.generate_private_key(ec.SECP256R1())
    return Holder(key, _builder(name, name, key, NOW - 1000 * DAY, NOW + 1000 * DAY, ca=True).sign(key, hashes.SHA256()))


def issued(
    by: Holder,
    name: str,
    *,
    usages: list[x509.ObjectIdentifier],
    start: datetime = NOW - DAY,
    end: datetime = NOW + 100 * DAY,
) -> Holder:
    """A certificate for one purpose; for a server, of the loopback address."""
    key = ec.generate_private_key(ec.SECP256R1())
    issuer = by.certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    assert isinstance(issuer, str)
    builder = _builder(name, issuer, key, start, end, ca=False).add_extension(x509.ExtendedKeyUsage(usages), critical=True)
    address = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.key.public_key())
    signed = builder.add_extension(address, critical=False).add_extension(authority, critical=False)
    return Holder(key, signed.sign(by.key, hashes.SHA256()))


def stamper(by: Holder, name: str = "Test time-stamping authority", **times: datetime) -> Holder:
    return issued(by, name, usages=[ExtendedKeyUsageOID.TIME_STAMPING], **times)


def server_context(folder: Path, holder: Holder) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*holder.write(folder, "server"))
    return context


def _builder(
    name: str, issuer: str, key: ec.EllipticCurvePrivateKey, start: datetime, end: datetime, *, ca: bool
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(_usage(ca), critical=True)
    )


def _usage(ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        key_cert_sign=ca,
        crl_sign=ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
