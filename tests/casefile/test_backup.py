from __future__ import annotations

import io
import sqlite3
import tarfile
import threading
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest

import raids
from counterclaim.casefile.address import Server
from counterclaim.casefile.age import Keys, locked, opened
from counterclaim.casefile.backup import back_up, restore
from counterclaim.casefile.carrying import rows_of
from counterclaim.casefile.custody import verify
from counterclaim.casefile.incidents import list_incidents
from counterclaim.casefile.journal import entries, head
from counterclaim.casefile.selection import Selection
from counterclaim.casefile.store import Casefile
from counterclaim.errors import BackupError, OlderBackup
from raids import Raid

IDENTITY = pyrage.x25519.Identity.generate()
LOCK, OPEN = Keys(recipients=(str(IDENTITY.to_public()),)), Keys(identities=(str(IDENTITY),))


def backed_up(casefile: Casefile, folder: Path) -> Path:
    path = folder / "backup.age"
    back_up(casefile, path, LOCK)
    return path


def shown(casefile: Casefile) -> list[object]:
    with casefile.reading() as connection:
        rows = {name: number for name, number in rows_of(connection).items() if name != "log"}
        return [list(list_incidents(connection, Selection())), rows]


def test_backup_brings_back_a_casefile_that_was_destroyed(raided: Casefile, tmp_path: Path) -> None:
    before, path = shown(raided), backed_up(raided, tmp_path)
    raided.close()
    with raided.reading() as connection:
        newest = head(connection)
    restore(path, tmp_path / "new" / "case.db", OPEN)
    with Casefile.open(tmp_path / "new" / "case.db") as casefile:
        assert shown(casefile) == before
        assert verify(casefile).whole
        assert list(casefile.originals.all()) == list(raided.originals.all())
        with casefile.reading() as connection:
            *_, last, told = entries(connection)
        assert last == newest and (told.action, told.subject) == ("restored", last.hash)


@pytest.mark.slow
def test_backup_of_a_file_is_put_back_onto_a_server_and_the_other_way(
    raided: Casefile, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    before, path = shown(raided), backed_up(raided, tmp_path)
    target = tmp_path / "file.db" if isinstance(raided.address, Server) else request.getfixturevalue("postgres").made()
    restore(path, target, OPEN)
    with Casefile.open(target) as casefile:
        assert shown(casefile) == before and verify(casefile).whole


@pytest.mark.slow
def test_backup_holds_one_moment_while_others_write(raided: Casefile, tmp_path: Path) -> None:
    ended = threading.Event()

    def write() -> None:
        for number in range(30):
            raids.received(raided, Raid(f"w{number}", town="Kassum", day=100 + number))
        ended.set()

    thread = threading.Thread(target=write)
    thread.start()
    path = backed_up(raided, tmp_path)
    thread.join()
    assert ended.is_set()
    restore(path, tmp_path / "new.db", OPEN, older=True)
    with Casefile.open(tmp_path / "new.db") as casefile:
        assert verify(casefile).whole


def test_backup_that_is_older_is_refused_and_says_what_is_missing(raided: Casefile, tmp_path: Path) -> None:
    path = backed_up(raided, tmp_path)
    raids.received(raided, Raid("d1", town="Kassum", day=20))
    assert verify(raided).whole
    with pytest.raises(OlderBackup, match=r"older copy.*entries since.*--older"):
        restore(path, tmp_path / "new.db", OPEN)
    assert not (tmp_path / "new.db").exists()
    restore(path, tmp_path / "new.db", OPEN, older=True)
    with Casefile.open(tmp_path / "new.db") as casefile:
        assert verify(casefile).whole
        with casefile.reading() as connection:
            *_, told = entries(connection)
        assert told.facts()["older"] is True and told.facts()["known_seq"] > told.facts()["seq"]


def test_backup_without_an_entry_that_was_written_down_is_refused(raided: Casefile, tmp_path: Path) -> None:
    path = backed_up(raided, tmp_path)
    with raided.reading() as connection:
        newest = head(connection)
    assert newest is not None
    with pytest.raises(OlderBackup, match="you noted it"):
        restore(path, tmp_path / "new.db", OPEN, heads=["1" * 64])
    restore(path, tmp_path / "new.db", OPEN, heads=[newest.hash])


def test_backup_replaces_nothing(raided: Casefile, tmp_path: Path) -> None:
    path = backed_up(raided, tmp_path)
    with pytest.raises(BackupError, match="replaces nothing"):
        back_up(raided, path, LOCK)
    (tmp_path / "there.db").write_bytes(b"")
    with pytest.raises(BackupError, match="replaces nothing"):
        restore(path, tmp_path / "there.db", OPEN)


def test_backup_of_a_damaged_original_is_none(raided: Casefile, tmp_path: Path) -> None:
    raided.originals.destroy(next(raided.originals.all()))
    with pytest.raises(BackupError, match="counterclaim verify"):
        backed_up(raided, tmp_path)
    assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == []


def test_backup_holds_no_word_in_the_open(raided: Casefile, tmp_path: Path) -> None:
    content = backed_up(raided, tmp_path).read_bytes()
    assert b"Oro Benna" not in content and b"SQLite" not in content


def test_backup_can_be_opened_with_other_programs(raided: Casefile, tmp_path: Path) -> None:
    with opened(backed_up(raided, tmp_path), OPEN) as stream, tarfile.open(fileobj=stream, mode="r|gz") as archive:
        for member in archive:
            archive.extract(member, tmp_path / "out")  # as every tar does; extractall's filter is not in each Python 3.11
    with sqlite3.connect(tmp_path / "out" / "case.db") as raw:
        assert raw.execute("SELECT count(*) FROM reports").fetchone() == (7,)
    raw.close()
    assert len([path for path in (tmp_path / "out" / "originals").rglob("*") if path.is_file()]) == 7


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "originals/ab/evil", "originals/" + "a" * 2 + "/" + "b" * 62])
def test_backup_that_somebody_made_writes_nothing_elsewhere(tmp_path: Path, name: str) -> None:
    with locked(tmp_path / "evil.age", LOCK) as stream, tarfile.open(fileobj=stream, mode="w|gz") as archive:
        member = tarfile.TarInfo(name)
        member.size = 4
        archive.addfile(member, io.BytesIO(b"evil"))
    with pytest.raises(BackupError, match="none of its parts"):
        restore(tmp_path / "evil.age", tmp_path / "case.db", OPEN)
    assert [path.name for path in tmp_path.iterdir()] == ["evil.age"]


@pytest.mark.parametrize("content", [b"", b"nine people were killed"])
def test_backup_that_is_something_else_says_so(tmp_path: Path, content: bytes) -> None:
    with locked(tmp_path / "x.age", LOCK) as stream:
        stream.write(content)
    with pytest.raises(BackupError, match=r"no backup|not whole"):
        restore(tmp_path / "x.age", tmp_path / "case.db", OPEN)
