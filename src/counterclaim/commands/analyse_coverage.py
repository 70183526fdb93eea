"""`counterclaim analyse coverage`: who reports, of what, and how soon."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, looked, tell, unit_option


@click.command()
@unit_option
@click.option(
    "--place", type=click.Choice(["country", "admin1"]), default="country", show_default=True, help="How large a place is."
)
@click.option(
    "--late", type=click.IntRange(0), default=7, show_default=True, metavar="DAYS", help="After how many days it is late."
)
@analysing_options
def coverage(
    case: Address,
    unit: str,
    place: str,
    late: int,
    form: str,
    table: str | None,
    pictures: tuple[Path, ...],
    language: str,
    **asked: Any,
) -> None:
    """Tell who reports of where and when: publishers, languages, kinds of claimants, days from event to report, lines."""
    from counterclaim.analysis.coverage import coverage as found
    from counterclaim.analysis.split import Split
    from counterclaim.casefile.periods import Unit

    with looked(case, asked) as given:
        result = found(given.gists, given.came, unit=Unit(unit), by=Split(place), late=late)
    tell(result, form, table, pictures, language)
