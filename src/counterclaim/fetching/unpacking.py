"""A body as it was meant, from the bytes as they were sent: unpacked piece by piece, and never beyond a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

PACKINGS = "gzip, identity"  # what is asked for
_GZIP = 16 + zlib.MAX_WBITS


class TooLarge(Exception):
    """More than the limit, as sent or unpacked."""


class BadPacking(Exception):
    """What was not asked for, is not what it says, or ends too early."""


def unpacked(pieces: Iterable[bytes], packing: str | None, *, size: int) -> bytes:
    """The body, of at most `size` bytes as sent and unpacked. packing: the header Content-Encoding, if any."""
    limited = _limited(pieces, size)
    match (packing or "identity").strip().lower():
        case "identity" | "":
            return b"".join(limited)
        case "gzip" | "x-gzip":
            return b"".join(_gunzipped(limited, size))
        case other:
            raise BadPacking(f"it is packed as {other[:40]!r}, which was not asked for")


def _limited(pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
    for piece in pieces:
        size -= len(piece)
        if size < 0:
            raise TooLarge
        yield piece


def _gunzipped(pieces: Iterable[bytes], size: int) -> Iterator[bytes]:
    """The bytes of one or several members, one after the other, as gzip has them."""
    member = zlib.decompressobj(_GZIP)
    for piece in pieces:
        rest = piece
        while rest:
            if member.eof:
                member = zlib.decompressobj(_GZIP)
            out = _inflated(member, rest, size + 1)
            size -= len(out)
            if size < 0:
                raise TooLarge
            yield out
            rest = member.unused_data
    if not member.eof:
        raise BadPacking("it ends in the middle")


def _inflated(member: zlib._Decompress, piece: bytes, most: int) -> bytes:
    try:
        return member.decompress(piece, most)
    except zlib.error as exc:
        raise BadPacking(f"it is not gzip, as it says: {exc}") from exc
