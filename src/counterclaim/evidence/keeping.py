"""What is asked of the place in which originals are kept, be it a folder or a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol


class Keeping(Protocol):
    """Originals by their SHA-256, written once and never altered; what each does in full is said in `evidence/originals.py`."""

    def put(self, content: bytes | BinaryIO) -> str:
        """Keep the bytes and give their hash."""

    def put_all(self, contents: Iterable[bytes | BinaryIO]) -> list[str]:
        """Keep many, and give their hashes in order."""

    def get(self, sha256: str) -> bytes:
        """The bytes, proved to be those that were received."""

    def check(self, sha256: str) -> None:
        """Hash the bytes again: DamagedOriginal, where they are missing or altered."""

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """The bytes piece by piece, not proved."""

    def __contains__(self, sha256: object) -> bool:
        """Whether there is something under that name."""

    def all(self) -> Iterator[str]:
        """The hashes of all that are kept, in order."""

    def destroy(self, sha256: str) -> None:
        """Let go of the bytes for good, as the law may ask; what is not there is destroyed already."""

    def sweep(self, *, seconds: float = 3600) -> int:
        """Remove what was left unfinished by processes that were killed, and give how many there were."""
