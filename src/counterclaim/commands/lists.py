"""`counterclaim lists`: lists of persons, matched, so that who is on which is known."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Case
from counterclaim.errors import ExportError
from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.analysis.persons.answer import Linked
    from counterclaim.analysis.persons.linkage import Verdicts
    from counterclaim.model.person import Listing

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group()
def lists() -> None:
    """Match lists of persons, so that it is known who is on which: what an estimate of the uncounted is made from.

    Names are private: they stand in the lists and in the file for review, and in nothing else that is written or printed.
    """


@lists.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="LIST…")
@click.option(
    "--case", type=Case(), metavar="FILE|URL", help="Take the victims that reports of this casefile name, a list a publisher."
)
@click.option("--columns", default="", metavar="KEY=COLUMN,…", help="Which column is name, given, family, date, place, age, sex.")
@click.option("--review", type=_FILE, metavar="FILE", help="Pairs in doubt, .csv or .xlsx: written to be filled in, then read.")
@click.option("--sure", type=float, default=4.0, show_default=True, metavar="BITS", help="Above it a pair is one person.")
@click.option("--doubtful", type=float, default=-4.0, show_default=True, metavar="BITS", help="Below it a pair is two persons.")
@click.option("-o", "--output", type=_FILE, required=True, metavar="FILE", help="Where how many are on which lists is written.")
def match(
    files: tuple[Path, ...],
    case: Address | None,
    columns: str,
    review: Path | None,
    sure: float,
    doubtful: float,
    output: Path,
) -> None:
    """Match the entries of each LIST (CSV or XLSX) with those of the others, and find who is on a list twice.

    Pairs in doubt are written to the file for review: fill in its column "decision" (same, different or unsure) and run the same
    command again. OUTPUT has how many persons are on which lists, for few, likely and many links, and no name.
    """
    from counterclaim.analysis.persons.answer import linked
    from counterclaim.analysis.persons.linkage import Grey

    if sure < doubtful:
        raise click.BadParameter("it must not be below --doubtful", param_hint="--sure")
    listings = _listings(files, case, columns)
    verdicts = _verdicts(review, listings)
    found = linked(listings, verdicts=verdicts, grey=Grey(sure, doubtful))
    if review is not None:
        _write_review(found, verdicts, review)
    _write(found, output)
    for line in _lines(found, review, output):
        click.echo(one_line(line))


def _listings(files: tuple[Path, ...], case: Address | None, columns: str) -> list[Listing]:
    from counterclaim.analysis.persons.reading import person_list

    if not files and case is None:
        raise click.UsageError("name the lists to match, or a casefile with --case")
    names = [path.stem for path in files]
    found: list[Listing] = []
    for path in files:
        made = person_list(path, columns=columns, name=path.stem if names.count(path.stem) == 1 else path.name)
        found += made.listings
        for number, why in made.left_out[:5]:
            click.echo(f"{path.name}, row {number} is left out: {why}", err=True)
        if len(made.left_out) > 5:
            click.echo(f"{path.name}: {len(made.left_out) - 5} more rows are left out", err=True)
    return [*found, *(_victims(case) if case is not None else [])]


def _victims(case: Address) -> list[Listing]:
    from counterclaim.commands.case import current
    from counterclaim.export.named_victims import named_victims

    with current(case) as casefile, casefile.reading() as connection:
        return list(named_victims(connection))


def _verdicts(review: Path | None, listings: list[Listing]) -> Verdicts:
    from counterclaim.export.person_review import read_review, write_private

    if review is None or not review.exists():
        return {}
    found, gone = read_review(review, listings)
    if gone:
        kept = review.with_name(f"{review.name}.old")
        write_private(kept, review.read_bytes())
        click.echo(f"{gone} decisions are on rows that have changed since, and are asked again; {kept} keeps them", err=True)
    return found


def _write_review(found: Linked, verdicts: Verdicts, review: Path) -> None:
    from counterclaim.export.person_review import write_review

    write_review(found.asked, verdicts, review)


def _write(found: Linked, output: Path) -> None:
    from counterclaim.analysis.uncounted.linkages import linkages_table

    try:
        output.write_text(linkages_table(found.linkages), "utf-8", newline="")
    except OSError as exc:
        raise ExportError(f"{output} cannot be written: {exc.strerror or exc}") from exc


def _lines(found: Linked, review: Path | None, output: Path) -> list[str]:
    told = ", ".join(f"{name} {number:,}" for name, number in found.entries.items())
    persons = {name: lists.observed for name, lists in found.linkages.items()}
    lines = [
        f"{sum(found.entries.values()):,} entries on {len(found.entries)} lists ({told}); {found.twice:,} on their list twice",
        f"{persons['likely']:,} persons; {persons['few']:,} with few links, {persons['many']:,} with many",
    ]
    lines += [f"{output}: who is on which, for counterclaim analyse uncounted {output}"]
    left = len(found.asked) - found.said
    if review is None:
        lines += [f"{left:,} pairs are in doubt: name a file with --review to decide them"] if left else []
    else:
        lines.append(
            f"{review} NAMES PRIVATE PERSONS (only you may read it): {len(found.asked):,} pairs in doubt, {found.said:,} decided"
        )
    return [*lines, *(f"Be wary: {note}." for note in found.notes)]
