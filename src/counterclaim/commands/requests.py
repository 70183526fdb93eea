"""`counterclaim requests`: what people of a team ask each other's leave for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import by_option, case_option
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.casefile.people.requests import Request


@click.group()
def requests() -> None:
    """Answer what others of a team ask leave for: to name private persons in what leaves the casefile.

    Who asks gives --unmask-private-persons and --reason to `export` or `dossier`. Nobody answers their own request; it takes the
    rights to review and to see private fields. What was approved can be done once, by who asked, within a day.
    """


@requests.command("list")
@case_option
def list_requests(case: Address) -> None:
    """List the requests, the newest first."""
    from counterclaim.casefile.people.requests import all_requests
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile, casefile.reading() as connection:
        for one in all_requests(connection):
            click.echo(one_line(_line(one)))


@requests.command()
@click.argument("number", type=int)
@case_option
@by_option
def approve(number: int, case: Address, by: str) -> None:
    """Approve of request NUMBER, which can then be used once, within a day."""
    _answer(number, case, by, approve=True)


@requests.command()
@click.argument("number", type=int)
@case_option
@by_option
def refuse(number: int, case: Address, by: str) -> None:
    """Refuse request NUMBER."""
    _answer(number, case, by, approve=False)


def _answer(number: int, case: Address, by: str, *, approve: bool) -> None:
    from counterclaim.casefile.people.requests import answer
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile, casefile.writing() as connection:
        made = answer(connection, number, approve=approve, by=by)
    click.echo(one_line(_line(made)))


def _line(request: Request) -> str:
    ended = " (ended)" if request.has_ended else ""
    answered = f" by {request.answered_by}" if request.answered_by else ""
    return f"{request.id}: {request.about}; asked by {request.by}: {request.reason}; {request.stage.value}{answered}{ended}"
