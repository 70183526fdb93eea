"""Some bytes that came from somewhere, before anything is known of what they hold."""

from __future__ import annotations

import io
import shutil
import tempfile
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, BinaryIO, cast

from counterclaim.errors import UnreadableInput

# Enough for the prolog of a page; formats are told by less.
HEAD = 8_192
_IN_MEMORY = 10_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """An input, or a member of one.

    name: what a report of it is called. origin: its path or address. open: a new stream over the bytes, which can be sought.
    url, captured: address and time of capture, where an archive knows them. media_type, charset: what a server said they are;
    only the charset of a page is believed. within: the formats that may be in it, where it comes out of an archive.
    """

    name: str
    origin: str
    open: Callable[[], BinaryIO] = field(repr=False)
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None
    captured: datetime | None = None
    within: frozenset[str] | None = None

    @classmethod
    def of_path(cls, path: Path, *, name: str | None = None) -> Source:
        """A file. One that is no regular file, such as a pipe, is read once and kept for as long as it is looked at."""
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("rb") as stream:
                return cls.of_stream(stream, name=name or path.name)
        return cls(name or path.name, str(path), lambda: path.open("rb"))

    @classmethod
    def of_bytes(
        cls, data: bytes, *, name: str, url: str | None = None, media_type: str | None = None, charset: str | None = None
    ) -> Source:
        """Bytes in memory, such as the answer to a request."""
        return cls(name, url or name, lambda: io.BytesIO(data), url, media_type, charset)

    @classmethod
    def of_stream(cls, stream: BinaryIO, *, name: str) -> Source:
        """A stream, such as standard input: a copy of it, on disk where it is large."""
        return cls(name, name, _Copy(stream))

    def head(self, length: int = HEAD) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(length)

    def read(self, most: int) -> bytes:
        """All bytes; UnreadableInput if there are more than a limit allows, or none."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise UnreadableInput(f"it is larger than the {most:,} bytes that one document may have")
        if not data:
            raise UnreadableInput("it is empty: there is nothing to read")
        return data


class _Copy:
    """The bytes of a stream that can be read once, kept for as long as somebody may open them."""

    def __init__(self, stream: BinaryIO) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed with this object
        weakref.finalize(self, self._file.close)
        shutil.copyfileobj(stream, self._file)

    def __call__(self) -> BinaryIO:
        return cast(BinaryIO, _Shared(self._file, self))


class _Shared(io.RawIOBase):
    """A view of a stream from its start, which leaves the stream open when it is closed itself."""

    def __init__(self, stream: IO[bytes], owner: object) -> None:
        self._stream, self._owner = stream, owner
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position}.get(whence)
        self._position = self._stream.seek(0, io.SEEK_END) + offset if base is None else base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: memoryview | bytearray) -> int:  # type: ignore[override]
        self._stream.seek(self._position)
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)
