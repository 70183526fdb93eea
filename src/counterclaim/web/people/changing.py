"""What an administrator changes of a member, by the word that the page sends."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from counterclaim.casefile.people.factors import remove_factors
from counterclaim.casefile.people.groups import put_in, take_out
from counterclaim.casefile.people.identities import tie_email, untie
from counterclaim.casefile.people.links import make_link
from counterclaim.casefile.people.members import Manager, Member, disable, enable, give_private, give_role
from counterclaim.casefile.people.sessions import end_sessions
from counterclaim.errors import PeopleError
from counterclaim.model.role import Role

_Change = Callable[[Connection, Member, str, Manager], str | None]


def _role(connection: Connection, member: Member, value: str, by: Manager) -> None:
    if value not in set(Role):
        raise PeopleError(f"there is no role '{value[:20]}'; there are: {', '.join(Role)}")
    give_role(connection, member, Role(value), by=by)


def _private(connection: Connection, member: Member, value: str, by: Manager) -> None:
    give_private(connection, member, value == "yes", by=by)


def _join(connection: Connection, member: Member, value: str, by: Manager) -> None:
    put_in(connection, member, value, by=by)


def _left(connection: Connection, member: Member, value: str, by: Manager) -> None:
    take_out(connection, member, value, by=by)


def _disable(connection: Connection, member: Member, value: str, by: Manager) -> None:
    disable(connection, member, by=by)


def _enable(connection: Connection, member: Member, value: str, by: Manager) -> None:
    enable(connection, member, by=by)


def _end(connection: Connection, member: Member, value: str, by: Manager) -> None:
    end_sessions(connection, member, by=by)


def _factors(connection: Connection, member: Member, value: str, by: Manager) -> None:
    remove_factors(connection, member, by=by)


def _link(connection: Connection, member: Member, value: str, by: Manager) -> str:
    return make_link(connection, member, by=by)


def _tie(connection: Connection, member: Member, value: str, by: Manager) -> None:
    tie_email(connection, member, value, by=by)


def _untie(connection: Connection, member: Member, value: str, by: Manager) -> None:
    untie(connection, member, int(value) if value.isdecimal() and len(value) < 10 else 0, by=by)


_CHANGES: Mapping[str, _Change] = {
    "role": _role,
    "private": _private,
    "join": _join,
    "leave": _left,
    "disable": _disable,
    "enable": _enable,
    "end": _end,
    "factors": _factors,
    "link": _link,
    "tie": _tie,
    "untie": _untie,
}


def change(connection: Connection, member: Member, what: str, value: str, *, by: Manager) -> str | None:
    """Make a change; the token of the link, where it was one. PeopleError for a word that is none."""
    made = _CHANGES.get(what)
    if made is None:
        raise PeopleError(f"nothing is called '{what[:20]}' that could be changed")
    return made(connection, member, value, by)
