"""`counterclaim weights`: what agreement of two accounts is worth, for this casefile."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option


@click.group()
def weights() -> None:
    """See, estimate and choose what each agreement of two accounts is worth when reports are brought together.

    The weights that are shipped serve every case. A large one can show its own: "estimate" writes them to a file to look at,
    "use" links the casefile with them, and with "shipped" as before.
    """


@weights.command()
@case_option
def show(case: Address) -> None:
    """Print the weights that the casefile is linked with, in bits: a bit doubles the odds."""
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.weights import chosen

    with Casefile.open(case) as casefile, casefile.reading() as connection:
        current = chosen(connection)
    click.echo(f"{current.name}  (a pair starts from {current.prior_bits:+.1f})")
    for comparison, levels in current.levels.items():
        click.echo(f"  {comparison}")
        for level in levels:
            click.echo(f"    {current.bits(comparison, level):+5.1f}  {level.replace('_', ' ')}")


@weights.command()
@case_option
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), required=True, metavar="FILE", help="Where to write."
)
def estimate(case: Address, output: Path) -> None:
    """Estimate weights from the casefile's own accounts, near those it is linked with, into a file; nothing else is changed."""
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.weights import suggested
    from counterclaim.linking.weights import to_toml

    with Casefile.open(case) as casefile:
        found = suggested(casefile)
    output.write_text(
        to_toml(found, head=f"# Estimated from {case.name}: [m, u] of each level (see linking/weights.py)."), "utf-8"
    )
    click.echo(f"{output}: to link with them, counterclaim weights use {output}")


@weights.command()
@click.argument("file", metavar="FILE|shipped")
@case_option
def use(file: str, case: Address) -> None:
    """Link the casefile with the weights of FILE, or with those that are shipped; all links are made again."""
    from counterclaim.casefile.store import Casefile
    from counterclaim.casefile.weights import choose
    from counterclaim.errors import CasefileError
    from counterclaim.linking.weights import from_toml

    try:
        picked = None if file == "shipped" else from_toml(Path(file).read_text("utf-8"), source=file)
    except (OSError, UnicodeDecodeError) as exc:
        raise CasefileError(f"{file} cannot be read as a file of weights: {exc}") from exc
    with Casefile.open(case) as casefile:
        choose(casefile, picked)
    click.echo("chosen: the casefile is linked anew when it is next looked at")
