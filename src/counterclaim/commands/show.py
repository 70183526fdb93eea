"""`counterclaim show` and `counterclaim explain`: one incident with its words, and how its figures came about."""

from __future__ import annotations

import sys

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option, columns, current, format_option, rule_option
from counterclaim.export.printable import one_line


@click.command()
@click.argument("incident")
@case_option
@rule_option
@format_option("table", "json")
def show(incident: str, case: Address, rule: str | None, form: str) -> None:
    """Show one incident: who says what of it, with the words.

    INCIDENT is its id now or at any time before, one of its accounts (REPORT/a1), or a report that tells of no other.
    """
    from counterclaim.casefile.incidents import find_incident

    with current(case) as casefile, casefile.reading() as connection:
        record = find_incident(connection, incident, rule=rule)
    if form == "json":
        from counterclaim.wire.incident_json import incident_object

        click.echo(incident_object(record.incident))
    else:
        from counterclaim.export.incident_table import incident_table

        click.echo(incident_table(record, width=columns(), color=sys.stdout.isatty()))


@click.command()
@click.argument("incident")
@case_option
@rule_option
@click.option(
    "--links",
    type=click.Choice(["strongest", "all", "none"]),
    default="strongest",
    show_default=True,
    help="Which pairs of accounts.",
)
def explain(incident: str, case: Address, rule: str | None, links: str) -> None:
    """Explain in sentences how each figure and status of an incident came about, and why its accounts are one.

    INCIDENT is what `counterclaim show` takes. Of many accounts, each is shown with the one that it agrees with most.
    """
    from counterclaim.casefile.incidents import find_incident
    from counterclaim.casefile.record import strongest
    from counterclaim.weighing.derivation import derivation

    with current(case) as casefile, casefile.reading() as connection:
        record = find_incident(connection, incident, rule=rule)
    for sentence in derivation(record.incident, record.claims, record.decisions):
        click.echo(_line(sentence))
    for link in {"all": record.links, "none": (), "strongest": strongest(record.links)}[links]:
        click.echo(_line(f"{link.one} and {link.other} (weight {link.weight:+.1f} bits):"))
        for why in link.sentences:
            click.echo(_line(f"  {why}"))
    for repeat in record.repeats:
        click.echo(_line(f"Line of reporting: {repeat.sentence}"))


def _line(sentence: str) -> str:
    """The sentence on one line whatever the reports in it are called, as far to the right as it was."""
    return " " * (len(sentence) - len(sentence.lstrip(" "))) + one_line(sentence)
