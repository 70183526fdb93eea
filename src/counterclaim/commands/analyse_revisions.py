"""`counterclaim analyse revisions`: how tolls are revised over time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, harm_option, looked, tell


@click.command()
@harm_option
@analysing_options
def revisions(
    case: Address, harm: str, form: str, table: str | None, pictures: tuple[Path, ...], language: str, **asked: Any
) -> None:
    """Follow the figures of each incident by the day of their publication: the first, the last, how much they changed."""
    from counterclaim.analysis.revisions import revisions as found
    from counterclaim.model.count import Harm

    with looked(case, asked) as given:
        result = found(given.gists, given.came, harm=Harm(harm))
    tell(result, form, table, pictures, language)
