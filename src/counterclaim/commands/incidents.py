"""`counterclaim incidents`: list what happened, each with its range and who is accused."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option, columns, current, format_option, rule_option
from counterclaim.commands.selecting import selecting_options
from counterclaim.model.incident import Incident


@click.command()
@case_option
@rule_option
@selecting_options
@click.option("--limit", type=click.IntRange(1), metavar="N", help="The first N alone.")
@format_option("table", "json", "jsonl")
def incidents(case: Address, rule: str | None, limit: int | None, form: str, **asked: str | int | date | None) -> None:
    """List the incidents of a casefile, the earliest first.

    --format jsonl gives one incident a line, as each is weighed; --format json one list.
    """
    from counterclaim.casefile.incidents import list_incidents
    from counterclaim.casefile.selection import Selection

    with current(case) as casefile, casefile.reading() as connection:
        _print(list_incidents(connection, Selection(**asked), rule=rule, most=limit), form)  # type: ignore[arg-type]


def _print(found: Iterable[Incident], form: str) -> None:
    if form == "table":
        from counterclaim.export.incident_list import incident_list

        click.echo(incident_list(found, width=columns(), color=sys.stdout.isatty()))
        return
    from counterclaim.wire.incident_json import incident_array, incident_line

    if form == "json":
        click.echo(incident_array(found))
        return
    for incident in found:
        click.echo(incident_line(incident))
