"""`counterclaim release`: a versioned public data set with its codebook, changelog, checks and pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Day, case_option, current, rule_option
from counterclaim.commands.selecting import selecting_options

_SETTINGS = ("version", "released", "title", "creators", "publisher", "licence", "doi_prefix", "quote_words", "places")


@click.command()
@case_option
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Where to: a folder that is not there yet, or empty.",
)
@click.option("--version", metavar="X.Y[.Z]", help="The version; newer than the last release's.")
@click.option(
    "--previous",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The last release: the changelog says what differs from it.",
)
@click.option(
    "--settings",
    "file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A TOML file with any of the settings below; options go before it.",
)
@click.option("--title", metavar="WORDS", help="What the data set is called.")
@click.option("--creator", "creators", multiple=True, metavar="NAME", help="Who made it; may be given again.")
@click.option("--publisher", metavar="NAME", help="Who publishes it; the first creator unless told otherwise.")
@click.option("--licence", metavar="ID", help="Under which licence, as SPDX calls it; CC-BY-4.0 unless told otherwise.")
@click.option("--doi-prefix", metavar="10.NNNN", help="The prefix under which a DOI will be registered.")
@click.option("--date", "released", type=Day(), metavar="DATE", help="Day of the release; today unless told otherwise.")
@click.option(
    "--quote-words",
    type=click.IntRange(0, 100),
    metavar="N",
    help="Give a claim in N words at most, 0 in none; 30 unless told otherwise.",
)
@click.option(
    "--places",
    metavar="FILE|keep",
    help='Rules by which places are given less exactly, in place of those shipped; "keep" gives all exactly.',
)
@click.option(
    "--accept", multiple=True, metavar="CHECK", help="Release it though this check found something; may be given again."
)
@click.option("--because", multiple=True, metavar="WORDS", help="Why that is accepted: one reason for all, or one for each.")
@rule_option
@selecting_options
def release(
    case: Address,
    output: Path,
    previous: Path | None,
    file: Path | None,
    accept: tuple[str, ...],
    because: tuple[str, ...],
    rule: str | None,
    **asked: Any,
) -> None:
    """Make a public release: tables in CSV, Parquet and GeoJSON, codebook, changelog, metadata, checksums, and pages.

    Names of private persons are masked, sources at risk called by their kind alone, places that may lead to people at risk given
    less exactly. Checks stop the release where that is not enough. The same casefile and settings give the same bytes.

    Exit status: 0, 1 if its checks stopped it, 2 if it could not be made.
    """
    from counterclaim.casefile.exports import log_export, pepper
    from counterclaim.casefile.records import records
    from counterclaim.casefile.selection import Selection
    from counterclaim.errors import ReleaseStopped
    from counterclaim.export.release.checks import accepted_checks
    from counterclaim.export.release.previous import issued
    from counterclaim.export.release.releasing import released
    from counterclaim.export.release.settings import settings
    from counterclaim.weighing.rules import DEFAULT, rule_named

    made = settings(file, {name: asked.pop(name) for name in _SETTINGS}, today=date.today())
    accepted = accepted_checks(accept, because)
    before = issued(previous) if previous is not None else None
    name, _ = rule_named(rule or DEFAULT)
    _prove(output)
    chosen = {option: str(value) for option, value in asked.items() if value is not None}
    with current(case) as casefile, casefile.reading() as connection:
        found = records(connection, Selection(**asked), rule=name)
        try:
            with released(
                found,
                made,
                output.absolute().parent,
                rule=name,
                before=before,
                accepted=accepted,
                asked=chosen,
                pepper=pepper(connection),
            ) as ready:
                log_export(casefile, "release/1", ready.details())
                ready.deliver(output)
        except ReleaseStopped as exc:
            for line in exc.lines:
                click.echo(line, err=True)
            click.echo(f"counterclaim: {exc}", err=True)
            raise click.exceptions.Exit(1) from exc
    told = f", {ready.changes} changes since {before.version}" if before is not None else ""
    kept = f"{ready.withheld.names} names masked, {ready.withheld.places} places given less exactly"
    click.echo(f"{output}: version {made.version}, {ready.incidents} incidents{told}; {kept}", err=True)


def _prove(output: Path) -> None:
    """ExportError where the folder cannot be made."""
    from counterclaim.errors import ExportError

    if not output.absolute().parent.is_dir():
        raise ExportError(f"there is no folder {output.absolute().parent}: make it first")
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise ExportError(f"{output} is there already: name another with -o")
