"""`counterclaim analyse disagreement`: how far sources disagree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, harm_option, looked, tell


@click.command()
@harm_option
@click.option(
    "--enough", type=click.IntRange(1), default=5, show_default=True, metavar="N", help="How often a claimant must be compared."
)
@analysing_options
def disagreement(
    case: Address, harm: str, enough: int, form: str, table: str | None, pictures: tuple[Path, ...], language: str, **asked: Any
) -> None:
    """Tell how far sources lie apart: about numbers, about who did it, and who gives higher or lower figures than others."""
    from counterclaim.analysis.disagreement import disagreement as found
    from counterclaim.model.count import Harm

    with looked(case, asked) as given:
        result = found(given.gists, given.came, harm=Harm(harm), enough=enough)
    tell(result, form, table, pictures, language)
