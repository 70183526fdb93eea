"""`counterclaim analyse accusations`: who accuses whom, who denies, who admits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, looked, tell


@click.command()
@click.option(
    "--of", "by", type=click.Choice(["claimant", "kind"]), default="claimant", show_default=True, help="Each claimant, or kinds."
)
@analysing_options
def accusations(
    case: Address, by: str, form: str, table: str | None, pictures: tuple[Path, ...], language: str, **asked: Any
) -> None:
    """Set parties against those who speak of them: who accuses whom, who denies, who admits, how often.

    Counted are reports, and independent lines: ten outlets that print one agency's story are ten reports and one line.
    """
    from counterclaim.analysis.accusations import By
    from counterclaim.analysis.accusations import accusations as found

    with looked(case, asked) as given:
        result = found(given.gists, given.came, by=By(by))
    tell(result, form, table, pictures, language)
