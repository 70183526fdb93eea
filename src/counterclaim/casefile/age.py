"""Bytes encrypted with age (age-encryption.org/v1), for recipients or with a passphrase, and back."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from counterclaim.errors import BackupError, CounterclaimError

_HEAD = 200
_PIECE = 1 << 20
_PASSPHRASE = b"-> scrypt"


@dataclass(frozen=True, slots=True)
class Keys:
    """Who opens what is locked. recipients: public keys (age1…, ssh-ed25519 …); identities: private ones (AGE-SECRET-KEY-…)."""

    recipients: tuple[str, ...] = ()
    identities: tuple[str, ...] = ()
    passphrase: str | None = None


@contextmanager
def locked(path: Path, keys: Keys) -> Iterator[IO[bytes]]:
    """A stream whose bytes are written to a new file, encrypted. Where the block fails, nothing is left of the file.

    For recipients in constant memory; with a passphrase all of it is held in memory first.
    """
    _installed()
    recipients = [_recipient(one) for one in keys.recipients]
    if bool(recipients) is (keys.passphrase is not None):
        raise BackupError("a backup is encrypted for recipients or with a passphrase: give one of the two")
    draft = path.with_name(f".{path.name}.unfinished")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with _through(lambda source: _encrypt(source, file, recipients, keys.passphrase)) as stream:
                yield stream
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
    except OSError as exc:
        raise BackupError(f"{path} cannot be written: {exc.strerror or exc}") from exc
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def opened(path: Path, keys: Keys) -> Iterator[IO[bytes]]:
    """The bytes of an encrypted file, each part proved as it comes; BackupError where the keys do not open it, or it is torn."""
    import pyrage  # type: ignore[import-untyped]

    _installed()
    try:
        with path.open("rb") as file:
            by_passphrase = _PASSPHRASE in file.read(_HEAD)
    except OSError as exc:
        raise BackupError(f"{path} cannot be read: {exc.strerror}") from exc
    if by_passphrase is not (keys.passphrase is not None):
        raise BackupError(f"{path} is encrypted {'with a passphrase' if by_passphrase else 'for recipients: name an identity'}")
    try:
        with path.open("rb") as file, _from(lambda sink: _decrypt(file, sink, keys)) as stream:
            yield stream
    except (OSError, pyrage.DecryptError, pyrage.IdentityError) as exc:
        raise BackupError(f"{path} is not opened by this key, or was damaged: {exc}") from exc


def _encrypt(source: IO[bytes], file: IO[bytes], recipients: Sequence[Any], passphrase: str | None) -> None:
    import pyrage

    if passphrase is None:
        pyrage.encrypt_io(source, file, recipients)
    else:
        file.write(pyrage.passphrase.encrypt(source.read(), passphrase))


def _decrypt(file: IO[bytes], sink: IO[bytes], keys: Keys) -> None:
    import pyrage

    if keys.passphrase is None:
        pyrage.decrypt_io(file, sink, [_identity(one) for one in keys.identities])
    else:
        sink.write(pyrage.passphrase.decrypt(file.read(), keys.passphrase))


@contextmanager
def _through(work: Callable[[IO[bytes]], None]) -> Iterator[IO[bytes]]:
    """A stream to write into, whose bytes a thread works on."""
    reader, writer = _pipe()
    with _beside(work, reader), writer:
        yield writer


@contextmanager
def _from(work: Callable[[IO[bytes]], None]) -> Iterator[IO[bytes]]:
    """A stream to read from, whose bytes a thread makes; read to its end, for only there the last of it is proved."""
    reader, writer = _pipe()
    with _beside(work, writer), reader:
        yield reader
        while reader.read(_PIECE):
            pass


def _pipe() -> tuple[IO[bytes], IO[bytes]]:
    read, write = os.pipe()
    return os.fdopen(read, "rb"), os.fdopen(write, "wb")


@contextmanager
def _beside(work: Callable[[IO[bytes]], None], end: IO[bytes]) -> Iterator[None]:
    """A thread that works on one end of a pipe. What goes wrong in it is raised, for what went wrong at the other end follows."""
    wrong: list[BaseException] = []

    def run() -> None:
        try:
            with end:
                work(end)
        except BaseException as exc:
            wrong.append(exc)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    except CounterclaimError:  # of our own: the pipe broke because of it
        thread.join()
        raise
    except BaseException:
        thread.join()
        if wrong:
            raise wrong[0] from None
        raise
    thread.join()
    if wrong:
        raise wrong[0]


def _recipient(text: str) -> Any:
    import pyrage

    kind = pyrage.ssh if text.startswith("ssh-") else pyrage.x25519
    try:
        return kind.Recipient.from_str(text)
    except pyrage.RecipientError as exc:
        raise BackupError(f"{text[:60]!r} is no recipient of age: it begins with age1, or ssh-ed25519") from exc


def _identity(text: str) -> Any:
    import pyrage

    if text.startswith("-----BEGIN"):
        return pyrage.ssh.Identity.from_buffer(text.encode())
    return pyrage.x25519.Identity.from_str(text)


def _installed() -> None:
    if find_spec("pyrage") is None:
        raise BackupError("backups need more than is installed: run \"pip install 'counterclaim[backup]'\", and again")
