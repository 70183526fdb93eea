"""`counterclaim analyse rate`: people harmed per 100,000."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.analysing import analysing_options, harm_option, looked, tell
from counterclaim.commands.case import rule_option
from counterclaim.errors import BadPopulation


@click.command()
@click.argument("population", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@rule_option
@harm_option
@click.option(
    "--place", type=click.Choice(["country", "admin1"]), default="country", show_default=True, help="How large a place is."
)
@analysing_options
def rate(
    population: Path,
    case: Address,
    rule: str | None,
    harm: str,
    place: str,
    form: str,
    table: str | None,
    pictures: tuple[Path, ...],
    language: str,
    **asked: Any,
) -> None:
    """Count people harmed per 100,000 people, by year and place.

    POPULATION is a table in CSV: country (ISO code), year, population, and admin1 where regions are told apart. A place or year
    that it lacks has no rate: nothing is guessed.
    """
    from counterclaim.analysis.population import parse_populations
    from counterclaim.analysis.rates import rates
    from counterclaim.analysis.split import Split
    from counterclaim.model.count import Harm
    from counterclaim.weighing.rules import DEFAULT

    try:
        people = parse_populations(population.read_text("utf-8-sig"))
    except UnicodeDecodeError as exc:
        raise BadPopulation(f"{population} is no table in UTF-8: save it as CSV in UTF-8") from exc
    with looked(case, asked) as given:
        result = rates(given.gists, given.came, people, by=Split(place), rule=rule or DEFAULT, harm=Harm(harm))
    tell(result, form, table, pictures, language)
