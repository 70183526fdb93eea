"""How things of a casefile are named in linked data: no web address is promised, so none is made up."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from string import ascii_letters, digits

from counterclaim.model.report import Report

# What may stand in such a name as it is (RFC 3986, unreserved characters and the slash).
_PLAIN = frozenset((ascii_letters + digits + "-._~/").encode())


def urn(kind: str, name: str) -> str:
    """A name that is the same wherever the casefile goes: "urn:counterclaim:claim:report/c3"."""
    signs = (chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in name.encode("utf-8", "backslashreplace"))
    return f"urn:counterclaim:{kind}:{''.join(signs)}"


def original_of(report: Report) -> str:
    """A report by the hash of its bytes, as RFC 6920 writes it: whoever has the bytes can tell that they are meant."""
    digest = urlsafe_b64encode(bytes.fromhex(report.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
