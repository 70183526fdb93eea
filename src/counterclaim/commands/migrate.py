"""`counterclaim migrate`: a casefile moved from a file to a server, or back."""

from __future__ import annotations

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Case
from counterclaim.commands.custody import BROKEN
from counterclaim.export.printable import printable
from counterclaim.progress import progress


@click.command()
@click.option("--from", "source", type=Case(), required=True, metavar="FILE|URL", help="The casefile that there is.")
@click.option("--to", "target", type=Case(), required=True, metavar="FILE|URL", help="Where it is to be: nothing is there yet.")
@click.pass_context
def migrate(ctx: click.Context, source: Address, target: Address) -> None:
    """Move a casefile with its originals, log and seals: from a file to a PostgreSQL server, or back.

    Both are verified afterwards. The one that it came from is left as it was: put it away, so that nobody works on in it. Stopped
    on the way, nothing but originals is there yet, and the same command goes on.

    Exit status: 0, or 1 if one of the two is broken, or if somebody wrote in the first one meanwhile.
    """
    from counterclaim.casefile.carrying import carry, size_of
    from counterclaim.casefile.custody import verify
    from counterclaim.casefile.journal import head
    from counterclaim.casefile.store import Casefile

    with Casefile.open(source) as before, Casefile.open(target, create=True) as after:
        with progress(size_of(before), doing="moving", of="rows and originals", shown=True) as advance:
            carried = carry(before, after, advance)
        rows = ", ".join(f"{number:,} {table}" for table, number in carried.rows.items() if number)
        click.echo(f"{carried.originals:,} originals; rows: {rows or 'none'}")
        broken = False
        for casefile in (before, after):
            found = verify(casefile)
            broken = broken or not found.whole
            click.echo(printable(f"{casefile.address}: {found.summary}"))
            with casefile.reading() as connection:
                if head(connection) != carried.head:
                    broken = True
                    why = "somebody wrote in it meanwhile, and that is not in the other"
                    click.echo(printable(f"{casefile.address}: its log goes on behind what was moved: {why}"), err=True)
    if carried.head is not None:
        click.echo(f"both end at entry {carried.head.seq} of the log: {carried.head.hash}")
    ctx.exit(BROKEN if broken else 0)
