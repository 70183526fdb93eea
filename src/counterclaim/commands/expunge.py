"""`counterclaim expunge`: a report destroyed, as a law or a court may ask."""

from __future__ import annotations

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import by_option, case_option
from counterclaim.export.printable import one_line


@click.command()
@click.argument("report")
@case_option
@by_option
@click.option("--reference", required=True, metavar="TEXT", help="The docket or letter that asks for it; the log keeps it.")
@click.option("--because", required=True, metavar="TEXT", help="Why; the log has only its hash.")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
def expunge(report: str, case: Address, by: str, reference: str, because: str, yes: bool) -> None:
    """Destroy a REPORT for good: its bytes, text, readings and words, and what people decided on it alone.

    A tombstone stays: its name and hash, by whom, when, why, and on what ground; the log stays whole, and the same bytes are not
    taken in again. Backups, bundles and exports made before still hold it, and on a server the log of its writes (WAL) for a
    while: these are yours to destroy. Nothing brings the report back.
    """
    from counterclaim.casefile.expunging import Ground, expunge
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile:
        if not yes:
            click.confirm(f"Destroy the report {one_line(report)} in {case} for good?", abort=True, err=True)
        stone = expunge(casefile, report, Ground(reference, because, by))
    click.echo(f"{one_line(stone.report)} was expunged by {one_line(stone.ground.by)} ({one_line(stone.ground.reference)})")
    click.echo(f"what is left of it is its hash: {stone.sha256}")
