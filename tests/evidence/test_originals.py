"""Originals: the same bytes out as in, one file each, whole or not there, and every change of them seen."""

from __future__ import annotations

import hashlib
import io
import os
import random
import signal
import stat
import subprocess
import sys
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import DamagedOriginal, EvidenceError
from counterclaim.evidence.originals import Originals

PAGE = b"<p>Gunmen killed nine people on Monday.</p>"
HASH = hashlib.sha256(PAGE).hexdigest()


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals.beside(tmp_path / "case.db")


def alter(originals: Originals, sha256: str, content: bytes) -> None:
    path = originals.path(sha256)
    path.chmod(0o644)
    path.write_bytes(content)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_originals_lie_beside_the_casefile_under_their_hash(originals: Originals, tmp_path: Path) -> None:
    assert originals.put(PAGE) == HASH
    assert files(tmp_path) == [tmp_path / "case.db.originals" / HASH[:2] / HASH[2:]]


@settings(deadline=None)
@given(content=st.binary(max_size=5000))
def test_originals_give_back_the_bytes(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    originals = Originals(tmp_path_factory.mktemp("o"))
    sha256 = originals.put(content)
    assert (sha256, originals.get(sha256)) == (hashlib.sha256(content).hexdigest(), content)
    originals.check(sha256)


def test_originals_keep_the_same_bytes_once(originals: Originals) -> None:
    first = originals.put(PAGE)
    before = originals.path(first).stat()
    assert originals.put(io.BytesIO(PAGE)) == first
    assert (originals.path(first).stat().st_ino, len(files(originals.folder))) == (before.st_ino, 1)


def test_originals_keep_nothing_as_well(originals: Originals) -> None:
    assert originals.get(originals.put(b"")) == b""


def test_originals_cannot_be_written_to_nor_read_by_others(originals: Originals) -> None:
    path = originals.path(originals.put(PAGE))
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, originals.folder)} == {0o700}


def test_originals_keep_many_at_once(originals: Originals) -> None:
    contents: list[bytes | BinaryIO] = [b"1", io.BytesIO(b"2"), b"1", b""]
    hashes = originals.put_all(contents)
    assert [originals.get(sha256) for sha256 in hashes] == [b"1", b"2", b"1", b""]
    assert len(files(originals.folder)) == 3
    assert originals.put_all([]) == []


def test_originals_of_which_one_cannot_be_read_leave_nothing_half(originals: Originals) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        originals.put_all([PAGE, Broken()])
    assert files(originals.folder) == []


def test_originals_list_all_in_order(originals: Originals) -> None:
    kept = {originals.put(str(number).encode()) for number in range(200)}
    assert list(originals.all()) == sorted(kept)


def test_originals_list_nothing_where_there_is_no_folder(originals: Originals) -> None:
    assert list(originals.all()) == []
    assert originals.sweep() == 0
    assert HASH not in originals


def test_originals_list_passes_over_what_is_no_original(originals: Originals) -> None:
    originals.put(PAGE)
    (originals.folder / "README").write_text("mine")
    (originals.folder / HASH[:2] / "x").write_text("mine")
    (originals.folder / "zz").mkdir()
    (originals.folder / "00").write_text("a file where a folder is expected")
    assert list(originals.all()) == [HASH]


@pytest.mark.parametrize("content", [PAGE + b" ", PAGE[:-1], b"", PAGE.replace(b"nine", b"five")])
def test_originals_see_every_change(originals: Originals, content: bytes) -> None:
    originals.put(PAGE)
    alter(originals, HASH, content)
    for look in (originals.get, originals.check):
        with pytest.raises(DamagedOriginal, match="was altered") as caught:
            look(HASH)
        assert caught.value.sha256 == HASH


def test_originals_are_not_mended_in_silence(originals: Originals) -> None:
    originals.put(PAGE)
    alter(originals, HASH, b"forged")
    with pytest.raises(DamagedOriginal, match="was altered"):
        originals.put(PAGE)
    assert originals.path(HASH).read_bytes() == b"forged"
    assert files(originals.folder) == [originals.path(HASH)]


def test_originals_name_what_is_missing(originals: Originals) -> None:
    assert HASH not in originals
    with pytest.raises(DamagedOriginal, match=f"{HASH} is missing: bring it back"):
        originals.get(HASH)
    originals.put(PAGE)
    assert HASH in originals
    originals.path(HASH).unlink()
    with pytest.raises(DamagedOriginal, match="is missing"):
        originals.check(HASH)


def test_originals_name_what_cannot_be_read(originals: Originals) -> None:
    originals.path(HASH).mkdir(parents=True)
    with pytest.raises(DamagedOriginal, match="cannot be read"):
        originals.check(HASH)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", HASH.upper(), HASH[:-1], HASH + "0", HASH + "\n", "/" * 64, "é" * 64])
def test_originals_take_no_path_for_a_hash(originals: Originals, name: str) -> None:
    for look in (originals.get, originals.check, originals.path, originals.__contains__):
        with pytest.raises(EvidenceError, match="is no SHA-256"):
            look(name)


def test_originals_take_what_is_left_of_a_stream_in_constant_memory(originals: Originals, tmp_path: Path) -> None:
    large = tmp_path / "large"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    with large.open("rb") as file:
        file.seek(1)
        sha256 = originals.put(file)
    originals.check(sha256)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sum(map(len, originals.chunks(sha256))) == 99_999_999
    assert peak < 8_000_000


def test_originals_can_be_put_by_many_at_once(originals: Originals) -> None:
    with ThreadPoolExecutor(8) as pool:
        kept = set(pool.map(lambda number: originals.put(b"%d" % (number % 5)), range(100)))
    assert sorted(kept) == list(originals.all())
    assert len(files(originals.folder)) == 5


def test_originals_sweep_what_is_old_and_unfinished(originals: Originals) -> None:
    originals.put(PAGE)
    old, new = originals.folder / "unfinished" / "1-a", originals.folder / "unfinished" / "2-b"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (0, 0))
    assert originals.sweep() == 1
    assert files(originals.folder) == sorted([originals.path(HASH), new])
    assert originals.sweep(seconds=0) == 1
    assert list(originals.all()) == [HASH]


WRITER = """
import sys
from pathlib import Path
from counterclaim.evidence.originals import Originals
originals = Originals(Path(sys.argv[1]))
for number in range(0, 10_000, 4):
    print(*originals.put_all([b"%d " % (number + one) * 40_000 for one in range(4)]), flush=True)
"""


@pytest.mark.slow
def test_originals_survive_being_killed(tmp_path: Path) -> None:
    originals = Originals(tmp_path / "originals")
    told: set[str] = set()
    for seed in range(12):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(originals.folder)],
            stdout=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": ":".join(sys.path)},
        ) as writer:
            assert writer.stdout is not None
            told.update(writer.stdout.readline().split())
            time.sleep(random.Random(seed).uniform(0, 0.15))
            writer.send_signal(signal.SIGKILL)
            told.update(sha256 for line in writer.stdout if line.endswith("\n") for sha256 in line.split())
        kept = list(originals.all())
        for sha256 in kept:
            originals.check(sha256)
        assert told <= set(kept)
    originals.sweep(seconds=0)
    assert len(files(originals.folder)) == len(kept)
