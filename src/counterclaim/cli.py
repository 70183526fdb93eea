"""The command line: one thin verb a function."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import click

from counterclaim import __version__
from counterclaim.commands.add import add
from counterclaim.commands.analyse import analyse
from counterclaim.commands.backup import backup, restore
from counterclaim.commands.compare import compare
from counterclaim.commands.custody import bundle, stamp, verify
from counterclaim.commands.decide import decide, decisions
from counterclaim.commands.dossier import dossier
from counterclaim.commands.engine import chosen_engine, engine_options
from counterclaim.commands.export import export
from counterclaim.commands.expunge import expunge
from counterclaim.commands.incidents import incidents
from counterclaim.commands.lists import lists
from counterclaim.commands.migrate import migrate
from counterclaim.commands.people import people
from counterclaim.commands.release import release
from counterclaim.commands.reports import reports
from counterclaim.commands.requests import requests
from counterclaim.commands.review import review
from counterclaim.commands.search import search
from counterclaim.commands.show import explain, show
from counterclaim.commands.watch import watch
from counterclaim.commands.weights import weights
from counterclaim.commands.work import work
from counterclaim.errors import CounterclaimError
from counterclaim.export.printable import one_line
from counterclaim.inputs import STDIN, Failure, Source, ledgers
from counterclaim.knowledge import actors, gazetteer
from counterclaim.model.ledger import Ledger
from counterclaim.progress import building, progress
from counterclaim.wire.ledger_json import error_line, ledger_line, ledger_object

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine

FORMATS = ("table", "json", "jsonl", "html")
SOME_FAILED, UNREADABLE, INTERRUPTED = 1, 2, 130
# What speaks to servers or to processes of its own: a peer that hangs up is an error to tell there, and no end of the run.
_SPEAKING = frozenset({"add", "watch", "stamp", "backup", "restore"})


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="counterclaim")
def cli() -> None:
    """Read reports of violence against civilians and keep who claims what."""


@cli.command()
@click.argument("files", nargs=-1, metavar="[FILE…|-]")
@click.option("--published", metavar="DATE", help="Day of publication, YYYY-MM-DD, of reports that give none themselves.")
@click.option("--publisher", metavar="NAME", help="Who published the reports that do not say so themselves.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True, help="How to print it.")
@engine_options
@click.pass_context
def read(
    ctx: click.Context,
    files: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    form: str,
    engine: str,
    endpoint: str | None,
    model: str | None,
) -> None:
    """Read reports and print a ledger of each: who claims what, with the words that say it.

    FILE is one report: plain text in UTF-8, a saved page, a PDF or a Word document; "-" is standard input. A FILE that ends in
    .jsonl (or "-" with --format jsonl) holds one report a line: {"id", "text", "title"?, "published"?, "publisher"?, "url"?,
    "language"?}, and gives one ledger a line. Nothing is stored and nothing leaves the machine, unless you name the server of a
    language model that is elsewhere.

    Exit status: 0, 1 if some report could not be read, 2 if none of the inputs could.
    """
    from counterclaim.ingest.published import parse_published

    sources = [Source(name, _holds_lines(name, form)) for name in files or _standard_input()]
    if form == "html" and (len(sources) > 1 or sources[0].lines):
        raise click.UsageError("--format html writes the page of one report: give one text file, and one run to each report.")
    try:
        day = parse_published(published) if published else None
    except CounterclaimError as exc:
        raise click.BadParameter(str(exc), param_hint="--published") from exc
    ctx.exit(_run(sources, form, chosen_engine(engine, endpoint, model), published=day, publisher=publisher))


@cli.command()
@click.argument("contract", type=click.Choice(["ledger", "incident"]), default="ledger")
def schema(contract: str) -> None:
    """Print the JSON Schema of a ledger, or of an incident."""
    from counterclaim.schema import incident_schema, ledger_schema

    click.echo(incident_schema() if contract == "incident" else ledger_schema(), nl=False)


for command in (
    add,
    watch,
    review,
    people,
    requests,
    incidents,
    show,
    explain,
    search,
    reports,
    export,
    dossier,
    release,
    decide,
    decisions,
    work,
    verify,
    stamp,
    bundle,
    backup,
    restore,
    migrate,
    expunge,
    weights,
    analyse,
    lists,
    compare,
    gazetteer,
    actors,
):
    cli.add_command(command)


def _standard_input() -> tuple[str, ...]:
    """Standard input, when no file is named and something is being piped in."""
    if sys.stdin.isatty():
        raise click.UsageError("name a FILE to read, or - to type a report and end it with Ctrl-D.")
    return (STDIN,)


def _holds_lines(name: str, form: str) -> bool:
    return form == "jsonl" if name == STDIN else name.lower().endswith(".jsonl")


def _run(sources: list[Source], form: str, engine: Engine | None, *, published: date | None, publisher: str | None) -> int:
    """Print each ledger as soon as it is read; the exit status."""
    from counterclaim.reader import prepare, read_report

    with building() as step:
        prepare(step)
    alone = len(sources) == 1 and not sources[0].lines
    render = _renderer(form, alone=alone)
    failures: list[Failure] = []
    with progress(_total(sources)) as advance:
        for source in sources:
            for entry in ledgers(source, published=published, publisher=publisher, read=partial(read_report, engine=engine)):
                if isinstance(entry, Failure):
                    failures.append(entry)
                    _complain(entry, in_place=form in ("json", "jsonl") and (len(sources) > 1 or not entry.whole))
                else:
                    click.echo(render(entry))
                advance()
    if sum(failure.whole for failure in failures) == len(sources):
        return UNREADABLE
    return SOME_FAILED if failures else 0


def _total(sources: list[Source]) -> int | None:
    sizes = [source.size() for source in sources]
    return None if None in sizes else sum(size for size in sizes if size)


def _complain(failure: Failure, *, in_place: bool) -> None:
    """One line on standard error, and among several JSON lines an object in the report's place: outputs stay beside inputs."""
    if in_place:
        click.echo(error_line(failure.id, failure.error))
    named = failure.error if failure.whole or failure.id is None else f"{failure.id}: {failure.error}"
    click.echo(f"counterclaim: {one_line(named)}", err=True)


def _renderer(form: str, *, alone: bool) -> Callable[[Ledger], str]:
    """What makes a ledger the text to print; only the renderer that is asked for is imported."""
    if form == "html":
        from counterclaim.export.html import ledger_page

        return ledger_page
    if form == "table":
        from counterclaim.export.table import ledger_table

        return partial(ledger_table, width=get_terminal_size().columns, color=sys.stdout.isatty())
    return ledger_object if form == "json" and alone else ledger_line


def main() -> None:
    """Run the command line; a closed pipe ends it as it ends any filter, Ctrl-C ends it with 130 and no traceback."""
    if hasattr(signal, "SIGPIPE") and not _SPEAKING.intersection(sys.argv[1:2]):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        sys.exit(cli.main(prog_name="counterclaim", standalone_mode=False))
    except click.ClickException as exc:
        exc.show()
        sys.exit(exc.exit_code)
    except CounterclaimError as exc:
        click.echo(f"counterclaim: {one_line(str(exc))}", err=True)
        sys.exit(UNREADABLE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
