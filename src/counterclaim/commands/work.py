"""`counterclaim work`: what needs a look, who has finished it, and the look of a second person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import by_option, case_option, current, format_option
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.casefile.handling import Ref
    from counterclaim.casefile.queue import Item
    from counterclaim.model.work import Step

_SHOWS = ("open", "resting", "second", "finished", "all")


@click.group()
def work() -> None:
    """Finish what needed a look, and look as the second person at what others have finished.

    WHAT is an incident, by any name that `counterclaim show` takes, or report/NAME. Nobody approves of their own work: not who
    has finished it, nor who has decided anything about it. In a casefile with people it takes one of them with the right to.
    """


@work.command("list")
@case_option
@click.option(
    "--show", type=click.Choice(_SHOWS), default="open", show_default=True, help='"second" is what waits for a second look.'
)
@click.option("--most", type=click.IntRange(1, 10_000), default=50, show_default=True, help="How many to list.")
@format_option("table", "jsonl")
def list_work(case: Address, show: str, most: int, form: str) -> None:
    """List a part of the queue, the weightiest first, with who has finished what and who looked as the second person."""
    from datetime import date

    from counterclaim.casefile.people.members import is_team
    from counterclaim.casefile.queue import Show, Wanted, queue_page
    from counterclaim.wire.unicode_json import dumped

    with current(case) as casefile, casefile.reading() as connection:
        wanted = Wanted(date.today(), show=Show(show), team=is_team(connection))
        for item in queue_page(connection, wanted, most=most):
            click.echo(dumped(_row(item)) if form == "jsonl" else one_line(_line(item)))


@work.command()
@click.argument("what", nargs=-1, required=True)
@case_option
@by_option
def finish(what: tuple[str, ...], case: Address, by: str) -> None:
    """Say that all there is to see of WHAT has been looked at. In a team it then waits for another person."""
    from counterclaim.casefile.handling import finish

    with current(case) as casefile:
        _told(finish(casefile, _refs(what), by=by), "finished")


@work.command()
@click.argument("what", nargs=-1, required=True)
@click.option("--reason", default="", metavar="WORDS", help="What you saw, for those who look later.")
@case_option
@by_option
def approve(what: tuple[str, ...], reason: str, case: Address, by: str) -> None:
    """Approve, as the second person, of WHAT another has finished."""
    from counterclaim.casefile.handling import check

    with current(case) as casefile:
        _told(check(casefile, _refs(what), by=by, reason=reason), "seen by a second person")


@work.command()
@click.argument("what", nargs=-1, required=True)
@click.option("--reason", required=True, metavar="WORDS", help="What is to be done about it.")
@case_option
@by_option
def give_back(what: tuple[str, ...], reason: str, case: Address, by: str) -> None:
    """Give WHAT another has finished back to them, with what is to be done."""
    from counterclaim.casefile.handling import give_back

    with current(case) as casefile:
        _told(give_back(casefile, _refs(what), by=by, reason=reason), "given back")


@work.command()
@click.argument("what", nargs=-1, required=True)
@case_option
@by_option
def reopen(what: tuple[str, ...], case: Address, by: str) -> None:
    """Put WHAT was finished back into the queue."""
    from counterclaim.casefile.handling import reopen

    with current(case) as casefile:
        _told(reopen(casefile, _refs(what), by=by), "open again")


def _refs(what: Sequence[str]) -> list[Ref]:
    from counterclaim.casefile.handling import Ref
    from counterclaim.model.work import What

    kinds = {f"{one.value}/" for one in What}
    return [Ref.parse(one) if one.startswith(tuple(kinds)) else Ref(What.INCIDENT, one) for one in what]


def _told(steps: Sequence[Step], done: str) -> None:
    for step in steps:
        click.echo(one_line(f"{step.what.value}/{step.name}: {done}"))


def _line(item: Item) -> str:
    reasons = ", ".join(reason.value for reason in item.reasons)
    finished = f"finished by {item.finished_by}" if item.finished else ""
    second = f"second look by {item.checked_by}" if item.checked_by else "not seen by a second person" if item.finished else ""
    has = f"with {item.has}" if item.has else ""
    return f"{item.ref}: " + "; ".join(part for part in (reasons, has, finished, second) if part)


def _row(item: Item) -> dict[str, object]:
    return {
        "ref": item.ref,
        "reasons": [reason.value for reason in item.reasons],
        "has": item.has,
        "until": item.until,
        "finished_by": item.finished_by if item.finished else None,
        "finished_at": item.finished_at if item.finished else None,
        "checked_by": item.checked_by,
        "checked_at": item.checked_at,
    }
