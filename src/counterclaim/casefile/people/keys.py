"""Keys that sign (WebAuthn): a small device, or what a telephone or computer holds in its place.

A key is of one person and of the name that the workbench is reached by, so that a page of another name gets nothing from it. It
signs what was asked of it, once, and counts how often it did: one whose count does not grow is a copy, and is refused.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Row, select

from counterclaim.casefile.people.factors import ISSUER, FactorKind, add_factor, note_used, secrets_of
from counterclaim.casefile.people.members import Member, record
from counterclaim.casefile.people.questions import Question, answered, ask
from counterclaim.casefile.people.tokens import digest
from counterclaim.casefile.tables import people_factors
from counterclaim.errors import PeopleError

if TYPE_CHECKING:
    from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
    from webauthn.helpers.structs import PublicKeyCredentialDescriptor
    from webauthn.registration.verify_registration_response import VerifiedRegistration

LONGEST_ANSWER = 20_000


@dataclass(frozen=True, slots=True)
class Site:
    """The workbench as a browser reaches it. name: the host, which keys are bound to; origin: what the browser says it is at."""

    name: str
    origin: str

    @property
    def takes_keys(self) -> bool:
        """Whether a key can be bound to the name: an address in numbers is none."""
        try:
            ip_address(self.name.strip("[]"))
        except ValueError:
            return bool(self.name)
        return False


def ask_new_key(connection: Connection, member: Member, site: Site, session: str) -> str:
    """What a browser asks a new key, as JSON: not one that is registered already, and with its PIN or finger if it has such."""
    from webauthn import generate_registration_options, options_to_json
    from webauthn.helpers.structs import AuthenticatorSelectionCriteria, ResidentKeyRequirement

    _check_site(site)
    options = generate_registration_options(
        rp_id=site.name,
        rp_name=ISSUER,
        user_name=member.name,
        user_id=digest(f"key of {member.id} {member.made}").encode(),
        authenticator_selection=AuthenticatorSelectionCriteria(resident_key=ResidentKeyRequirement.DISCOURAGED),
        exclude_credentials=[_described(row) for row in _keys_at(connection, member, site)],
    )
    ask(connection, Question.NEW_KEY, session, {"challenge": options.challenge.hex(), "site": site.name})
    return options_to_json(options)


def add_key(connection: Connection, member: Member, name: str, answer: str, site: Site, session: str) -> None:
    """Keep a key that has answered; PeopleError for an answer to something else, or a key that is registered."""
    asked = answered(connection, Question.NEW_KEY, session)
    made = _registered(answer, bytes.fromhex(asked["challenge"]), site)
    if made is None or asked["site"] != site.name:
        raise PeopleError("the key has not answered what it was asked: nothing was changed; try again")
    handle = digest(made.credential_id.hex())
    if connection.scalar(select(people_factors.c.id).where(people_factors.c.handle_sha256 == handle)) is not None:
        raise PeopleError("this key is registered already")
    secret = {
        "id": made.credential_id.hex(),
        "public_key": made.credential_public_key.hex(),
        "site": site.name,
        "verified": made.user_verified,
        "transports": _transports(answer),
    }
    add_factor(connection, member, FactorKind.KEY, name, secret, used=made.sign_count, handle=handle)


def has_key(connection: Connection, member: Member, site: Site) -> bool:
    """Whether somebody has a key that works under this name."""
    return bool(_keys_at(connection, member, site))


def ask_key(connection: Connection, member: Member, site: Site, session: str) -> str:
    """What a browser asks somebody's keys, as JSON; those that checked who holds them when they were registered must again."""
    from webauthn import generate_authentication_options, options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    rows = _keys_at(connection, member, site)
    checks = all(row.secret["verified"] for row in rows)
    options = generate_authentication_options(
        rp_id=site.name,
        allow_credentials=[_described(row) for row in rows],
        user_verification=UserVerificationRequirement.REQUIRED if checks else UserVerificationRequirement.PREFERRED,
    )
    ask(connection, Question.KEY, session, {"challenge": options.challenge.hex()})
    return options_to_json(options)


def is_key(connection: Connection, member: Member, answer: str, site: Site, session: str) -> bool:
    """Whether one of somebody's keys has signed what was asked. One that counts backwards has not, and that is logged."""
    challenge = bytes.fromhex(answered(connection, Question.KEY, session)["challenge"])
    for row in _keys_at(connection, member, site):
        signed = _signed(row, answer, challenge, site)
        if signed is not None:
            return _counts_on(connection, member, row, signed.new_sign_count)
    return False


def _counts_on(connection: Connection, member: Member, row: Row[Any], count: int) -> bool:
    """Whether the count has grown; some keys never count, which is as well as long as they never did."""
    if count == row.used == 0 or note_used(connection, row.id, count):
        return True
    record(connection, member.name, "key_copied", None, key=row.name, count=count, known=row.used)
    return False


def _registered(answer: str, challenge: bytes, site: Site) -> VerifiedRegistration | None:
    from webauthn import verify_registration_response

    try:
        return verify_registration_response(
            credential=_taken(answer), expected_challenge=challenge, expected_rp_id=site.name, expected_origin=site.origin
        )
    except Exception:  # whatever a stranger sends may make a reader of it stumble anywhere
        return None


def _signed(row: Row[Any], answer: str, challenge: bytes, site: Site) -> VerifiedAuthentication | None:
    from webauthn import verify_authentication_response

    try:
        given = _taken(answer)
        if given["id"] != _text(row.secret["id"]):
            return None
        return verify_authentication_response(
            credential=given,
            expected_challenge=challenge,
            expected_rp_id=site.name,
            expected_origin=site.origin,
            credential_public_key=bytes.fromhex(row.secret["public_key"]),
            credential_current_sign_count=0,  # looked at in the transaction that keeps it
            require_user_verification=row.secret["verified"],
        )
    except Exception:  # as above
        return None


def _taken(answer: str) -> dict[str, Any]:
    taken = json.loads(answer[: LONGEST_ANSWER + 1])
    if not isinstance(taken, dict):
        raise TypeError("an answer is an object")
    return taken


def _transports(answer: str) -> list[str]:
    """How a browser reaches the key, as it says itself: a hint for the next time, and nothing more."""
    from webauthn.helpers.structs import AuthenticatorTransport

    told = _taken(answer)["response"].get("transports")
    return [one.value for one in AuthenticatorTransport if isinstance(told, list) and one.value in told]


def _keys_at(connection: Connection, member: Member, site: Site) -> list[Row[Any]]:
    return [row for row in secrets_of(connection, member, FactorKind.KEY) if row.secret["site"] == site.name]


def _described(row: Row[Any]) -> PublicKeyCredentialDescriptor:
    from webauthn.helpers.structs import AuthenticatorTransport, PublicKeyCredentialDescriptor

    ways = [AuthenticatorTransport(one) for one in row.secret["transports"]]
    return PublicKeyCredentialDescriptor(id=bytes.fromhex(row.secret["id"]), transports=ways or None)


def _text(handle: str) -> str:
    from webauthn.helpers import bytes_to_base64url

    return bytes_to_base64url(bytes.fromhex(handle))


def _check_site(site: Site) -> None:
    if not site.takes_keys:
        raise PeopleError(f"a key is bound to a name, and {site.name} is none: open the workbench by its name, as in localhost")
