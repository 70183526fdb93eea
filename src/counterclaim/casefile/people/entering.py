"""Entering: a name and a password, or the word of a provider, then a second factor where somebody has one. Every answer to what
is wrong is the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from counterclaim.casefile.people.attempts import check_attempts, count_failure, forget_failures, take_back_failure
from counterclaim.casefile.people.factors import factors_of, is_second
from counterclaim.casefile.people.identities import member_vouched
from counterclaim.casefile.people.keys import Site, is_key
from counterclaim.casefile.people.members import Member, State, find_member
from counterclaim.casefile.people.passwords import is_password
from counterclaim.casefile.people.sessions import Stage, close_session, open_session, session_of
from counterclaim.casefile.people.voucher import Voucher
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered

_WRONG = "this name and password do not belong together, or the account is shut: look at both, and try again"
_WRONG_SECOND = "this is not the number that is shown now, nor a code that is left: look again"
_UNKNOWN = "the provider knows you, but nobody here is tied to what it says of you: ask an administrator of this workbench"
_WRONG_KEY = "this is no key of yours, or it has not signed what it was asked: try again, or use a code on paper"


@dataclass(frozen=True, slots=True)
class From:
    """Where somebody enters from. address: of the network; agent: what the browser calls itself."""

    address: str
    agent: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A session that was opened. stage: half, where a second factor is still to be shown."""

    token: str
    stage: Stage
    member: Member


def enter(casefile: Casefile, name: str, password: str, at: From) -> Entry:
    """A session for who knows the password. NotEntered where not, TooManyAttempts where that was so too often."""
    _begin(casefile, name, at)
    with casefile.reading() as connection:
        member = find_member(connection, name)
        knows = is_password(connection, member, password)
    if member is None or not knows or member.state is not State.ACTIVE:
        raise NotEntered(_WRONG)
    with casefile.writing() as connection:
        take_back_failure(connection, name, at.address)
        return _opened(connection, member, at)


def enter_vouched(casefile: Casefile, vouch: Callable[[], Voucher], at: From) -> Entry:
    """A session for a member whom a provider vouches for, however it was asked; NotEntered for everybody else."""
    _begin(casefile, None, at)
    voucher = vouch()
    with casefile.writing() as connection:
        member = member_vouched(connection, voucher)
        if member is None:
            raise NotEntered(_UNKNOWN)
        take_back_failure(connection, None, at.address)
        return _opened(connection, member, at)


def check_again(casefile: Casefile, member: Member, password: str, at: From) -> None:
    """That somebody who has entered knows their password still; NotEntered where not, counted as any attempt."""
    _begin(casefile, member.name, at)
    with casefile.reading() as connection:
        knows = is_password(connection, member, password)
    if not knows:
        raise NotEntered("this is not your password: nothing was changed")
    with casefile.writing() as connection:
        take_back_failure(connection, member.name, at.address)


def show_second(casefile: Casefile, token: str, shown: str, at: From) -> Entry:
    """A whole session for a half one, by a number or a code."""
    with casefile.reading() as connection:
        _, member, _ = session_of(connection, token, Stage.HALF)
    _begin(casefile, member.name, at)
    with casefile.writing() as connection:
        if is_second(connection, member, shown):
            return finish_second(casefile.within(connection), token, member, at)
    raise NotEntered(_WRONG_SECOND)


def show_key(casefile: Casefile, token: str, answer: str, site: Site, at: From) -> Entry:
    """A whole session for a half one, by what a key has signed."""
    with casefile.reading() as connection:
        _, member, _ = session_of(connection, token, Stage.HALF)
    _begin(casefile, member.name, at)
    with casefile.writing() as connection:
        if is_key(connection, member, answer, site, token):
            return finish_second(casefile.within(connection), token, member, at)
    raise NotEntered(_WRONG_KEY)


def finish_second(casefile: Casefile, token: str, member: Member, at: From) -> Entry:
    """The whole session of who has shown a second factor: a new one, the half one ends."""
    with casefile.writing() as connection:
        close_session(connection, token)
        take_back_failure(connection, member.name, at.address)
        forget_failures(connection, member.name)
        whole = open_session(connection, member, Stage.WHOLE, address=at.address, agent=at.agent)
    return Entry(whole, Stage.WHOLE, member)


def _opened(connection: Connection, member: Member, at: From) -> Entry:
    """The session of who has shown the first thing that is asked for: half, where there is a second."""
    stage = Stage.HALF if factors_of(connection, member) else Stage.WHOLE
    # Whoever knows a password and not the second factor shall not try that for ever: it is forgotten when all was shown.
    if stage is Stage.WHOLE:
        forget_failures(connection, member.name)
    return Entry(open_session(connection, member, stage, address=at.address, agent=at.agent), stage, member)


def _begin(casefile: Casefile, name: str | None, at: From) -> None:
    """Count an attempt as failed before it is looked at, so that many at once cannot outrun the counting."""
    with casefile.writing() as connection:
        check_attempts(connection, name, at.address)
        count_failure(connection, name, at.address)
