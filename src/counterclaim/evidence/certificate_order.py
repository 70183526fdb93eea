"""The certificates in a time-stamp, in the order that DER wants.

They are a set, and DER has one order for the members of a set (X.690, section 11.6). OpenSSL, and with it many authorities,
writes them signer first instead, and the reader of `seal_rfc3161.py` takes nothing but DER. No signature covers their order.
"""

from __future__ import annotations

from collections.abc import Iterator

_CONSTRUCTED_0 = 0xA0  # the tag [0]


def ordered(token: bytes) -> bytes:
    """The token with its certificates in order, and not a byte changed besides; what is no time-stamp comes back as it is."""
    try:
        start, end = _certificates(token)
        certificates = sorted(token[at:stop] for at, _, stop in _elements(token, start, end))
    except (IndexError, ValueError):
        return token
    return token[:start] + b"".join(certificates) + token[end:]


def _certificates(token: bytes) -> tuple[int, int]:
    """Where they stand: TimeStampResp → ContentInfo → [0] → SignedData → [0] (RFC 3161, section 2.4.2; RFC 5652, section 5.1)."""
    ((_, start, end),) = _elements(token, 0, len(token))
    _, (_, start, end) = _elements(token, start, end)
    _, (_, start, end) = _elements(token, start, end)
    ((_, start, end),) = _elements(token, start, end)
    (found,) = ((inner, stop) for at, inner, stop in _elements(token, start, end) if token[at] == _CONSTRUCTED_0)
    return found


def _elements(der: bytes, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where each element between two places begins, where its content does, and where it ends."""
    while start < end:
        length, content = der[start + 1], start + 2
        if length > 0x80:
            content += length - 0x80
            length = int.from_bytes(der[start + 2 : content], "big")
        stop = content + length
        if stop > end:
            raise ValueError("an element is longer than what it stands in")
        yield start, content, stop
        start = stop
