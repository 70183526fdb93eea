"""`counterclaim analyse rules`: how much the rule matters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, harm_option, looked, tell


@click.command()
@harm_option
@analysing_options
def rules(
    case: Address, harm: str, form: str, table: str | None, pictures: tuple[Path, ...], language: str, **asked: Any
) -> None:
    """Set the totals under all rules side by side: how much does the rule matter by which numbers are weighed?"""
    from counterclaim.analysis.rules import rules as found
    from counterclaim.model.count import Harm

    with looked(case, asked) as given:
        result = found(given.gists, given.came, harm=Harm(harm))
    tell(result, form, table, pictures, language)
