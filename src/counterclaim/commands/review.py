"""`counterclaim review`: the workbench, on this machine alone."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any, TextIO

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import by_option, case_option, current
from counterclaim.commands.watching import watching
from counterclaim.errors import WorkbenchError
from counterclaim.export.printable import one_line

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@case_option
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="The port to serve on; any that is free unless told otherwise."
)
@by_option
@click.option("--also", multiple=True, metavar="NAME", help="Somebody else who works in the same casefile; may be given again.")
@click.option("--example", is_flag=True, help="Open the example case, a file of its own beside the casefile, to look around.")
@click.option("--tiles", metavar="URL", help="A server of map tiles to draw the map on; unless one is named, no host is asked.")
@click.option(
    "--operations", metavar="ADDRESS:PORT", help="Show figures and health to whoever runs the service, at this address."
)
@click.option(
    "--log", type=click.File("a", lazy=False), help="Write a line of JSON for each request and fault; - is the terminal."
)
@click.option("--open/--no-open", "opened", default=True, help="Whether to open the first address in a browser.")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="The address to serve a team on.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name that it is reached by; may be given again.")
@click.option("--certificate", type=_FILE, metavar="FILE", help="The certificate to encrypt with (PEM).")
@click.option("--key", type=_FILE, metavar="FILE", help="The certificate's key (PEM).")
@click.option(
    "--provider",
    type=_FILE,
    envvar="COUNTERCLAIM_PROVIDER",
    metavar="FILE",
    help="Who vouches for a team's people, beside passwords.",
)
@click.option("--proxy", metavar="ADDRESS", help="The address of a server before this one that encrypts.")
def review(
    case: Address,
    port: int,
    by: str,
    also: tuple[str, ...],
    example: bool,
    tiles: str | None,
    operations: str | None,
    log: TextIO | None,
    opened: bool,
    provider: Path | None,
    **network: Any,
) -> None:
    """Open the workbench: read, check and correct claims, weigh incidents, see them on a map.

    It is served to this machine only (127.0.0.1), and asks no other. The address that is printed lets one browser in, once;
    with --also, each further person gets one of their own. Ctrl-C ends it; whatever was decided is saved by then.
    Where there is no casefile yet, an empty one is made, to which reports can be added on the page.

    Where people are set up ('counterclaim people'), they enter with their passwords, and it may be served on a network: with
    --host, and either --certificate and --key or --proxy. With --provider they may also enter by the word of an OpenID provider.
    """
    _installed()
    from counterclaim.casefile.example import add_example, example_beside
    from counterclaim.fetching.provider import Provider, Registration
    from counterclaim.web.access import Person
    from counterclaim.web.serving import Network, serving
    from counterclaim.web.tiles import Tiles
    from counterclaim.web.warming import warm

    ground = Tiles.of(tiles) if tiles else None
    vouching = Provider(Registration.of(provider)) if provider else None
    people = [Person(name) for name in dict.fromkeys((by, *also))]
    path, at = example_beside(case) if example else case, Network(**network)
    with (
        current(path, create=True) as casefile,
        watching(casefile, operations, log) as watched,
        serving(casefile, people, port=port, tiles=ground, watched=watched, network=at, provider=vouching) as made,
    ):
        if example:
            add_example(casefile, by=by)
        for person, address in made.doors:
            click.echo(f"{one_line(person.name)}: {address}")
        if made.doors:
            click.echo("Each address works once, in one browser. Ctrl-C ends the workbench.")
        else:
            click.echo(f"A team's people enter at {made.address} with their passwords. Ctrl-C ends the workbench.")
        if opened:
            click.launch(made.doors[0][1] if made.doors else made.address)
        warm()
        made.run()


def _installed() -> None:
    if not all(map(find_spec, ("babel", "fastapi", "python_multipart", "uvicorn"))):
        raise WorkbenchError("the workbench needs more than is installed: run \"pip install 'counterclaim[web]'\", and again")
