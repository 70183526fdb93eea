"""Another person's leave to name private persons outside a team's casefile, as commands that export ask for it and use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.commands.case import Command, by_option
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.casefile.store import Casefile


def unmasking_options(command: Command) -> Command:
    """Whether private persons are named, why, and who asks for it."""
    named = "Name witnesses, relatives and victims; this is logged, and in a team takes another person's leave."
    why = "Ask another person for leave to name private persons, and say why; then give the same command again."
    unmask = click.option("--unmask-private-persons", "unmask", is_flag=True, help=named)
    return unmask(click.option("--reason", default="", metavar="WORDS", help=why)(by_option(command)))


def is_cleared(casefile: Casefile, about: str, *, unmask: bool, reason: str, by: str) -> bool:
    """Whether the export may be made now; where a reason is given and nobody has approved yet, it is asked for instead.

    NotAllowed for who may not, and where there is neither leave nor reason.
    """
    from counterclaim.casefile.people.members import is_team
    from counterclaim.casefile.people.requests import ask, leave_for
    from counterclaim.errors import NotAllowed

    if not unmask:
        if reason:
            raise click.UsageError(
                "--reason is for --unmask-private-persons: without it nobody is named, and nobody need be asked."
            )
        return True
    with casefile.writing() as connection:
        if not is_team(connection):
            return True
        try:
            leave_for(connection, about, by=by)
        except NotAllowed:
            if not reason:
                raise
            made = ask(connection, about, reason, by=by)
        else:
            return True
    click.echo(
        one_line(
            f"asked as request {made.id}: when another person has approved ('counterclaim requests approve {made.id}'), "
            "give the same command again; nothing was exported"
        ),
        err=True,
    )
    return False


def leave_used(casefile: Casefile, about: str, *, unmask: bool, by: str) -> dict[str, object]:
    """Use the leave, before anybody has what was asked for: what the log says of it; nothing where nobody had to be asked."""
    from counterclaim.casefile.people.requests import use

    if not unmask:
        return {}
    with casefile.writing() as connection:
        found = use(connection, about, by=by)
    return {} if found is None else {"request": found.id, "by": found.by, "approved_by": found.answered_by}
