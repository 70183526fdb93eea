"""`counterclaim dossier`: incidents as one document for a court, an editor or a fact-finding mission."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.asking import is_cleared, leave_used, unmasking_options
from counterclaim.commands.case import case_option, current, rule_option
from counterclaim.progress import progress

if TYPE_CHECKING:
    from counterclaim.casefile.store import Casefile
    from counterclaim.export.dossier.dossier import Dossier
    from counterclaim.export.dossier.making import Made

FORMS = ("html", "pdf")
NAME = "dossier"


@click.command()
@click.argument("incidents", nargs=-1, required=True, metavar="INCIDENT…")
@case_option
@rule_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE|DIR", help="Where to: FILE.html, FILE.pdf, or both."
)
@click.option("--format", "form", type=click.Choice(FORMS), help="Write one of the two; both unless told otherwise.")
@click.option(
    "--language", type=click.Choice(["en", "fr"]), default="en", show_default=True, help="The language of the document."
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="How many volumes of the PDF are set at once, some 500 MB each; as many as there are processors, at most 4.",
)
@click.option("--no-verify", is_flag=True, help="Do not check the casefile first; the dossier says so.")
@unmasking_options
@click.pass_context
def dossier(
    ctx: click.Context,
    incidents: tuple[str, ...],
    case: Address,
    rule: str | None,
    output: Path | None,
    form: str | None,
    language: str,
    jobs: int | None,
    no_verify: bool,
    unmask: bool,
    reason: str,
    by: str,
) -> None:
    """Write a dossier of incidents, as a page and a PDF: who claims what in which words, and how it is known.

    INCIDENT is what `counterclaim show` takes; several make one dossier with a chapter each. Which names were masked is listed in
    FILE.masked.json, and every dossier is logged. The PDF needs the extra [pdf]; of more than 25 incidents it is set in volumes,
    FILE-1.pdf and so on, each with its contents and its annex, so that memory does not grow with them.
    """
    from counterclaim.casefile.incidents import incident_named
    from counterclaim.casefile.people.requests import about_dossier
    from counterclaim.export.dossier.making import Asked, made_dossier

    base, forms = _target(output, form)
    asked = Asked(incidents, rule=rule, language=language, unmask=unmask, verified=not no_verify)
    with current(case) as casefile:
        with casefile.reading() as connection:
            about = about_dossier([incident_named(connection, name) for name in incidents], rule)
        if not is_cleared(casefile, about, unmask=unmask, reason=reason, by=by):
            ctx.exit(1)
        with progress(len(incidents), doing="gathering", of="incidents", shown=True) as step:
            made = made_dossier(casefile, asked, step=step)
        leave = leave_used(casefile, about, unmask=unmask, by=by)
        _deliver(casefile, made.with_leave(leave), base, forms, jobs)


def _target(output: Path | None, form: str | None) -> tuple[Path, tuple[str, ...]]:
    """Where the files go, without their ending, and which are made; ExportError where that cannot be."""
    from counterclaim.errors import ExportError

    if output is None or output.is_dir():
        return (output or Path()) / NAME, (form,) if form else FORMS
    if not output.parent.is_dir():
        raise ExportError(f"there is no folder {output.parent}: make it first")
    ending = output.suffix.lower().removeprefix(".")
    if ending not in FORMS:
        return output, (form,) if form else FORMS
    if form not in (None, ending):
        raise ExportError(f"{output} is no name for a {form}: name another with -o, or leave --format out")
    return output.with_suffix(""), (ending,)


def _deliver(casefile: Casefile, made: Made, base: Path, forms: tuple[str, ...], jobs: int | None) -> None:
    """Log and write each form; the page is there also where the PDF cannot be made."""
    from counterclaim.export.exporting import MASKED

    _write(base.with_name(base.name + MASKED), made.masked.encode("utf-8"))
    if "html" in forms:
        content = made.page.encode("utf-8")
        made.log(casefile, "html", content)
        target = base.with_name(f"{base.name}.html")
        _write(target, content)
        click.echo(f"{target}: {_told(made.dossier)}", err=True)
    if "pdf" in forms:
        _print(casefile, made, base, jobs)


def _print(casefile: Casefile, made: Made, base: Path, jobs: int | None) -> None:
    """The PDF; of a long dossier one for each volume, named by its number, and each said when it is there."""
    with progress(len(made.dossier.chapters), doing="setting", of="incidents", shown=True) as step:
        for part, content in _set(made, jobs):
            made.log(casefile, "pdf", content, part)
            target = base.with_name(f"{base.name}.pdf" if part.volume is None else f"{base.name}-{part.volume.number}.pdf")
            _write(target, content)
            click.echo(f"{target}: {_told(part)}", err=True)
            for _ in part.chapters:
                step()


def _set(made: Made, jobs: int | None) -> Iterator[tuple[Dossier, bytes]]:
    """Each part of the dossier with its PDF; several are set at once."""
    from counterclaim.export.dossier.page import dossier_page
    from counterclaim.export.dossier.pdf import at_once, pdf_of, pdfs_of

    parts = list(made.volumes())
    if len(parts) == 1:
        yield parts[0], pdf_of(made.page)
        return
    jobs = min(jobs or at_once(), len(parts))
    yield from zip(parts, pdfs_of(map(dossier_page, parts), jobs=jobs), strict=True)


def _told(part: Dossier) -> str:
    number, names = len(part.chapters), part.masked
    volume = "" if part.volume is None else f"volume {part.volume.number} of {part.volume.of}, "
    masked = "private persons are named" if names is None else f"{names} name{'' if names == 1 else 's'} masked"
    return f"{volume}{number} incident{'' if number == 1 else 's'}; {masked}"


def _write(target: Path, content: bytes) -> None:
    """Write a file whole, or not at all."""
    from counterclaim.errors import ExportError

    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(content)
        part.replace(target)
    except OSError as exc:
        raise ExportError(f"{target} cannot be written: {exc.strerror or exc}") from exc
