"""`counterclaim search`: claims and reports that hold some words."""

from __future__ import annotations

from dataclasses import asdict

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option, current, format_option
from counterclaim.export.printable import one_line
from counterclaim.wire.unicode_json import dumped


@click.command()
@click.argument("words", nargs=-1, required=True)
@case_option
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, metavar="N", help="Of claims and of reports, the best N."
)
@format_option("table", "jsonl")
def search(words: tuple[str, ...], case: Address, limit: int, form: str) -> None:
    """Find the claims and reports that hold all the words, in any script; the best first.

    "two words" in quotation marks stand beside each other, milit* is the beginning of a word, capitals and accents do not matter.
    """
    from counterclaim.casefile.search import search as hits

    with current(case) as casefile, casefile.reading() as connection:
        found = hits(connection, " ".join(words), most=limit)
    for hit in found:
        if form == "jsonl":
            click.echo(dumped(asdict(hit)))
        else:
            incident = f"  {hit.incident}" if hit.incident else ""
            click.echo(f"{hit.kind}  {one_line(hit.key)}{incident}\n    {one_line(hit.words)}")
    if not found:
        raise click.ClickException(f"nothing in {case} holds these words")
