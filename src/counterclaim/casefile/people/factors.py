"""Second factors: what somebody must have beside what they know. The numbers of a telephone (TOTP), keys (WebAuthn), and codes on
paper for when both are lost."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.people.members import Manager, Member, check_manager, record
from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people_codes, people_factors
from counterclaim.errors import PeopleError

ISSUER = "Counterclaim"
_CODES = 10
_STEP = 30
_LONGEST_NAME = 60


class FactorKind(StrEnum):
    """What it is: numbers that change, or a key that signs."""

    TOTP = "totp"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Factor:
    """A second factor as it is listed."""

    id: int
    kind: FactorKind
    name: str
    made: datetime


def factors_of(connection: Connection, member: Member) -> list[Factor]:
    """The second factors of somebody, the oldest first."""
    query = select(people_factors).where(people_factors.c.person == member.id).order_by(people_factors.c.id)
    return [Factor(row.id, FactorKind(row.kind), row.name, row.made) for row in connection.execute(query)]


def new_secret() -> str:
    """A secret for a telephone, to be shown once and kept when a number of it was shown back."""
    import pyotp

    return pyotp.random_base32()


def address_of(secret: str, member: Member) -> str:
    """The secret as telephones take it in."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=member.name, issuer_name=ISSUER)


def add_totp(connection: Connection, member: Member, secret: str, number: str) -> None:
    """Keep a secret whose number of now was shown; PeopleError where it is another."""
    step = _step_of(secret, number)
    if step is None:
        raise PeopleError("this is not the number that the secret makes now: look whether the clocks agree, and try again")
    add_factor(connection, member, FactorKind.TOTP, "", {"secret": secret}, used=step)


def add_factor(
    connection: Connection,
    member: Member,
    kind: FactorKind,
    name: str,
    secret: dict[str, Any],
    *,
    used: int,
    handle: str | None = None,
) -> None:
    """Keep a second factor. handle: by what it is found, where it has such."""
    row = {"person": member.id, "kind": kind.value, "name": " ".join(name.split())[:_LONGEST_NAME], "secret": secret}
    made = {"used": used, "made": datetime.now(UTC), "handle_sha256": handle}
    connection.execute(people_factors.insert().values(**row, **made))
    record(connection, member.name, "factor_added", None, kind=kind.value)


def remove_factor(connection: Connection, member: Member, id: int, *, by: Manager | None = None) -> None:
    """Let go of a second factor of somebody, and of the codes with the last one. by: None where they do it themselves."""
    if by is not None:
        check_manager(connection, by)
    gone = connection.execute(people_factors.delete().where(people_factors.c.id == id, people_factors.c.person == member.id))
    if not gone.rowcount:
        raise PeopleError("there is no such second factor of " + ("yours" if by is None else member.name))
    if not factors_of(connection, member):
        connection.execute(people_codes.delete().where(people_codes.c.person == member.id))
    record(connection, member.name, "factor_removed", by)


def remove_factors(connection: Connection, member: Member, *, by: Manager) -> None:
    """Let go of all of somebody's, who has lost them."""
    check_manager(connection, by)
    connection.execute(people_factors.delete().where(people_factors.c.person == member.id))
    connection.execute(people_codes.delete().where(people_codes.c.person == member.id))
    record(connection, member.name, "factors_removed", by)


def codes_of_first(connection: Connection, member: Member) -> list[str]:
    """New codes on paper for who has none left, as with the first factor; else none."""
    return [] if codes_left(connection, member) else make_codes(connection, member)


def is_second(connection: Connection, member: Member, shown: str) -> bool:
    """Whether a number is one of the member's telephones', or a code on paper; each is worth something once."""
    shown = "".join(shown.split()).replace("-", "").lower()
    return _is_number(connection, member, shown) or _is_code(connection, member, shown)


def make_codes(connection: Connection, member: Member) -> list[str]:
    """New codes on paper, shown once; the old ones are worth nothing from then on."""
    made = [secrets.token_hex(8) for _ in range(_CODES)]
    connection.execute(people_codes.delete().where(people_codes.c.person == member.id))
    connection.execute(people_codes.insert(), [{"person": member.id, "code_sha256": digest(code)} for code in made])
    record(connection, member.name, "codes", None)
    return ["-".join(code[at : at + 4] for at in range(0, 16, 4)) for code in made]


def codes_left(connection: Connection, member: Member) -> int:
    """How many codes are not used yet."""
    return len(connection.execute(select(people_codes.c.code_sha256).where(people_codes.c.person == member.id)).all())


def secrets_of(connection: Connection, member: Member, kind: FactorKind) -> list[Row[Any]]:
    """The rows of the factors of a kind, with what checks them."""
    own = people_factors.c
    return list(connection.execute(select(people_factors).where(own.person == member.id, own.kind == kind.value)))


def note_used(connection: Connection, id: int, used: int) -> bool:
    """That a factor was used up to a number; whether this was still to be used."""
    own = people_factors.c
    return bool(connection.execute(people_factors.update().where(own.id == id, own.used < used).values(used=used)).rowcount)


def _is_number(connection: Connection, member: Member, shown: str) -> bool:
    for row in secrets_of(connection, member, FactorKind.TOTP):
        step = _step_of(row.secret["secret"], shown)
        if step is not None and note_used(connection, row.id, step):
            return True
    return False


def _is_code(connection: Connection, member: Member, shown: str) -> bool:
    own = people_codes.c
    gone = people_codes.delete().where(own.person == member.id, own.code_sha256 == digest(shown))
    used = bool(connection.execute(gone).rowcount)
    if used:
        record(connection, member.name, "code_used", None)
    return used


def _step_of(secret: str, shown: str) -> int | None:
    """The step of time whose number was shown: now, or one before or after for clocks that differ."""
    import pyotp

    totp, now = pyotp.TOTP(secret), int(datetime.now(UTC).timestamp()) // _STEP
    return next((step for step in (now, now - 1, now + 1) if totp.generate_otp(step) == shown), None)
