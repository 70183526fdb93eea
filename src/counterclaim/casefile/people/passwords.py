"""Passwords: argon2id, twelve characters or more, and none that is guessed in a few tries.

There is no default and none is ever shown; an unknown name costs as much time as a wrong password.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from counterclaim.casefile.folding import folded
from counterclaim.casefile.people.members import Member, State, record
from counterclaim.casefile.tables import people, people_links, people_sessions
from counterclaim.errors import WeakPassword
from counterclaim.vocabulary.loader import load_toml

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST, MOST = 12, 500
_DISTINCT = 6
# Each takes 64 MiB: so many at once, whoever asks.
_AT_ONCE = threading.BoundedSemaphore(4)


def check_strength(password: str, name: str) -> None:
    """WeakPassword, with why, for one that somebody would soon guess who knows the name."""
    if not LEAST <= len(password) <= MOST:
        raise WeakPassword(f"a password has from {LEAST} to {MOST} characters: a few words in a row are easy to remember")
    plain = folded(password)
    if len(set(plain)) < _DISTINCT:
        raise WeakPassword("this password repeats a few characters: take a few words in a row that nobody would expect")
    rest = _without(plain, [*_parts(name), *load_toml("people/guessed.toml")["words"]])
    if len(rest) < LEAST // 2:
        raise WeakPassword("this password is made of your name, a row of keys or what many people take: take words of your own")


def set_password(connection: Connection, member: Member, password: str) -> None:
    """A new password: all sessions and links of the member end, and who was invited has joined."""
    check_strength(password, member.name)
    changed = {"password": hashed(password), "state": State.ACTIVE.value}
    connection.execute(people.update().where(people.c.id == member.id).values(**changed))
    connection.execute(people_sessions.delete().where(people_sessions.c.person == member.id))
    connection.execute(people_links.delete().where(people_links.c.person == member.id))
    record(connection, member.name, "password", None)


def hashed(password: str) -> str:
    """A password as it is kept."""
    with _AT_ONCE:
        return _hasher().hash(password)


def is_password(connection: Connection, member: Member | None, password: str) -> bool:
    """Whether it is the member's; as slow where there is no such member, or nothing was ever set."""
    kept = connection.scalar(select(people.c.password).where(people.c.id == member.id)) if member else None
    matches = _matches(kept or _nobodys(), password[:MOST])
    return matches and kept is not None


def _matches(kept: str, password: str) -> bool:
    from argon2.exceptions import VerificationError

    try:
        with _AT_ONCE:
            return _hasher().verify(kept, password)
    except (VerificationError, UnicodeEncodeError):
        return False


@cache
def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    """What an attempt for an unknown name is compared with."""
    import secrets

    return hashed(secrets.token_urlsafe())


def _parts(name: str) -> list[str]:
    return [part for part in folded(name).split() if len(part) > 2]


def _without(password: str, guessed: list[str]) -> str:
    """What is left of a password without what is guessed first, and without digits and signs around it."""
    for word in sorted(guessed, key=len, reverse=True):
        password = password.replace(word, "")
    return "".join(letter for letter in password if letter.isalpha())
