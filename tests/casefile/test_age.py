from __future__ import annotations

import os
from pathlib import Path

import pyrage  # type: ignore[import-untyped]
import pytest

from counterclaim.casefile.age import Keys, locked, opened
from counterclaim.errors import BackupError

CONTENT = os.urandom(3 << 20)
PHRASE = Keys(passphrase="correct horse battery staple")


def pair() -> tuple[Keys, Keys]:
    """Keys that lock, and those that open what they locked."""
    identity = pyrage.x25519.Identity.generate()
    return Keys(recipients=(str(identity.to_public()),)), Keys(identities=(str(identity),))


def written(path: Path, keys: Keys, content: bytes = CONTENT) -> Path:
    with locked(path, keys) as stream:
        stream.write(content)
    return path


def test_age_gives_back_what_was_locked_for_a_recipient(tmp_path: Path) -> None:
    lock, open_ = pair()
    path = written(tmp_path / "a.age", lock)
    assert path.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert path.stat().st_mode & 0o077 == 0
    with opened(path, open_) as stream:
        assert stream.read() == CONTENT


@pytest.mark.slow
def test_age_gives_back_what_was_locked_with_a_passphrase(tmp_path: Path) -> None:
    path = written(tmp_path / "a.age", PHRASE, b"nine people")
    with opened(path, PHRASE) as stream:
        assert stream.read() == b"nine people"
    with pytest.raises(BackupError, match="not opened by this key"), opened(path, Keys(passphrase="wrong")) as stream:
        stream.read()


def test_age_opens_for_every_recipient_and_for_nobody_else(tmp_path: Path) -> None:
    (one, open_one), (two, open_two), (_, stranger) = pair(), pair(), pair()
    path = written(tmp_path / "a.age", Keys(recipients=(*one.recipients, *two.recipients)))
    for keys in (open_one, open_two):
        with opened(path, keys) as stream:
            assert stream.read() == CONTENT
    with pytest.raises(BackupError, match="not opened by this key"), opened(path, stranger) as stream:
        stream.read()


@pytest.mark.parametrize("at", [-1, 1 << 20, 300])
def test_age_tells_what_was_damaged(tmp_path: Path, at: int) -> None:
    lock, open_ = pair()
    path = written(tmp_path / "a.age", lock)
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(BackupError, match="damaged"), opened(path, open_) as stream:
        stream.read()


def test_age_tells_what_was_cut_off(tmp_path: Path) -> None:
    lock, open_ = pair()
    path = written(tmp_path / "a.age", lock)
    path.write_bytes(path.read_bytes()[:-100_000])
    with pytest.raises(BackupError, match="damaged"), opened(path, open_) as stream:
        stream.read()


@pytest.mark.parametrize("keys", [Keys(), Keys(recipients=("age1nobody",)), Keys(recipients=("age1x",), passphrase="x")])
def test_age_locks_nothing_in_the_open(tmp_path: Path, keys: Keys) -> None:
    with pytest.raises(BackupError), locked(tmp_path / "a.age", keys) as stream:
        stream.write(b"nine people")
    assert list(tmp_path.iterdir()) == []


def test_age_leaves_nothing_of_what_failed(tmp_path: Path) -> None:
    lock, _ = pair()
    with pytest.raises(TypeError), locked(tmp_path / "a.age", lock) as stream:
        stream.writelines([CONTENT, "no bytes"])  # type: ignore[list-item]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_age_wants_the_kind_of_key_that_locked(tmp_path: Path) -> None:
    lock, _ = pair()
    with pytest.raises(BackupError, match="for recipients"), opened(written(tmp_path / "a.age", lock), PHRASE):
        pass
    with pytest.raises(BackupError, match="with a passphrase"), opened(written(tmp_path / "b.age", PHRASE, b"x"), pair()[1]):
        pass
    with pytest.raises(BackupError, match="cannot be read"), opened(tmp_path / "none.age", PHRASE):
        pass
