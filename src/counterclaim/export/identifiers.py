"""How things of a casefile are named in linked data: no web address is promised, so none is made up."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote

from counterclaim.model.report import Report


def urn(kind: str, name: str) -> str:
    """A name that is the same wherever the casefile goes: "urn:counterclaim:claim:report/c3"."""
    return f"urn:counterclaim:{kind}:{quote(name.encode('utf-8', 'backslashreplace'), safe='/')}"


def original_of(report: Report) -> str:
    """A report by the hash of its bytes, as RFC 6920 writes it: whoever has the bytes can tell that they are meant."""
    digest = urlsafe_b64encode(bytes.fromhex(report.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"
