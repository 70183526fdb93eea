"""`counterclaim add`: gather reports into a casefile."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import allow_option, case_option
from counterclaim.commands.engine import chosen_engine, chosen_machines, engine_or_cluster_options
from counterclaim.errors import CounterclaimError
from counterclaim.export.printable import one_line
from counterclaim.progress import building, progress

if TYPE_CHECKING:
    from counterclaim.casefile.inputs import Inputs
    from counterclaim.casefile.machines import Machines
    from counterclaim.casefile.receiving import Fate
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.tally import Tally
    from counterclaim.fetching.fetcher import Fetcher
    from counterclaim.ingest.terms import Terms
    from counterclaim.reading.engine import Engine

_MOST_COMPLAINTS = 20


@click.command()
@click.argument("inputs", nargs=-1, metavar="[PATH|DIR|ADDRESS|-]…")
@case_option
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD, of reports that give none themselves.")
@click.option("--publisher", metavar="NAME", help="Who published the reports that do not say so themselves.")
@click.option("--map", "mapping", metavar="FIELD=COLUMN,…", help="Which column of a table is which: text=Notes,published=Date.")
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="How many processes read.")
@click.option("--fetch", is_flag=True, help="Fetch addresses, and those that a file lists; nothing else uses a network.")
@allow_option
@click.option("--all", "everything", is_flag=True, help="Read also what seems to tell of no violence against people.")
@click.option("--again", is_flag=True, help="Read again what another engine or version read, or could not read.")
@engine_or_cluster_options
@click.pass_context
def add(
    ctx: click.Context,
    inputs: tuple[str, ...],
    case: Address,
    published: str | None,
    publisher: str | None,
    mapping: str | None,
    jobs: int,
    fetch: bool,
    allow: tuple[str, ...],
    everything: bool,
    again: bool,
    engine: str,
    endpoint: str | None,
    model: str | None,
    master: str | None,
    parquet: str | None,
) -> None:
    """Gather reports into a casefile, read them, and bring those of one incident together.

    PATH is a text, saved page, PDF, Word document, table (CSV, XLSX, JSON), feed, web archive (WARC, WACZ) or a chat that
    Telegram exported, or a list of addresses; a DIR is searched for all of these; "-" is standard input. Each report is kept as
    it was received, and the same bytes twice are one. A run that was stopped is taken up by the next one: without any input,
    add goes on with what waits.

    Exit status: 0, 1 if some input could not be taken in or read, 2 if none could.
    """
    from counterclaim.casefile.inputs import Inputs
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.tally import Tally

    if not inputs and isinstance(case, Path) and not case.exists():
        raise click.UsageError("name a file, folder or address to add, or - for standard input.")
    terms, told = _terms(published, publisher, mapping), Tally()
    with chosen_machines(engine, master, parquet, jobs=jobs) as machines:
        reader = chosen_engine(engine, endpoint, model)
        with Casefile.open(case, create=True) as casefile:
            receive_all(casefile, Inputs(inputs, terms, fetcher=_fetcher(allow) if fetch else None), told, everything=everything)
            read_waiting(casefile, told, jobs=jobs, everything=everything, again=again, engine=reader, machines=machines)
            bring_together(casefile, told, machines=machines)
    for line in told.summary(case):
        click.echo(line)
    ctx.exit(told.status)


def _terms(published: str | None, publisher: str | None, mapping: str | None) -> Terms:
    from counterclaim.ingest.mapping import Mapping
    from counterclaim.ingest.published import parse_published
    from counterclaim.ingest.terms import Terms

    try:
        day = parse_published(published) if published else None
    except CounterclaimError as exc:
        raise click.BadParameter(str(exc), param_hint="--published") from exc
    try:
        return Terms(day, publisher, Mapping.parse(mapping or ""))
    except CounterclaimError as exc:
        raise click.BadParameter(str(exc), param_hint="--map") from exc


def _fetcher(allow: tuple[str, ...]) -> Fetcher:
    from counterclaim.fetching.fetcher import Fetcher

    return Fetcher(allowed=frozenset(allow))


class _Complaints:
    """What is wrong with inputs, a line each on standard error: the first few, since the casefile lists them all."""

    def __init__(self) -> None:
        self._made: Counter[str] = Counter()

    def __call__(self, name: str, reason: str | None) -> None:
        if not reason:
            return
        self._made[reason] += 1
        if self._made.total() <= _MOST_COMPLAINTS:
            click.echo(f"counterclaim: {one_line(reason if name in reason else f'{name}: {reason}')}", err=True)
        elif self._made.total() == _MOST_COMPLAINTS + 1:
            click.echo("counterclaim: … and more, which 'counterclaim reports' lists", err=True)


def receive_all(casefile: Casefile, inputs: Inputs, told: Tally, *, everything: bool = False) -> Counter[Fate]:
    """Take the inputs in, with a bar and with what is wrong of them; what became of them."""
    from counterclaim.casefile.receiving import Fate, receive

    complain, fates = _Complaints(), Counter[Fate]()
    with progress(None, doing="taking in", shown=True) as advance:
        for entry in receive(casefile, inputs.documents(), everything=everything):
            told.received(entry)
            fates[entry.fate] += 1
            complain(entry.name, entry.reason)
            advance()
    return fates


def read_waiting(
    casefile: Casefile,
    told: Tally,
    *,
    jobs: int,
    everything: bool = False,
    again: bool = False,
    engine: Engine | None = None,
    machines: Machines | None = None,
) -> None:
    """Read what waits. The index of places is built first, once, since several processes would all want to."""
    from counterclaim.casefile.backlog import Backlog

    backlog = Backlog(casefile, everything=everything, again=again, engine=engine)
    size = backlog.size()
    if not size:
        return
    from counterclaim.reader import prepare

    with building() as step:
        prepare(step)
    complain = _Complaints()
    with progress(size, doing="reading", shown=True) as advance:
        for report in backlog.read(jobs=jobs, machines=machines):
            told.tried(report)
            complain(report.name, report.reason)
            advance()


def bring_together(casefile: Casefile, told: Tally, *, machines: Machines | None = None) -> None:
    """Bring accounts of one incident together, with a bar, and count what the casefile holds now."""
    from counterclaim.casefile.upkeep import bring_up_to_date, waiting

    number = waiting(casefile)
    if number:
        with progress(number, doing="linking", shown=True) as advance:
            bring_up_to_date(casefile, advance, machines=machines)
    told.holds(casefile)
