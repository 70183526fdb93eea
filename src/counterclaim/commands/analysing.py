"""What the analyses of a casefile share on the command line: which incidents, and how the result is printed and drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option, columns, current, format_option
from counterclaim.commands.selecting import selecting_options
from counterclaim.errors import AnalysisError
from counterclaim.export.catalogue import LANGUAGES, SOURCE
from counterclaim.export.printable import one_line
from counterclaim.model.phrase import Amount, Phrase
from counterclaim.progress import progress

if TYPE_CHECKING:
    from counterclaim.analysis.shown.sheet import Sheet
    from counterclaim.analysis.shown.shown import Result
    from counterclaim.analysis.shown.tongue import Tongue
    from counterclaim.casefile.intake import Intake
    from counterclaim.casefile.store import Casefile
    from counterclaim.model.gist import Gist

HARMS = ("killed", "injured", "missing", "abducted", "displaced", "arrested")
_MOST_ROWS = 40

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Looked:
    """The incidents to analyse, as they come, and what came in besides."""

    gists: Iterator[Gist]
    came: Intake


def analysing_options(command: Command) -> Command:
    """Which casefile and incidents, and how to show what comes of them."""
    picture = click.option(
        "--picture",
        "pictures",
        multiple=True,
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help="Draw it too, as .svg or .png; may be given again.",
    )
    table = click.option("--table", metavar="NAME", help="Which of its tables alone; with --format csv, the first unless told.")
    command = picture(language_option(command))
    command = format_option("table", "json", "csv")(table(command))
    return case_option(selecting_options(command))


def language_option(command: Command) -> Command:
    """In which language people are told."""
    return click.option(
        "--language",
        type=click.Choice(list(LANGUAGES)),
        default=SOURCE,
        show_default=True,
        help="The language of tables for people and of pictures.",
    )(command)


def harm_option(command: Command) -> Command:
    """What happened to the people counted."""
    return click.option("--harm", type=click.Choice(HARMS), default="killed", show_default=True, help="Whom to count.")(command)


def unit_option(command: Command) -> Command:
    """How long a period is."""
    units = click.Choice(["day", "week", "month", "year"])
    return click.option("--by", "unit", type=units, default="month", show_default=True, help="How long a period is.")(command)


@contextmanager
def looked(case: Address, asked: dict[str, Any]) -> Iterator[Looked]:
    """The incidents that are asked for; what analysis needs of each is made first where it lacks, with a bar."""
    from counterclaim.casefile.gists import stored_gists
    from counterclaim.casefile.intake import intake
    from counterclaim.casefile.selection import Selection
    from counterclaim.export.redaction import masked

    with current(case) as casefile:
        _prepared(casefile)
        with casefile.reading() as connection:
            yield Looked(stored_gists(connection, Selection(**asked), masked), intake(connection))


def _prepared(casefile: Casefile) -> None:
    from counterclaim.casefile.gists import lacking, make_gists
    from counterclaim.export.redaction import masked

    with casefile.reading() as connection:
        number = lacking(connection)
    if number:
        with progress(number, doing="weighing", of="incidents", shown=True) as advance:
            for some in make_gists(casefile, masked):
                for _ in range(some):
                    advance()


def tell(found: Result, form: str, table: str | None, pictures: Sequence[Path], language: str = SOURCE) -> None:
    """Print a result, and draw it where that is asked for. AnalysisError for a table that it has not, or a picture that fails.

    JSON and CSV are for programs, and in English whatever the language of the rest.
    """
    from counterclaim.analysis.shown.shown import shown
    from counterclaim.analysis.shown.tongue import told_in
    from counterclaim.web.analysis.tongues import tongue_of

    tongue = tongue_of(language)
    told = shown(found) if form in ("json", "csv") else told_in(shown(found), tongue)
    sheets = [sheet for sheet in told.sheets if table in (None, sheet.name)]
    if not sheets:
        names = ", ".join(sheet.name for sheet in told.sheets)
        raise AnalysisError(f"there is no table '{table}' of it; there are: {names}")
    for path in pictures:
        _draw(found, path, tongue)
    if form == "json":
        from counterclaim.wire.unicode_json import dumped

        click.echo(dumped({"title": told.title, **asdict(found), "notes": list(told.notes)}))
    elif form == "csv":
        _csv(sheets[0])
    else:
        click.echo(_text(told.title, sheets, told.notes, tongue))


def _draw(found: Result, path: Path, tongue: Tongue) -> None:
    from counterclaim.analysis.pictures.picture import drawn

    content = drawn(found, path.suffix.removeprefix(".").lower(), tongue=tongue)
    try:
        path.write_bytes(content)
    except OSError as exc:
        raise AnalysisError(f"{path} cannot be written: {exc.strerror}") from exc


def _csv(sheet: Sheet) -> None:
    from counterclaim.export.cells import Sheet as Written

    stream = StringIO(newline="")
    written = Written(stream, sheet.columns)
    for row in sheet.rows:
        written.row(row)
    click.echo(stream.getvalue(), nl=False)


def _text(title: str, sheets: Sequence[Sheet], notes: Sequence[str], tongue: Tongue) -> str:
    from rich.text import Text

    from counterclaim.export.terminal import as_text, heading, indented

    parts: list[Any] = [Text(one_line(title), style="bold")]
    for sheet in sheets:
        parts += [heading(sheet.says), indented(_grid(sheet, tongue))]
        left = len(sheet.rows) - _MOST_ROWS
        if left > 0:
            more = Phrase(
                "… and {number} more rows: --format csv --table {name} has them all", number=Amount(left), name=sheet.name
            )
            parts.append(Text(f"  {tongue.said(more)}", style="dim"))
    parts += [Text(""), *(Text(one_line(note), style="dim") for note in notes)]
    return as_text(parts, width=columns(), color=sys.stdout.isatty())


def _grid(sheet: Sheet, tongue: Tongue) -> Any:
    from rich.table import Table
    from rich.text import Text

    grid = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for at, name in enumerate(sheet.columns):
        numbers = any(isinstance(row[at], int | float) for row in sheet.rows)
        grid.add_column(name, justify="right" if numbers else "left", overflow="fold")
    for row in sheet.rows[:_MOST_ROWS]:
        grid.add_row(*(Text(_cell(cell, tongue)) for cell in row))
    return grid


def _cell(cell: object, tongue: Tongue) -> str:
    if cell is None:
        return "–"
    if isinstance(cell, int):
        return tongue.number(cell)
    return f"{cell:,}" if isinstance(cell, float) else one_line(str(cell))
