"""The bytes of every report as they were received: one file each, named by its SHA-256, written once and never altered.

They lie in a folder beside the casefile: `case.db` has `case.db.originals/`, with `ab/cdef…` for the hash `abcdef…` and
`unfinished/` for what is being written. Names of private persons stand in them, so only the folder's owner may read it.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from counterclaim.errors import DamagedOriginal, EvidenceError

_HASH = re.compile(r"[0-9a-f]{64}")
_CHUNK = 1 << 20
_READ_ONLY = 0o444


class Originals:
    """The folder of originals. Several processes may put and get at once; nothing is locked, for nothing changes.

    Killed at any moment it holds, under every final name, the whole of the right bytes: a file is written beside, brought to the
    disk, and only then given its name.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._unfinished = folder / "unfinished"

    @classmethod
    def beside(cls, casefile: Path) -> Originals:
        """The originals of a casefile."""
        return cls(casefile.with_name(casefile.name + ".originals"))

    def put(self, content: bytes | BinaryIO) -> str:
        """Keep the bytes and give their SHA-256; of a stream, what is left of it, in constant memory.

        When it returns they are on the disk. The same bytes twice are one file, which is hashed again: DamagedOriginal, where it
        was altered since.
        """
        return self.put_all([content])[0]

    def put_all(self, contents: Iterable[bytes | BinaryIO]) -> list[str]:
        """Keep many, and give their hashes in order: several times faster than one by one, since the disk is waited for once."""
        _make_folder(self._unfinished)
        written: list[tuple[str, Path]] = []
        try:
            for content in contents:
                path = self._unfinished / f"{os.getpid()}-{uuid4().hex}"
                written.append((_written(content, path), path))
            for _, path in written:
                _sync(path)
            for folder in {self._name(path, sha256) for sha256, path in written}:
                _sync(folder)
        finally:
            for _, path in written:
                path.unlink(missing_ok=True)
        return [sha256 for sha256, _ in written]

    def get(self, sha256: str) -> bytes:
        """The bytes, proved to be those that were received: DamagedOriginal, where they are not or are missing."""
        return proved(self.chunks(sha256), sha256)

    def check(self, sha256: str) -> None:
        """Hash the bytes again, in constant memory: DamagedOriginal, where they are missing or no longer what was received."""
        prove(self.chunks(sha256), sha256)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """The bytes piece by piece, not proved: for what is too large to hold, whose reader hashes what it reads."""
        try:
            with self.path(sha256).open("rb") as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except FileNotFoundError as exc:
            raise DamagedOriginal(sha256, "is missing: bring it back from a copy of the folder or from a bundle") from exc
        except OSError as exc:
            raise DamagedOriginal(sha256, f"cannot be read: {exc.strerror}") from exc

    def __contains__(self, sha256: object) -> bool:
        """Whether there is a file under that name; `check` proves what it holds."""
        return isinstance(sha256, str) and self.path(sha256).is_file()

    def all(self) -> Iterator[str]:
        """The hashes of all that are kept, in order. What else lies in the folder is passed over."""
        for prefix in _names(self.folder, re.compile("[0-9a-f]{2}")):
            for rest in _names(self.folder / prefix, re.compile("[0-9a-f]{62}")):
                yield prefix + rest

    def destroy(self, sha256: str) -> None:
        """Let go of the bytes for good, as the law may ask; what is not there is destroyed already.

        They are written over first, as far as a disk does that which may move its blocks about or keep older states.
        """
        path = self.path(sha256)
        with suppress(FileNotFoundError):
            size = path.stat().st_size
            path.chmod(0o600)
            with path.open("r+b") as file:
                file.write(bytes(size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            _sync(path.parent)

    def sweep(self, *, seconds: float = 3600) -> int:
        """Remove what was left unfinished by processes that were killed: files older than that. Gives how many there were."""
        swept = 0
        for name in _names(self._unfinished, re.compile(".*")):
            path = self._unfinished / name
            with suppress(FileNotFoundError):
                if path.stat().st_mtime <= time.time() - seconds:
                    path.unlink()
                    swept += 1
        return swept

    def path(self, sha256: str) -> Path:
        """Where the bytes of that hash lie, or would. What is no hash is no path either."""
        is_hash(sha256)
        return self.folder / sha256[:2] / sha256[2:]

    def _name(self, path: Path, sha256: str) -> Path:
        """Give a finished file its name, unless there is one, and give the folder that it is in."""
        final = self.path(sha256)
        if final.exists():
            self.check(sha256)
        else:
            _make_folder(final.parent)
            os.replace(path, final)
        return final.parent


def _written(content: bytes | BinaryIO, path: Path) -> str:
    """The SHA-256 of what was written to a read-only file, not yet on the disk; nothing is left of a file that failed."""
    stream = io.BytesIO(content) if isinstance(content, bytes) else content
    digest = hashlib.sha256()
    try:
        with path.open("xb") as file:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                file.write(chunk)
            os.fchmod(file.fileno(), _READ_ONLY)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def is_hash(sha256: str) -> None:
    """EvidenceError for what can be no name of an original."""
    if not _HASH.fullmatch(sha256):
        raise EvidenceError(f"{sha256[:80]!r} is no SHA-256: it has 64 characters, each 0-9 or a-f")


def proved(chunks: Iterable[bytes], sha256: str) -> bytes:
    """The bytes of an original as one; DamagedOriginal, where they hash to something else than its name."""
    content = b"".join(chunks)
    prove((content,), sha256)
    return content


def prove(chunks: Iterable[bytes], sha256: str) -> None:
    """Hash the bytes of an original in constant memory; DamagedOriginal, where they hash to something else than its name."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    if (found := digest.hexdigest()) != sha256:
        raise DamagedOriginal(sha256, f"was altered: its bytes now hash to {found}. Bring it back from a copy or from a bundle")


def _make_folder(folder: Path) -> None:
    """The folder, readable to its owner alone, with its name on the disk."""
    if folder.is_dir():
        return
    if not folder.parent.is_dir():
        _make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    _sync(folder.parent)


def _sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk: without the second a file may be nameless after a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _names(folder: Path, pattern: re.Pattern[str]) -> list[str]:
    """The names in a folder that are of a pattern, in order; none, where there is no folder."""
    try:
        with closing(os.scandir(folder)) as entries:
            return sorted(entry.name for entry in entries if pattern.fullmatch(entry.name))
    except (FileNotFoundError, NotADirectoryError):
        return []
