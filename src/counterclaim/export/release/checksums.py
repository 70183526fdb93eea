"""SHA-256SUMS: the hash of every file of a release, in the words of `sha256sum`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from counterclaim.export.release.layout import SUMS

_CHUNK = 1 << 20


def checksums(folder: Path) -> str:
    """A line for each file, in the order of their paths, but for the file that these lines are written to."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{_sha256(folder / path)}  {path}\n" for path in paths if path != SUMS)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
