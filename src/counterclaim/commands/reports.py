"""`counterclaim reports`: what a casefile holds, and what became of each."""

from __future__ import annotations

from dataclasses import asdict

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option, format_option
from counterclaim.export.printable import one_line
from counterclaim.wire.unicode_json import dumped

STATES = ("received", "read", "unread", "set_aside", "expunged", "refused")


@click.command()
@case_option
@click.option(
    "--state", type=click.Choice(STATES), help="Only what waits, was read, could not be, was set aside, expunged or refused."
)
@format_option("table", "jsonl")
def reports(case: Address, state: str | None, form: str) -> None:
    """List the reports of a casefile with what became of each, and what could not be taken in and why."""
    from counterclaim.casefile.holdings import Holding, State, holdings
    from counterclaim.casefile.store import Casefile

    def line(holding: Holding) -> str:
        if form == "jsonl":
            return dumped(asdict(holding))
        score = f"{holding.score:.2f}" if holding.score is not None and holding.state is State.SET_ASIDE else None
        parts = (holding.state.value, holding.name, holding.published, holding.publisher, holding.title, score, holding.why)
        return one_line("  ".join(str(part) for part in parts if part))

    with Casefile.open(case) as casefile, casefile.reading() as connection:
        for holding in holdings(connection, State(state) if state else None):
            click.echo(line(holding))
