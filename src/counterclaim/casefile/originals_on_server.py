"""The bytes of every report as they were received, in the database of a casefile that is on a server.

So whoever reaches the casefile reaches them too, from whatever machine, and one backup holds both. They lie by pieces of a
megabyte, so that an original of any size is written and read in constant memory.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO

from sqlalchemy import Connection, Engine, delete, select

from counterclaim.casefile.database.database import Database
from counterclaim.casefile.database.explaining import explaining
from counterclaim.casefile.database.statements import insert_into
from counterclaim.casefile.database.streams import streamed
from counterclaim.casefile.tables import original_pieces
from counterclaim.errors import DamagedOriginal
from counterclaim.evidence.originals import is_hash, prove, proved

_PIECE = 1 << 20
_IN_MEMORY = 8 << 20
_TABLE = original_pieces.c


class OriginalsOnServer:
    """The table of originals. Several processes may put and get at once; nothing is locked, for nothing changes."""

    def __init__(self, engine: Engine, database: Database) -> None:
        self._reading = engine
        self._database = database
        # Nobody waits here for whoever writes in the casefile.
        self._writing = engine.execution_options(beside=True)

    def put(self, content: bytes | BinaryIO) -> str:
        """Keep the bytes and give their SHA-256; of a stream, what is left of it. When it returns they are on the server's disk.

        The same bytes twice are kept once, and hashed again: DamagedOriginal, where they were altered since.
        """
        return self.put_all([content])[0]

    def put_all(self, contents: Iterable[bytes | BinaryIO]) -> list[str]:
        """Keep many in one transaction, and give their hashes in order."""
        with ExitStack() as stack:
            hashed = [_hashed(content, stack) for content in contents]
            by_hash = dict(hashed)
            with self._connected(self._writing) as connection:
                known = set(connection.scalars(select(_TABLE.sha256).where(_TABLE.sha256.in_(by_hash), _TABLE.number == 0)))
                # In one order, so that two who put the same do not wait for each other.
                for sha256 in sorted(by_hash.keys() - known):
                    _write(connection, sha256, by_hash[sha256])
        for sha256 in known:
            self.check(sha256)
        return [sha256 for sha256, _ in hashed]

    def get(self, sha256: str) -> bytes:
        """The bytes, proved to be those that were received: DamagedOriginal, where they are not or are missing."""
        return proved(self.chunks(sha256), sha256)

    def check(self, sha256: str) -> None:
        """Hash the bytes again, in constant memory: DamagedOriginal, where they are missing or no longer what was received."""
        prove(self.chunks(sha256), sha256)

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """The bytes piece by piece, not proved: for what is too large to hold, whose reader hashes what it reads."""
        is_hash(sha256)
        number = 0
        while (piece := self._piece(sha256, number)) is not None:
            yield piece
            number += 1
        if not number:
            raise DamagedOriginal(sha256, "is missing: bring it back from a backup or from a bundle")

    def __contains__(self, sha256: object) -> bool:
        """Whether there is something under that name; `check` proves what it is."""
        if not isinstance(sha256, str):
            return False
        is_hash(sha256)
        with self._connected(self._reading) as connection:
            query = select(_TABLE.number).where(_TABLE.sha256 == sha256, _TABLE.number == 0)
            return connection.scalar(query) is not None

    def all(self) -> Iterator[str]:
        """The hashes of all that are kept, in order."""
        with self._connected(self._reading) as connection:
            query = select(_TABLE.sha256).where(_TABLE.number == 0).order_by(_TABLE.sha256)
            yield from (row.sha256 for row in streamed(connection, query, at_once=1000))

    def destroy(self, sha256: str) -> None:
        """Let go of the bytes for good; what is not there is destroyed already."""
        is_hash(sha256)
        with self._connected(self._writing) as connection:
            connection.execute(delete(original_pieces).where(_TABLE.sha256 == sha256))

    def sweep(self, *, seconds: float = 3600) -> int:
        """Nothing is ever left unfinished: the server does away with it."""
        return 0

    @contextmanager
    def _connected(self, engine: Engine) -> Iterator[Connection]:
        with explaining(self._database), engine.connect() as connection, connection.begin():
            yield connection

    def _piece(self, sha256: str, number: int) -> bytes | None:
        with self._connected(self._reading) as connection:
            query = select(_TABLE.content).where(_TABLE.sha256 == sha256, _TABLE.number == number)
            content = connection.scalar(query)
        return None if content is None else bytes(content)


def _hashed(content: bytes | BinaryIO, stack: ExitStack) -> tuple[str, IO[bytes]]:
    """The hash of a content, and the content to be read once more from its beginning."""
    if isinstance(content, bytes):
        return hashlib.sha256(content).hexdigest(), io.BytesIO(content)
    digest = hashlib.sha256()
    kept = stack.enter_context(SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115
    while piece := content.read(_PIECE):
        digest.update(piece)
        kept.write(piece)
    kept.seek(0)
    return digest.hexdigest(), kept


def _write(connection: Connection, sha256: str, content: IO[bytes]) -> None:
    """Write the pieces, at least one; what somebody else has written meanwhile is the same."""
    number, piece = 0, content.read(_PIECE)
    while piece or not number:
        row = {"sha256": sha256, "number": number, "content": piece}
        connection.execute(insert_into(connection, original_pieces).values(row).on_conflict_do_nothing())
        number, piece = number + 1, content.read(_PIECE)
