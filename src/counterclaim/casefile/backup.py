"""Backups: a whole casefile in one encrypted file, taken while it is in use, and put back from it.

A backup is a tar archive, compressed and encrypted with age: `backup.json` (what it is of, and the head of its log), `case.db`
(the casefile as one file, also where it is on a server) and `originals/ab/cdef…`. So it can be put back into a file or onto a
server, and in need be opened with `age`, `tar` and `sqlite3` alone.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import sqlite3
import tarfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import IO

from sqlalchemy import select

from counterclaim import __version__
from counterclaim.casefile.address import Address
from counterclaim.casefile.age import Keys, locked, opened
from counterclaim.casefile.carrying import carry, carry_rows
from counterclaim.casefile.heads import explained, later_heads, note_head
from counterclaim.casefile.holdings import EXPUNGED
from counterclaim.casefile.journal import Journal, head
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.tables import reports
from counterclaim.errors import BackupError, OlderBackup
from counterclaim.evidence.log import Action, Entry
from counterclaim.evidence.originals import Originals

_FORM = "counterclaim/backup/1"
_ABOUT, _CASE = "backup.json", "case.db"
_ORIGINAL = re.compile(r"originals/([0-9a-f]{2})/([0-9a-f]{62})")


@dataclass(frozen=True, slots=True)
class Backup:
    """What was backed up or put back: how many originals, and the newest entry of the log."""

    originals: int
    head: Entry | None


def back_up(casefile: Casefile, path: Path, keys: Keys, advance: Callable[[], None] = lambda: None) -> Backup:
    """Write the casefile as it stands now into one new file, while others use it; nothing is left of one that fails."""
    if path.exists():
        raise BackupError(f"{path} is there already, and a backup replaces nothing: name another file")
    with _aside(path) as folder, locked(path, keys) as stream:
        newest, expected = _snapshot(casefile, folder / _CASE)
        hashes = list(casefile.originals.all())
        if missing := expected.difference(hashes):
            raise BackupError(f"the original {min(missing)} is missing, so this would be no backup: see 'counterclaim verify'")
        with tarfile.open(fileobj=stream, mode="w|gz") as archive:
            about = {"form": _FORM, "program": __version__, "made": datetime.now(UTC).isoformat(), "originals": len(hashes)}
            about |= {"seq": newest.seq, "head": newest.hash} if newest else {}
            _add(archive, _ABOUT, json.dumps(about).encode())
            archive.add(folder / _CASE, _CASE, filter=_nobodys)
            for sha256 in hashes:
                _add(archive, f"originals/{sha256[:2]}/{sha256[2:]}", casefile.originals.get(sha256))
                advance()
    with casefile.reading() as connection:
        note_head(connection, casefile.address)
    return Backup(len(hashes), newest)


def restore(path: Path, to: Address, keys: Keys, *, heads: Iterable[str] = (), older: bool = False) -> Backup:
    """Put a backup back into a place where there is nothing; it stands there as a whole or not at all.

    OlderBackup, where its log does not hold the newest entry that this machine has seen of the casefile, or those of which
    somebody noted the hash (heads), unless that is accepted (older). That it was restored is logged, with what is missing.
    """
    if isinstance(to, Path) and (to.exists() or Originals.beside(to).folder.exists()):
        raise BackupError(f"{to} is there already, and a backup replaces nothing: name another file, or move it away")
    with _aside(to if isinstance(to, Path) else path) as folder:
        with opened(path, keys) as stream:
            number = _unpack(stream, folder)
        with Casefile.open(folder / _CASE) as unpacked:
            missing = _missing(unpacked, heads)
            if missing and not older:
                raise OlderBackup(f"{missing[0]}. To put it back all the same: --older")
            _log_restored(unpacked, missing)
            with unpacked.reading() as connection:
                newest = head(connection)
            if not isinstance(to, Path):
                with Casefile.open(to, create=True) as casefile:
                    carry(unpacked, casefile)
        if isinstance(to, Path):
            _put(folder, to)
    with Casefile.open(to) as casefile, casefile.reading() as connection:
        note_head(connection, to)
    return Backup(number, newest)


def _snapshot(casefile: Casefile, path: Path) -> tuple[Entry | None, set[str]]:
    """The casefile as one file, as it stands at one moment; its newest entry, and the originals that must be there."""
    if isinstance(casefile.address, Path):
        with closing(sqlite3.connect(casefile.address)) as source, closing(sqlite3.connect(path)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
    with Casefile.open(path, create=True) as copy:
        if not isinstance(casefile.address, Path):
            with casefile.reading() as connection:
                carry_rows(connection, copy)
        with copy.reading() as connection:
            newest = head(connection)
            expected = set(connection.scalars(select(reports.c.sha256).where(reports.c.state != EXPUNGED)))
        with closing(copy.engine.raw_connection()) as raw:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return newest, expected


def _unpack(stream: IO[bytes], folder: Path) -> int:
    """Write what is in a backup to a folder; nothing is written under a name that the archive makes up."""
    originals, number, expected = Originals.beside(folder / _CASE), 0, -1
    try:
        with tarfile.open(fileobj=stream, mode="r|gz") as archive:
            for member in archive:
                content = archive.extractfile(member)
                if content is None:
                    raise BackupError(f"the backup holds {member.name!r}, which is no file")
                if member.name == _ABOUT:
                    expected = _expected(content.read())
                elif member.name == _CASE:
                    with (folder / _CASE).open("xb") as file:
                        shutil.copyfileobj(content, file)
                elif (found := _ORIGINAL.fullmatch(member.name)) and originals.put(content.read()) == found[1] + found[2]:
                    number += 1
                else:
                    raise BackupError(
                        f"the backup holds {member.name!r}, which is none of its parts, or not what it is named after"
                    )
    except tarfile.TarError as exc:
        raise BackupError(f"what was encrypted is no backup: {exc}") from exc
    if number != expected or not (folder / _CASE).exists():
        raise BackupError("the backup is not whole: take another")
    return number


def _expected(content: bytes) -> int:
    try:
        about = json.loads(content)
        if about["form"] != _FORM:
            raise BackupError(f"the backup is of the form {about['form']!r}, and {_FORM} is known here: install a newer version")
        return int(about["originals"])
    except (ValueError, KeyError, TypeError) as exc:
        raise BackupError("what was encrypted is no backup: it does not say what it is") from exc


def _missing(casefile: Casefile, heads: Iterable[str]) -> list[str]:
    """Why the casefile is older than what is known of it, in sentences."""
    from counterclaim.casefile.custody import absent

    with casefile.reading() as connection:
        seen = [explained(connection, one, there) for one, there in later_heads(connection)]
        return [*seen, *(f"{finding.thing}: {finding.why}" for finding in absent(connection, heads))]


def _log_restored(casefile: Casefile, missing: list[str]) -> None:
    with casefile.writing() as connection:
        newest = head(connection)
        if newest is not None:
            later = max((one.seq for one, _ in later_heads(connection)), default=0)
            details = {"seq": newest.seq, **({"known_seq": later} if later else {}), "older": bool(missing)}
            Journal(connection).add(Action.RESTORED, newest.hash, details)


def _put(folder: Path, to: Path) -> None:
    """Give what was unpacked its names; the casefile last, so that there is none without its originals."""
    unpacked = folder / _CASE
    for path in (Originals.beside(unpacked).folder, unpacked):
        if path.exists():
            path.rename(to.with_name(to.name + path.name.removeprefix(_CASE)))


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), 0o600
    archive.addfile(member, io.BytesIO(content))


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Without who has it on this machine."""
    member.uid = member.gid = member.mtime = 0
    member.uname = member.gname = ""
    return member


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    """A folder for what is not finished, on the same disk, readable to its owner alone, and nothing of it left afterwards."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(mkdtemp(prefix=f".{path.name}.", dir=path.parent))
    except OSError as exc:
        raise BackupError(f"nothing can be written beside {path}: {exc.strerror}") from exc
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
