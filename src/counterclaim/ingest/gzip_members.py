"""A gzip file of many members, as web archives are (one member a record), read on behind a member that is damaged."""

from __future__ import annotations

import io
import zlib
from typing import BinaryIO

_MAGIC = b"\x1f\x8b\x08"
_GZIP = 16 + zlib.MAX_WBITS
_CHUNK = 1 << 16


class DamagedMember(OSError):
    """A member that cannot be unpacked; reading again goes on behind it."""


class GzipMembers(io.RawIOBase):
    """What all members hold, one after the other, in constant memory. Bytes between members are passed over."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._packed = b""
        self._member: zlib._Decompress | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill some of a buffer; 0 at the end. DamagedMember, once for each, where a member breaks off."""
        while True:
            if self._member is None and not self._begin():
                return 0
            assert self._member is not None
            data = self._unpacked(len(buffer))
            if data:
                buffer[: len(data)] = data
                return len(data)

    def _begin(self) -> bool:
        """Find the start of the next member; false at the end."""
        while (start := self._packed.find(_MAGIC)) < 0:
            more = self._stream.read(_CHUNK)
            if not more:
                return False
            self._packed = self._packed[-len(_MAGIC) + 1 :] + more
        self._packed, self._member = self._packed[start:], zlib.decompressobj(_GZIP)
        return True

    def _unpacked(self, most: int) -> bytes:
        """Some of the member; nothing where it ends, or needs more of the file than was read yet."""
        member = self._member
        assert member is not None
        self._packed = self._packed or self._stream.read(_CHUNK)
        if not self._packed:
            self._member = None
            raise DamagedMember("the file breaks off in the middle of a member")
        before = self._packed
        try:
            data = member.decompress(before, most)
        except zlib.error as exc:
            # The member's own mark is behind: the next search is not to find it again.
            self._packed, self._member = before[1:], None
            raise DamagedMember(f"a member cannot be unpacked ({exc})") from exc
        self._packed = member.unused_data if member.eof else member.unconsumed_tail
        if member.eof:
            self._member = None
        return data
