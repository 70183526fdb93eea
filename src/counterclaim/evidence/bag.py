"""A bag (BagIt 1.0, RFC 8493): a folder that carries the hash of each of its files, so that whoever gets it can check it.

Written in one pass and in constant memory, beside the place where it will stand, and moved there when every byte is on the disk.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from counterclaim.errors import BundleError

MANIFEST = "manifest-sha256.txt"
_TAGS = ("bagit.txt", "bag-info.txt", MANIFEST)
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class Bag:
    """A bag that is being written. `bag` makes one."""

    def __init__(self, folder: Path, manifest: BinaryIO) -> None:
        self._folder = folder
        self._manifest = manifest
        self._bytes = 0
        self._files = 0

    def add(self, name: str, pieces: Iterable[bytes]) -> str:
        """Write a file under data/ and give its SHA-256. name: of plain characters, with "/" between folders."""
        path = self._folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with path.open("xb") as file:
            for piece in pieces:
                digest.update(piece)
                self._bytes += file.write(piece)
            _to_disk(file)
        self._files += 1
        self._manifest.write(f"{digest.hexdigest()}  data/{name}\n".encode())
        return digest.hexdigest()

    def add_lines(self, name: str, lines: Iterable[str]) -> str:
        """Write a text file of these lines, which hold no line ends themselves."""
        return self.add(name, map(_line, lines))

    def close(self, info: Mapping[str, str]) -> str:
        """Write what makes the folder a bag, and give the SHA-256 of its manifest, which stands for the whole."""
        _to_disk(self._manifest)
        self._manifest.close()
        told = {**info, "Bagging-Date": datetime.now(UTC).date().isoformat(), "Payload-Oxum": f"{self._bytes}.{self._files}"}
        self._tag("bagit.txt", _DECLARATION)
        self._tag("bag-info.txt", "".join(f"{name}: {' '.join(value.split())}\n" for name, value in told.items()))
        hashes = {name: hashlib.sha256((self._folder / name).read_bytes()).hexdigest() for name in _TAGS}
        self._tag("tagmanifest-sha256.txt", "".join(f"{hash}  {name}\n" for name, hash in hashes.items()))
        return hashes[MANIFEST]

    def _tag(self, name: str, text: str) -> None:
        with (self._folder / name).open("xb") as file:
            file.write(text.encode("utf-8"))
            _to_disk(file)


@contextmanager
def bag(target: Path) -> Iterator[Bag]:
    """A bag to write into; once closed, it stands at the target when the block ends. If the block fails, nothing is left of it.

    BundleError, where something stands there already, or cannot be written.
    """
    if os.path.lexists(target):
        raise BundleError(f"{target} is there already, and a bundle never replaces anything: name another folder")
    folder = target.with_name(f".{target.name}.{uuid4().hex[:8]}.unfinished")
    try:
        folder.mkdir(mode=0o700)
        (folder / "data").mkdir()
        with (folder / MANIFEST).open("xb") as manifest:
            yield Bag(folder, manifest)
        os.rename(folder, target)
        _names_to_disk(target.parent)
    except OSError as exc:
        raise BundleError(f"the bundle cannot be written to {target}: {exc.strerror or exc}") from exc
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _to_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _names_to_disk(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _line(text: str) -> bytes:
    if "\n" in text or "\r" in text:
        raise BundleError(f"a line for the bundle holds a line end: {text[:60]!r}")
    return text.encode("utf-8") + b"\n"
