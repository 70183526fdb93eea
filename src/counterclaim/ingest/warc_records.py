"""The records of a web archive, one after the other, in constant memory; a broken one costs itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, cast

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.gzip_members import DamagedMember, GzipMembers

_MARK = b"WARC/"
_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 65_536
_LONGEST_HEADERS = 1_000_000
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Record:
    """A record while the archive stands at it: its number from 1, and warcio's view of it, with the body still to be read.

    body: unpacked as the response's own headers say; raw: as it stands in the archive, of the length that the record says.
    """

    number: int
    headers: Any
    http: Any
    body: BinaryIO
    raw: Any

    @property
    def is_cut(self) -> bool:
        """Whether the archive ended before the record did; known once the body was read."""
        return bool(self.raw.limit)

    def header(self, name: str) -> str | None:
        """A header of the record itself."""
        value: str | None = self.headers.get_header(name)
        return value

    def http_header(self, name: str) -> str | None:
        """A header of the response in it, if it holds one."""
        value: str | None = self.http.get_header(name) if self.http else None
        return value


@dataclass(frozen=True, slots=True)
class Broken:
    """A record, or a stretch between records, that cannot be read: its number and what is wrong."""

    number: int
    problem: str


def records(stream: BinaryIO) -> Iterator[Record | Broken]:
    """All records in order. The body of each can be read until the next is asked for."""
    lines = _Lines(_unpacked(stream))
    number = 0
    while True:
        number += 1
        try:
            line = lines.next_mark()
            if line is None:
                return
            record = _parsed(number, line, lines)
            yield record
            while record.raw.read(_CHUNK):
                continue
        except (DamagedMember, UnreadableInput) as exc:
            yield Broken(number, str(exc))
        except Exception as exc:
            yield Broken(number, f"it is broken ({type(exc).__name__}: {str(exc)[:120]})")


def _unpacked(stream: BinaryIO) -> Any:
    buffered: Any = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    if buffered.peek(2)[:2] == _GZIP:
        return io.BufferedReader(GzipMembers(buffered), _CHUNK)
    return buffered


def _parsed(number: int, line: bytes, lines: _Lines) -> Record:
    from warcio.recordloader import ArcWarcRecordLoader  # type: ignore[import-untyped]

    loader = ArcWarcRecordLoader()
    record = loader.parse_record_stream(lines, statusline=line, known_format="warc", no_record_parse=True)
    length, address = (record.rec_headers.get_header(name) or "" for name in ("Content-Length", "WARC-Target-URI"))
    if not length.isascii() or not length.isdigit():
        raise UnreadableInput(f"its Content-Length is {length[:20]!r}, so nobody knows where it ends")
    record.http_headers = loader.load_http_headers(record.rec_type, address, record.raw_stream, int(length))
    return Record(number, record.rec_headers, record.http_headers, record.content_stream(), record.raw_stream)


class _Lines:
    """The stream as the parser of headers sees it: no line and no run of lines without end."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._run = 0
        self._mark: bytes | None = None

    def read(self, size: int = -1) -> bytes:
        self._run = 0
        data: bytes = self._stream.read(size)
        return data

    def readline(self, size: int | None = None) -> bytes:
        line: bytes = self._stream.readline(min(size or _LONGEST_LINE, _LONGEST_LINE))
        self._run += len(line)
        if self._run > _LONGEST_HEADERS:
            self._run = 0
            raise UnreadableInput(f"its headers are longer than {_LONGEST_HEADERS:,} bytes")
        return line

    def tell(self) -> int:
        return 0

    def next_mark(self) -> bytes | None:
        """The line that begins the next record, None at the end; UnreadableInput, once, where something else stands before it."""
        self._run = 0
        mark, self._mark = self._mark, None
        if mark is not None:
            return mark
        strange = False
        while line := self._stream.readline(_LONGEST_LINE):
            if line.startswith(_MARK):
                break
            strange = strange or bool(line.strip())
        if strange:
            self._mark = line or None
            raise UnreadableInput("something that is no record stands here, and was passed over")
        return line or None
