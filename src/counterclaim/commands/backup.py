"""`counterclaim backup` and `restore`: a whole casefile in one encrypted file, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counterclaim.casefile.address import Address
from counterclaim.commands.case import Case, case_option
from counterclaim.errors import BackupError
from counterclaim.progress import progress

if TYPE_CHECKING:
    from counterclaim.casefile.age import Keys

Command = TypeVar("Command", bound=Callable[..., Any])
_FILE = click.Path(dir_okay=False, path_type=Path)
_THERE = click.Path(exists=True, dir_okay=False, path_type=Path)
# Where one is looked for.
_PASSPHRASE = "COUNTERCLAIM_PASSPHRASE"  # nosec B105


def _passphrase_option(command: Command) -> Command:
    words = f"Ask for a passphrase; {_PASSPHRASE} in the environment gives it without asking."
    return click.option("--passphrase", is_flag=True, help=words)(command)


@click.command()
@click.argument("file", type=_FILE)
@case_option
@click.option("--recipient", "recipients", multiple=True, metavar="KEY", help="Who can open it: age1… or ssh-ed25519 …")
@click.option(
    "--recipients-file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE", help="More, a line each."
)
@_passphrase_option
def backup(file: Path, case: Address, recipients: tuple[str, ...], recipients_file: Path | None, passphrase: bool) -> None:
    """Write the whole casefile, originals included, into one new FILE, encrypted with age.

    It may be in use: the backup holds it as it stood at one moment. Whoever has one of the keys can open it, and nobody else:
    keep the private key, or the passphrase, apart from the backup. With a passphrase it is held in memory while it is written.
    """
    from counterclaim.casefile.age import Keys
    from counterclaim.casefile.backup import back_up
    from counterclaim.casefile.store import Casefile

    named = (*recipients, *(_keys_in(recipients_file) if recipients_file is not None else ()))
    keys = Keys(recipients=named, passphrase=_asked(confirmed=True) if passphrase else None)
    with Casefile.open(case) as casefile:
        number = sum(1 for _ in casefile.originals.all())
        with progress(number, doing="backing up", of="originals", shown=True) as advance:
            made = back_up(casefile, file, keys, advance)
    click.echo(f"{file}: {made.originals:,} originals, {file.stat().st_size:,} bytes")
    if made.head is not None:
        click.echo(f"it ends at entry {made.head.seq} of the log: {made.head.hash}")


@click.command()
@click.argument("file", type=_THERE)
@click.option("--to", "target", type=Case(), required=True, metavar="FILE|URL", help="Where to put it: nothing is there yet.")
@click.option("--identity", "identities", multiple=True, type=_FILE, metavar="FILE", help="A file with private keys of age.")
@_passphrase_option
@click.option("--head", "heads", multiple=True, metavar="HASH", help="The hash of an entry that must be in its log; or more.")
@click.option("--older", is_flag=True, help="Put it back though it ends before what was seen of the casefile; the log says so.")
def restore(
    file: Path, target: Address, identities: tuple[Path, ...], passphrase: bool, heads: tuple[str, ...], older: bool
) -> None:
    """Put a backup back: into a new file, or into an empty database of a PostgreSQL server.

    A backup that ends before the newest entry of the log that this machine has seen is refused, with what would be missing,
    unless you say --older. It is verified afterwards.

    Exit status: 0, 1 if what was put back is broken, 2 if nothing was.
    """
    from counterclaim.casefile.backup import restore as put_back
    from counterclaim.casefile.custody import verify
    from counterclaim.casefile.store import Casefile

    keys = _opening(identities, passphrase)
    made = put_back(file, target, keys, heads=heads, older=older)
    with Casefile.open(target) as casefile:
        found = verify(casefile)
    click.echo(f"{target}: {made.originals:,} originals")
    click.echo(found.summary)
    click.get_current_context().exit(0 if found.whole else 1)


def _opening(identities: tuple[Path, ...], passphrase: bool) -> Keys:
    from counterclaim.casefile.age import Keys

    if bool(identities) is passphrase:
        raise click.UsageError("name an --identity, or say --passphrase.")
    return Keys(
        identities=tuple(key for path in identities for key in _keys_in(path)),
        passphrase=_asked(confirmed=False) if passphrase else None,
    )


def _keys_in(path: Path) -> list[str]:
    """The keys in a file: one a line with remarks between, or the one of SSH that the whole file is."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise BackupError(f"{path} cannot be read as a file of keys") from exc
    if text.startswith("-----BEGIN"):
        return [text]
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _asked(*, confirmed: bool) -> str:
    import os

    given = os.environ.get(_PASSPHRASE)
    return given or str(click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirmed, err=True))
