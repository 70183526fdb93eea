"""A zip that something else is made of (a Word document, a workbook, a web archive), opened only when it plays no tricks."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.limits import Limits
from counterclaim.ingest.source import Source

MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_ENCRYPTED = 0x1
# A small member may pack to almost nothing without being a bomb.
_SMALL = 1_000_000


# The directory is read as a whole, before anything can be checked: some hundred bytes a member.
_MOST_DIRECTORY = 10_000_000
_END = b"PK\x05\x06"
_LONGEST_END = 22 + 65_536 + 76


def names_in(source: Source) -> frozenset[str]:
    """The names of the members, for telling what the package is; none where it is no zip or a broken one."""
    if not source.head(4).startswith(MAGIC):
        return frozenset()
    try:
        with source.open() as stream, _package(stream) as package:
            return frozenset(package.namelist())
    except (UnreadableInput, OSError):
        return frozenset()


@contextmanager
def opened(source: Source, limits: Limits, *, most_bytes: int | None) -> Iterator[zipfile.ZipFile]:
    """The package, checked; UnreadableInput if it is broken, encrypted, too large, or names a path outside itself.

    most_bytes: what all members together may unpack to; None for an archive whose members are streamed.
    """
    with source.open() as stream:
        package = _package(stream)
        with package:
            check(package, limits, most_bytes=most_bytes)
            yield package


def _package(stream: BinaryIO) -> zipfile.ZipFile:
    if _directory_size(stream) > _MOST_DIRECTORY:
        raise UnreadableInput("its directory alone is larger than that of any honest archive: it is not opened")
    try:
        return zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as exc:
        raise UnreadableInput(f"it is a broken zip archive ({exc}): get a new copy of it") from exc


def _directory_size(stream: BinaryIO) -> int:
    """The size of the directory as the end of the archive gives it (APPNOTE 4.3.14-16); 0 where there is no end."""
    size = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read()
    end = tail.rfind(_END)
    if end < 0:
        return 0
    vast = tail[max(0, end - 76) : end]
    if vast.startswith(b"PK\x06\x06") and vast[56:60] == b"PK\x06\x07":
        return int.from_bytes(vast[40:48], "little")
    return int.from_bytes(tail[end + 12 : end + 16], "little")


def check(package: zipfile.ZipFile, limits: Limits, *, most_bytes: int | None) -> None:
    """UnreadableInput unless every member is plain and the whole is not too large. The sizes are the directory's own; a member
    that lies about its size is cut off at it when it is read.
    """
    members = package.infolist()
    if len(members) > limits.members:
        raise UnreadableInput(f"it has {len(members):,} members, and {limits.members:,} are the most that one may have")
    if most_bytes is not None and sum(member.file_size for member in members) > most_bytes:
        raise UnreadableInput(f"it would unpack to more than {most_bytes:,} bytes: it looks like a zip bomb")
    names = set()
    for member in members:
        for wrong, problem in _PROBLEMS:
            if wrong(member):
                raise UnreadableInput(f"its member {member.filename[:80]!r} {problem}: it is not opened")
        if member.file_size > max(_SMALL, limits.ratio * member.compress_size):
            raise UnreadableInput(f"its member {member.filename[:80]!r} unpacks more than {limits.ratio} times: a zip bomb")
        if member.filename in names:
            raise UnreadableInput(f"it holds two members of the name {member.filename[:80]!r}: it is not opened")
        names.add(member.filename)


def _escapes(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in (path.parts or ("",))[0]


def _is_link(member: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(member.external_attr >> 16)


def _is_encrypted(member: zipfile.ZipInfo) -> bool:
    return bool(member.flag_bits & _ENCRYPTED)


def _lies_outside(member: zipfile.ZipInfo) -> bool:
    return member.header_offset < 0


_PROBLEMS: tuple[tuple[Callable[[zipfile.ZipInfo], bool], str], ...] = (
    (_escapes, "names a path outside the archive"),
    (_is_link, "is a symbolic link"),
    (_is_encrypted, "is encrypted"),
    (_lies_outside, "is said to lie before the archive begins, which is damaged"),
)
