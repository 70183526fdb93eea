"""Attempts to enter that failed: after a few, whoever goes on must wait, and every time longer.

By account, against guessing one person's password from everywhere; by address, against trying one password on everybody. An
unknown name is counted as a known one is.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.folding import folded
from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people_attempts
from counterclaim.errors import TooManyAttempts

# So many may fail before the first wait.
BY_ACCOUNT, BY_ADDRESS = 5, 20
_FIRST, _LONGEST = timedelta(seconds=30), timedelta(hours=1)
_FORGOTTEN = timedelta(hours=24)


def keys_of(name: str | None, address: str) -> tuple[tuple[str, int], ...]:
    """Under what an attempt is counted, and from how many on one waits; by the address alone, where it is of nobody's account."""
    by_address = (digest(f"address {address}"), BY_ADDRESS)
    return (by_address,) if name is None else ((_account(name), BY_ACCOUNT), by_address)


def check_attempts(connection: Connection, name: str | None, address: str) -> None:
    """TooManyAttempts, where this account or address must wait."""
    now = datetime.now(UTC)
    left = max((_wait(connection, key, free, now) for key, free in keys_of(name, address)), default=timedelta())
    if left > timedelta():
        raise TooManyAttempts(int(left.total_seconds()) + 1)


def count_failure(connection: Connection, name: str | None, address: str) -> None:
    """Count an attempt that failed."""
    now = datetime.now(UTC)
    connection.execute(people_attempts.delete().where(people_attempts.c.last < now - _FORGOTTEN))
    for key, _ in keys_of(name, address):
        found = _row(connection, key)
        if found is None:
            connection.execute(people_attempts.insert().values(key_sha256=key, failed=1, last=now))
        else:
            changed = people_attempts.update().where(people_attempts.c.key_sha256 == key)
            connection.execute(changed.values(failed=found.failed + 1, last=now))


def take_back_failure(connection: Connection, name: str | None, address: str) -> None:
    """An attempt that was counted before it was looked at, and did not fail."""
    for key, _ in keys_of(name, address):
        own = people_attempts.c
        changed = people_attempts.update().where(own.key_sha256 == key, own.failed > 0)
        connection.execute(changed.values(failed=own.failed - 1))


def forget_failures(connection: Connection, name: str) -> None:
    """An account that somebody has entered begins anew; an address does not, or its owner would guess on with one account."""
    connection.execute(people_attempts.delete().where(people_attempts.c.key_sha256 == _account(name)))


def _account(name: str) -> str:
    return digest(f"account {folded(' '.join(name.split()))}")


def _wait(connection: Connection, key: str, free: int, now: datetime) -> timedelta:
    found = _row(connection, key)
    if found is None or found.failed < free:
        return timedelta()
    last: datetime = found.last
    waits: timedelta = min(_FIRST * 2 ** min(found.failed - free, 10), _LONGEST)
    return last + waits - now


def _row(connection: Connection, key: str) -> Row[Any] | None:
    return connection.execute(select(people_attempts).where(people_attempts.c.key_sha256 == key)).first()
