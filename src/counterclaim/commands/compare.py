"""`counterclaim compare`: the casefile beside a data set or another casefile."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Country, Day, EventType, case_option, columns, current, format_option, rule_option
from counterclaim.errors import ExportError

if TYPE_CHECKING:
    from counterclaim.model.comparison import Comparison


@click.command()
@click.argument("other", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@case_option
@click.option("--mapping", default="", metavar="KEY=COLUMN,…", help="Which column of a table is which, as for add.")
@rule_option
@click.option("--threshold", type=float, default=0.0, show_default=True, metavar="BITS", help="What a pair must weigh to be one.")
@click.option("--country", type=Country(), metavar="CC", help="Only in this country, as ISO code or by name.")
@click.option("--since", type=Day(), metavar="DATE", help="Only what may have happened on this day or later.")
@click.option("--until", type=Day(), metavar="DATE", help="Only what may have happened on this day or earlier.")
@click.option("--event", "event_type", type=EventType(), metavar="KIND", help="Only this kind of event.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to FILE.")
@format_option("table", "json", "csv", "html")
def compare(
    other: Path,
    case: Address,
    mapping: str,
    rule: str | None,
    threshold: float,
    output: Path | None,
    form: str,
    country: str | None,
    since: date | None,
    until: date | None,
    event_type: str | None,
) -> None:
    """Compare the casefile with OTHER: which incidents both hold, which one of them lacks, where they differ.

    OTHER is a table of UCDP GED or ACLED, any other table with --mapping, or another casefile. It is only read: nothing of it
    comes into the casefile. Entries are matched as reports are brought together, with the same weights.
    """
    from counterclaim.analysis.comparing.answer import Bounds
    from counterclaim.analysis.comparing.answer import compare as compared

    bounds = Bounds(country, since, until, event_type)
    with current(case) as casefile, casefile.reading() as connection:
        found = compared(connection, other, name=case.name, mapping=mapping, rule=rule, threshold=threshold, bounds=bounds)
    _put(_written(found, form, to_file=output is not None), output)


def _written(found: Comparison, form: str, *, to_file: bool) -> str:
    if form == "html":
        from counterclaim.export.comparison_page import comparison_page

        return comparison_page(found)
    if form == "table":
        from counterclaim.export.comparison_table import comparison_table

        return comparison_table(found, width=columns(), color=sys.stdout.isatty() and not to_file) + "\n"
    from counterclaim.export.comparison_rows import comparison_csv, comparison_object
    from counterclaim.wire.unicode_json import dumped

    return comparison_csv(found) if form == "csv" else dumped(comparison_object(found)) + "\n"


def _put(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, "utf-8", newline="")
    except OSError as exc:
        raise ExportError(f"{output} cannot be written: {exc.strerror or exc}") from exc
