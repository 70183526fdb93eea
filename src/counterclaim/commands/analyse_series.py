"""`counterclaim analyse series`: how many people were harmed along time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, harm_option, looked, tell, unit_option
from counterclaim.commands.case import rule_option

SPLITS = ("none", "party", "status", "kind", "country", "admin1")


@click.command()
@rule_option
@harm_option
@unit_option
@click.option("--split", type=click.Choice(SPLITS), default="none", show_default=True, help="By what to tell incidents apart.")
@analysing_options
def series(
    case: Address,
    rule: str | None,
    harm: str,
    unit: str,
    split: str,
    form: str,
    table: str | None,
    pictures: tuple[Path, ...],
    language: str,
    **asked: Any,
) -> None:
    """Count people harmed by day, week, month or year, from low to high under a rule.

    A period without incidents is 0 only where reports were published in it; else there is no data. By party, each status of the
    attribution is a line of its own.
    """
    from counterclaim.analysis.series import series as found
    from counterclaim.analysis.split import Split
    from counterclaim.casefile.periods import Unit
    from counterclaim.model.count import Harm
    from counterclaim.weighing.rules import DEFAULT

    with looked(case, asked) as given:
        result = found(
            given.gists,
            given.came,
            unit=Unit(unit),
            split=Split(split),
            rule=rule or DEFAULT,
            harm=Harm(harm),
            since=asked["since"],
            country=asked["country"],
        )
    tell(result, form, table, pictures, language)
