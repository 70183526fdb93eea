"""`counterclaim export`: incidents in the formats of the field, without the names of private persons."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.asking import is_cleared, leave_used, unmasking_options
from counterclaim.commands.case import case_option, current, rule_option
from counterclaim.commands.selecting import selecting_options

if TYPE_CHECKING:
    from counterclaim.export.exporting import Export

STDOUT = "-"


def _list(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    """Print every format with what it is, and nothing else."""
    from counterclaim.export.formats import formats

    if value and not ctx.resilient_parsing:
        for name, form in formats().items():
            click.echo(f"{name.partition('/')[0]:<16} {form.says}")
        ctx.exit()


@click.command()
@click.argument("form", metavar="FORMAT")
@case_option
@click.option(
    "-o", "--output", required=True, metavar="FILE|-", help='Where to: a file; a folder or .zip of several; "-" prints.'
)
@rule_option
@selecting_options
@click.option("--formats", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List every FORMAT, and end.")
@unmasking_options
@click.pass_context
def export(
    ctx: click.Context,
    /,
    form: str,
    case: Address,
    output: str,
    rule: str | None,
    unmask: bool,
    reason: str,
    by: str,
    **asked: str | int | date | None,
) -> None:
    """Export incidents in a format of the field: ucdp-ged, acled, csv, geojson …; --formats lists them all.

    What the format cannot hold is written to FILE.more.jsonl, which names were masked to FILE.masked.json. Private persons and
    sources at risk are masked in all of it, and every export is logged.
    """
    from counterclaim.casefile.exports import log_export, pepper
    from counterclaim.casefile.people.requests import about_export
    from counterclaim.casefile.records import records
    from counterclaim.casefile.selection import Selection
    from counterclaim.export.exporting import exported
    from counterclaim.export.formats import format_named

    chosen = format_named(form)
    folder = _folder(output, several=chosen.suffix is None)
    about = about_export(chosen.name, rule, asked)
    with current(case) as casefile:
        if not is_cleared(casefile, about, unmask=unmask, reason=reason, by=by):
            ctx.exit(1)
        with casefile.reading() as connection:
            found = records(connection, Selection(**asked), rule=chosen.rule_for(rule))  # type: ignore[arg-type]
            with exported(chosen, found, folder, unmask=unmask, pepper=pepper(connection)) as made:
                log_export(casefile, chosen.name, made.details() | leave_used(casefile, about, unmask=unmask, by=by))
                _deliver(made, output)


def _folder(output: str, *, several: bool) -> Path | None:
    """Where the files are made: beside where they will be; ExportError where that cannot be."""
    from counterclaim.errors import ExportError

    if output == STDOUT:
        if several:
            raise ExportError("this format has several files: name a folder or a .zip with -o")
        return None
    target = Path(output)
    if not target.parent.is_dir():
        raise ExportError(f"there is no folder {target.parent}: make it first")
    if target.is_dir() and (not several or any(target.iterdir())):
        raise ExportError(f"{target} is a folder{' with files in it' if several else ''}: name another with -o")
    return target.parent


def _deliver(made: Export, output: str) -> None:
    if output == STDOUT:
        made.pour(sys.stdout.buffer)
        click.echo("what the format cannot hold is not printed: name a file with -o to have it beside", err=True)
    else:
        made.deliver(Path(output))
    left = f", {made.left_out} of them beside it alone" if made.left_out else ""
    masked = "private persons are named" if made.unmasked else f"{made.names} names masked"
    click.echo(f"{output}: {made.incidents} incidents in {made.form.name}{left}; {masked}", err=True)
