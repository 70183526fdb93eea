"""`counterclaim people`: who works in a casefile, what each may do and see, and links by which they join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Command, Country, by_option, case_option
from counterclaim.export.printable import one_line
from counterclaim.model.role import Role

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from counterclaim.casefile.people.members import Member

_ROLES = [role.value for role in Role]


@click.group()
def people() -> None:
    """Set up a team: who works in a casefile, what each may do, and which regions and private fields they may see.

    A casefile without people is yours alone, as it lies on this machine. The first person is an administrator; from then on
    whoever enters the workbench proves who they are. Nobody has a password that they did not choose. Whoever may write the
    casefile's file needs none of this: these commands are for them.
    """


def address_option(command: Command) -> Command:
    """Where the workbench is served."""
    words = "Where the workbench is served, to print the whole link, as in https://case.example.org."
    return click.option("--address", metavar="URL", envvar="COUNTERCLAIM_ADDRESS", default="", help=words)(command)


@people.command("list")
@case_option
def list_people(case: Address) -> None:
    """List everybody, with role, groups and what they may see."""
    from counterclaim.casefile.people.groups import groups
    from counterclaim.casefile.people.members import members

    with _opened(case) as connection:
        for one in members(connection):
            click.echo(one_line(_line(one)))
        for group in groups(connection):
            click.echo(one_line(f"group {group.name}: {', '.join(group.regions) or 'no region'}; {', '.join(group.people)}"))


@people.command()
@click.argument("name")
@click.option("--role", type=click.Choice(_ROLES), default=Role.READER.value, show_default=True, help="What they are there for.")
@click.option("--private", is_flag=True, help="Whether they may see private fields: names of victims, witnesses and relatives.")
@click.option("--group", "into", multiple=True, metavar="GROUP", help="A group to put them into; may be given again.")
@address_option
@case_option
@by_option
def add(name: str, role: str, private: bool, into: tuple[str, ...], address: str, case: Address, by: str) -> None:
    """Add NAME, and print a link by which they join and choose a password, once, within three days.

    The first person makes the casefile a team's, and must be an administrator.
    """
    from counterclaim.casefile.people.groups import put_in
    from counterclaim.casefile.people.links import make_link
    from counterclaim.casefile.people.members import Manager, add_member

    with _changed(case) as connection:
        member = add_member(connection, name, Role(role), by=Manager(by), private=private)
        for group in into:
            put_in(connection, member, group, by=Manager(by))
        token = make_link(connection, member, by=Manager(by))
    _tell_link(member, token, address)


@people.command()
@click.argument("name")
@click.option("--forget-factors", is_flag=True, help="Let go of their second factors and recovery codes, which they have lost.")
@address_option
@case_option
@by_option
def invite(name: str, forget_factors: bool, address: str, case: Address, by: str) -> None:
    """Print a new link for NAME: to join, or to choose a new password, once, within a day."""
    from counterclaim.casefile.people.factors import remove_factors
    from counterclaim.casefile.people.links import make_link
    from counterclaim.casefile.people.members import Manager, member_named

    with _changed(case) as connection:
        member = member_named(connection, name)
        if forget_factors:
            remove_factors(connection, member, by=Manager(by))
        token = make_link(connection, member, by=Manager(by))
    _tell_link(member, token, address)


@people.command()
@click.argument("name")
@click.argument("role", type=click.Choice(_ROLES))
@case_option
@by_option
def role(name: str, role: str, case: Address, by: str) -> None:
    """Give NAME another ROLE: reader, coder, reviewer or administrator, each with the rights of those before it."""
    from counterclaim.casefile.people.members import Manager, give_role, member_named

    with _changed(case) as connection:
        give_role(connection, member_named(connection, name), Role(role), by=Manager(by))


@people.command()
@click.argument("name")
@click.argument("may", type=click.Choice(["yes", "no"]))
@case_option
@by_option
def private(name: str, may: str, case: Address, by: str) -> None:
    """Say whether NAME may see private fields (yes or no), whatever their role."""
    from counterclaim.casefile.people.members import Manager, give_private, member_named

    with _changed(case) as connection:
        give_private(connection, member_named(connection, name), may == "yes", by=Manager(by))


@people.command()
@click.argument("group")
@click.option("--region", "regions", multiple=True, type=Country(), help="A country that its people see; may be given again.")
@click.option("--put", multiple=True, metavar="NAME", help="Somebody to put into it; may be given again.")
@click.option("--take", multiple=True, metavar="NAME", help="Somebody to take out of it; may be given again.")
@case_option
@by_option
def group(group: str, regions: Sequence[str], put: tuple[str, ...], take: tuple[str, ...], case: Address, by: str) -> None:
    """Make GROUP, whose people see what happened in its regions and nothing else; or change it.

    With --region its regions are those that are named, instead of what they were. Whoever is in no group sees all regions.
    """
    from counterclaim.casefile.people.groups import groups, put_in, set_group, take_out
    from counterclaim.casefile.people.members import Manager, member_named

    with _changed(case) as connection:
        if regions or all(one.name != group for one in groups(connection)):
            set_group(connection, group, regions, by=Manager(by))
        for name in put:
            put_in(connection, member_named(connection, name), group, by=Manager(by))
        for name in take:
            take_out(connection, member_named(connection, name), group, by=Manager(by))


@people.command()
@click.argument("name")
@case_option
@by_option
def disable(name: str, case: Address, by: str) -> None:
    """Shut NAME out at once. What they decided stays; the last administrator cannot be shut out."""
    from counterclaim.casefile.people.members import Manager, disable, member_named

    with _changed(case) as connection:
        disable(connection, member_named(connection, name), by=Manager(by))


@people.command()
@click.argument("name")
@case_option
@by_option
def enable(name: str, case: Address, by: str) -> None:
    """Let NAME in again."""
    from counterclaim.casefile.people.members import Manager, enable, member_named

    with _changed(case) as connection:
        enable(connection, member_named(connection, name), by=Manager(by))


@people.command()
@click.argument("name")
@case_option
@by_option
def end(name: str, case: Address, by: str) -> None:
    """End all sessions of NAME, who has to enter again everywhere."""
    from counterclaim.casefile.people.members import Manager, member_named
    from counterclaim.casefile.people.sessions import end_sessions

    with _changed(case) as connection:
        ended = end_sessions(connection, member_named(connection, name), by=Manager(by))
    click.echo(f"{ended} ended")


@people.command()
@click.argument("name")
@click.option("--remove", type=int, metavar="NUMBER", help="One to let go of, by its number, as when it was lost.")
@case_option
@by_option
def factors(name: str, remove: int | None, case: Address, by: str) -> None:
    """List the second factors of NAME: telephones and keys; or let go of one, with the recovery codes where it is the last."""
    from counterclaim.casefile.people.factors import codes_left, factors_of, remove_factor
    from counterclaim.casefile.people.members import Manager, member_named

    with _changed(case) as connection:
        member = member_named(connection, name)
        if remove is not None:
            remove_factor(connection, member, remove, by=Manager(by))
        for one in factors_of(connection, member):
            click.echo(one_line(f"{one.id}  {one.kind.value}  {one.made:%Y-%m-%d}  {one.name}".rstrip()))
        click.echo(f"{codes_left(connection, member)} recovery codes are left")


@people.command()
@click.argument("name")
@click.option("--email", metavar="ADDRESS", default="", help="An address of mail that a provider has verified as theirs.")
@click.option("--subject", metavar="TEXT", default="", help="The provider's own name for them, with --issuer.")
@click.option("--issuer", metavar="URL", default="", help="The provider's address, as it calls itself.")
@click.option("--remove", type=int, metavar="NUMBER", help="One to take away, by its number.")
@case_option
@by_option
def identities(name: str, email: str, subject: str, issuer: str, remove: int | None, case: Address, by: str) -> None:
    """List by what a provider ('review --provider') knows NAME, who enters by its word; or add to it, or take from it.

    An address counts the first time; from then on it is the provider's own name for somebody that does.
    """
    from counterclaim.casefile.people.identities import identities_of, tie_email, tie_subject, untie
    from counterclaim.casefile.people.members import Manager, member_named

    with _changed(case) as connection:
        member = member_named(connection, name)
        if remove is not None:
            untie(connection, member, remove, by=Manager(by))
        if email:
            tie_email(connection, member, email, by=Manager(by))
        if subject or issuer:
            tie_subject(connection, member, issuer, subject, by=Manager(by))
        for one in identities_of(connection, member):
            click.echo(one_line(f"{one.id}  {one.email or '-'}  {one.issuer or '-'}  {one.subject or '-'}"))


@contextmanager
def _opened(case: Address) -> Iterator[Connection]:
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile, casefile.reading() as connection:
        yield connection


@contextmanager
def _changed(case: Address) -> Iterator[Connection]:
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile, casefile.writing() as connection:
        yield connection


def _tell_link(member: Member, token: str, address: str) -> None:
    click.echo(one_line(f"{member.name}: {address.rstrip('/')}/join?token={token}"))
    click.echo("The link works once: give it to nobody else." + ("" if address else " Put the workbench's address before it."))


def _line(member: Member) -> str:
    seen = "all regions" if member.regions is None else ", ".join(sorted(member.regions)) or "no region"
    private = "private fields" if member.private else "no private fields"
    entered = f"entered {member.entered:%Y-%m-%d %H:%M} UTC" if member.entered else "never entered"
    return f"{member.name}: {member.role.value}, {member.state.value}; {seen}; {private}; {entered}"
