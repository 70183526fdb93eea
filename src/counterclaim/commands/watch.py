"""`counterclaim watch`: add what is new in feeds."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.add import bring_together, read_waiting, receive_all
from counterclaim.commands.case import allow_option, case_option
from counterclaim.errors import CounterclaimError
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.tally import Tally
    from counterclaim.fetching.fetcher import Fetcher


@click.command()
@click.argument("feeds", nargs=-1, required=True, metavar="FEED…")
@case_option
@click.option("--every", type=click.FloatRange(min=1), metavar="MINUTES", help="Look again and again, so often, until Ctrl-C.")
@allow_option
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="How many processes read.")
@click.pass_context
def watch(
    ctx: click.Context, feeds: tuple[str, ...], case: Address, every: float | None, allow: tuple[str, ...], jobs: int
) -> None:
    """Fetch what feeds have named since they were last looked at, and add it to a casefile.

    FEED is the address of an RSS or Atom feed, or a file. Only the feed and the pages that it names are fetched, one at a time,
    as their robots.txt allows. A page that fails is tried again by the next look.
    """
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.tally import Tally
    from counterclaim.fetching.fetcher import Fetcher

    fetcher = Fetcher(allowed=frozenset(allow))
    while True:
        told = Tally()
        with Casefile.open(case, create=True) as casefile:
            failed = [feed for feed in feeds if not _look(casefile, feed, told, fetcher)]
            read_waiting(casefile, told, jobs=jobs)
            bring_together(casefile, told)
        for line in told.summary(case):
            click.echo(line)
        if every is None:
            ctx.exit(told.status or bool(failed))
        time.sleep(60 * every)


def _look(casefile: Casefile, feed: str, told: Tally, fetcher: Fetcher) -> bool:
    """Add what is new in one feed; whether it could be looked at."""
    from counterclaim.casefile.inputs import Inputs
    from counterclaim.casefile.receiving import Fate
    from counterclaim.casefile.watching import look, seen
    from counterclaim.fetching.watch import Validators
    from counterclaim.ingest.terms import Terms

    try:
        found = look(casefile, feed, fetcher=fetcher)
    except CounterclaimError as exc:
        click.echo(f"counterclaim: {one_line(str(exc))}", err=True)
        return False
    taken = []
    for address in found.new:
        fates = receive_all(casefile, Inputs([address], Terms(), fetcher=fetcher), told)
        if Fate.REFUSED not in fates:
            taken.append(address)
    # A feed that has not changed is not sent again: where a page failed, it has to be.
    seen(casefile, feed, found.validators if len(taken) == len(found.new) else Validators(), taken)
    return True
