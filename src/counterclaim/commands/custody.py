"""`counterclaim verify`, `stamp` and `bundle`: whether a casefile is still what it was, and how others can see it."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import case_option
from counterclaim.export.printable import printable

BROKEN = 1


@click.command()
@case_option
@click.option(
    "--trust",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="PEM",
    help="Certificates of authorities to trust.",
)
@click.option("--head", "heads", multiple=True, metavar="HASH", help="The hash of an entry that must be in its log; or more.")
@click.option("--bag", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Check this bundle and no casefile.")
@click.pass_context
def verify(ctx: click.Context, case: Address, trust: Path | None, heads: tuple[str, ...], bag: Path | None) -> None:
    """Check that nothing was altered: every original, every link of the log, every seal, every text, ledger and decision.

    And that it is no older copy of itself: its log holds the newest entry that was seen of it here, and those that you noted. The
    first that is broken is named. Exit status: 0, or 1 if something is broken.
    """
    from counterclaim.casefile.custody import verify as check
    from counterclaim.casefile.custody import verify_bundle
    from counterclaim.casefile.store import Casefile
    from counterclaim.evidence.seal_rfc3161 import certificates
    from counterclaim.evidence.verification import Trust

    trusted = Trust(certificates(trust)) if trust else None
    if bag is not None:
        found = verify_bundle(bag, trust=trusted)
    else:
        with Casefile.open(case) as casefile:
            found = check(casefile, trust=trusted, heads=heads)
    for finding in found.findings:
        click.echo(printable(str(finding)), err=True)
    for seal, attestation in found.custody.seals:
        click.echo(
            printable(
                f"seal {seal.kind.value} on entry {seal.seq} by {seal.authority}: {attestation.standing.value}, {attestation.why}"
            )
        )
    click.echo(printable(found.summary))
    ctx.exit(0 if found.whole else BROKEN)


@click.command()
@click.argument("address", required=False)
@case_option
@click.option("--ots", is_flag=True, help="ADDRESS is a calendar of OpenTimestamps instead of an RFC 3161 authority.")
@click.option("--upgrade", is_flag=True, help="Ask the calendars of earlier seals whether they are signed by now.")
def stamp(address: str | None, case: Address, ots: bool, upgrade: bool) -> None:
    """Have the log sealed by somebody outside: proof that all that it names was there by now.

    ADDRESS is that of an RFC 3161 time-stamping authority. It learns one hash, and no word of a report. `counterclaim verify`
    checks the seals.
    """
    from counterclaim.casefile import custody
    from counterclaim.casefile.store import Casefile
    from counterclaim.evidence.seal import SealKind

    if (address is None) is not upgrade:
        raise click.UsageError("name the ADDRESS of an authority, or give --upgrade for the seals that there are.")
    with Casefile.open(case) as casefile:
        if address is None:
            click.echo(f"{custody.upgrade(casefile)} seals are signed that were not before")
            return
        seal = custody.stamp(casefile, address, SealKind.OPENTIMESTAMPS if ots else SealKind.RFC3161)
    click.echo(f"entry {seal.seq} of the log is sealed by {seal.authority}: {seal.head}")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@case_option
def bundle(folder: Path, case: Address) -> None:
    """Write the whole casefile as a BagIt bag into a new FOLDER, to hand it over or put it away.

    It holds everything, names of private persons included: it is for custody, not for publication.
    """
    from counterclaim.casefile.custody import bundled
    from counterclaim.casefile.store import Casefile

    with Casefile.open(case) as casefile:
        manifest = bundled(casefile, folder)
    click.echo(f"{folder}: bag written, manifest sha256 {manifest}")
    click.echo("It holds names of private persons: keep it as carefully as the reports themselves.")
